#include "core/experiment/minima_swap.hpp"

namespace minibatch {
namespace {

double testAccuracyOf(TrackedRun& run) {
  if (run.hasDiverged()) return kUnknown;
  Trainer& trainer = run.trainer();
  return accuracy(trainer, trainer.data().test, trainer.parameters());
}

}  // namespace

void MinimaSwap::Options::fields(Fields& fields) {
  MoonsNetwork::fields(fields);
  declareBatchSize(fields, "smallBatch", smallBatch, 1024);
  declareBatchSize(fields, "largeBatch", largeBatch, 1024);
  declareLearningRate(fields, learningRate, {1e-6, 100});
  fields.numbers("checkpoints", checkpoints, {1, 100000}, kListLength,
                 "of each part, in updates, growing; the part ends at the last");
}

MaybeError MinimaSwap::validate(const Options& options) {
  for (std::size_t i = 1; i < options.checkpoints.size(); ++i) {
    if (options.checkpoints[i] > options.checkpoints[i - 1]) continue;
    return rangeError(elementPath("checkpoints", static_cast<Index>(i)),
                      "more than the one before");
  }
  auto error = validateBatchSize("smallBatch", options.smallBatch, options.samples);
  return error ? error : validateBatchSize("largeBatch", options.largeBatch, options.samples);
}

MinimaSwap::MinimaSwap(const Options& options)
    : options_(options),
      fromLarge_({options.checkpoints.begin(), options.checkpoints.end()}),
      fromSmall_({options.checkpoints.begin(), options.checkpoints.end()}) {
  plan(fromLarge_, options.largeBatch, options.smallBatch);
  plan(fromSmall_, options.smallBatch, options.largeBatch);
}

void MinimaSwap::plan(Side& side, Index firstBatch, Index thenBatch) {
  TrainerSpec spec = specOf(options_, firstBatch, {.rate = options_.learningRate});
  side.first.start(spec);
  side.first.addTo(queue_, options_.samples, firstBatch);
  spec.batchSize = thenBatch;
  queue_.add(static_cast<double>(options_.testSamples), [&side, spec] {
    side.firstAccuracy = testAccuracyOf(side.first);
    side.then.startAfter(side.first, spec);
  });
  side.then.addTo(queue_, options_.samples, thenBatch);
  queue_.add(static_cast<double>(options_.testSamples),
             [&side] { side.thenAccuracy = testAccuracyOf(side.then); });
}

Result MinimaSwap::result() {
  const Side &a = fromLarge_, &b = fromSmall_;
  return {
      quantity("checkpoint", a.first.checkpoints()),
      quantity("firstTopEigenvalue", stacked(a.first.topEigenvalues(), b.first.topEigenvalues())),
      quantity("firstLoss", stacked(a.first.losses(), b.first.losses())),
      quantity("firstTestAccuracy", a.firstAccuracy, b.firstAccuracy),
      quantity("thenTopEigenvalue", stacked(a.then.topEigenvalues(), b.then.topEigenvalues())),
      quantity("thenLoss", stacked(a.then.losses(), b.then.losses())),
      quantity("thenTestAccuracy", a.thenAccuracy, b.thenAccuracy)};
}

}  // namespace minibatch
