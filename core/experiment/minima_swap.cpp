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
  queueRuns(fromLarge_, options.largeBatch, options.smallBatch);
  queueRuns(fromSmall_, options.smallBatch, options.largeBatch);
}

void MinimaSwap::queueRuns(Side& side, Index firstBatch, Index secondBatch) {
  TrainerSpec spec = specOf(options_, firstBatch, {.rate = options_.learningRate});
  side.first.start(spec);
  side.first.addTo(queue_, options_.samples, firstBatch);
  spec.batchSize = secondBatch;
  queue_.add(static_cast<double>(options_.testSamples), [&side, spec] {
    side.firstAccuracy = testAccuracyOf(side.first);
    side.second.startAfter(side.first, spec);
  });
  side.second.addTo(queue_, options_.samples, secondBatch);
  queue_.add(static_cast<double>(options_.testSamples),
             [&side] { side.secondAccuracy = testAccuracyOf(side.second); });
}

Result MinimaSwap::result() {
  const Side &a = fromLarge_, &b = fromSmall_;
  return {
      quantity("checkpoint", a.first.checkpoints()),
      quantity("firstTopEigenvalue", stacked(a.first.topEigenvalues(), b.first.topEigenvalues())),
      quantity("firstLoss", stacked(a.first.losses(), b.first.losses())),
      quantity("firstTestAccuracy", a.firstAccuracy, b.firstAccuracy),
      quantity("thenTopEigenvalue", stacked(a.second.topEigenvalues(), b.second.topEigenvalues())),
      quantity("thenLoss", stacked(a.second.losses(), b.second.losses())),
      quantity("thenTestAccuracy", a.secondAccuracy, b.secondAccuracy)};
}

}  // namespace minibatch
