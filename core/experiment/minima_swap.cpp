#include "core/experiment/minima_swap.hpp"

namespace minibatch {
namespace {

double testAccuracyOf(Trainer& trainer) {
  return accuracy(trainer, trainer.data().test, trainer.parameters());
}

}  // namespace

void MinimaSwap::addFields(Options& options, OptionFields& fields) {
  minibatch::addFields(static_cast<MoonsNetwork&>(options), fields);
  fields.whole("smallBatch", options.smallBatch, 1, 1024);
  fields.whole("largeBatch", options.largeBatch, 1, 1024);
  fields.number("learningRate", options.learningRate, 1e-6, 100);
  fields.wholes("checkpoints", options.checkpoints, 1, 100000);
}

MaybeProblem MinimaSwap::problemOf(const Options& options) {
  if (auto problem = minibatch::problemOf(options)) return problem;
  for (std::size_t i = 1; i < options.checkpoints.size(); ++i) {
    if (options.checkpoints[i] > options.checkpoints[i - 1]) continue;
    return problemWith(elementOf("checkpoints", static_cast<Index>(i)), "more than the one before");
  }
  if (auto problem = problemOfBatchSize("smallBatch", options.smallBatch, options)) return problem;
  return problemOfBatchSize("largeBatch", options.largeBatch, options);
}

MinimaSwap::MinimaSwap(const Options& options)
    : options_(options), fromLarge_(options.checkpoints), fromSmall_(options.checkpoints) {
  plan(fromLarge_, options.largeBatch, options.smallBatch);
  plan(fromSmall_, options.smallBatch, options.largeBatch);
}

void MinimaSwap::plan(Side& side, double firstBatch, double thenBatch) {
  TrainerSpec spec = specOf(options_, firstBatch, {.rate = options_.learningRate});
  side.first.start(spec);
  side.first.addTo(queue_, options_.samples, firstBatch);
  spec.batchSize = thenBatch;
  queue_.add(options_.testSamples, [&side, spec]() mutable {
    side.firstAccuracy = testAccuracyOf(side.first.trainer());
    const Vector solution = side.first.trainer().parameters();
    spec.initial.assign(solution.begin(), solution.end());
    side.then.start(spec);
  });
  side.then.addTo(queue_, options_.samples, thenBatch);
  queue_.add(options_.testSamples,
             [&side] { side.thenAccuracy = testAccuracyOf(side.then.trainer()); });
}

Result MinimaSwap::result() {
  const auto pair = [](double a, double b) -> Vector { return Eigen::Vector2d(a, b); };
  const Side &a = fromLarge_, &b = fromSmall_;
  return {
      quantity("checkpoint", a.first.checkpoints()),
      quantity("firstTopEigenvalue", stacked(a.first.topEigenvalues(), b.first.topEigenvalues())),
      quantity("firstLoss", stacked(a.first.losses(), b.first.losses())),
      quantity("firstTestAccuracy", pair(a.firstAccuracy, b.firstAccuracy)),
      quantity("thenTopEigenvalue", stacked(a.then.topEigenvalues(), b.then.topEigenvalues())),
      quantity("thenLoss", stacked(a.then.losses(), b.then.losses())),
      quantity("thenTestAccuracy", pair(a.thenAccuracy, b.thenAccuracy))};
}

}  // namespace minibatch
