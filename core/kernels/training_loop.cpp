// The work of a run for each update and each epoch. With small batches it takes as long as the
// gradients (n = 10, k = 2 in tests/bench/updates.mjs).
#include <algorithm>
#include <utility>

#include "core/optimizer/moving_average.hpp"
#include "core/training_run.hpp"

namespace minibatch {

void Trainer::startEpochIfDone() {
  if (batch_ < batches_.perEpoch()) return;
  const Stage now = stage();
  // Copying the generator costs as much as many updates, so only epochs with a checkpoint do it.
  const std::uint64_t end = update_ + static_cast<std::uint64_t>(now.perEpoch);
  if (checkpoints_.nextUpdate() < end) epochRandom_ = random_;
  startEpoch(now);
  batch_ = 0;
}

void Trainer::startEpoch(const Stage& stage) {
  batches_.resize(stage.batchSize, stage.perEpoch);
  rateFactor_ = stage.rateFactor;
  // Later epochs are no longer than the first.
  batches_.startEpoch(update_ < static_cast<std::uint64_t>(stage.perEpoch), random_);
}

template <class Scalar>
void TrainingRun<Scalar>::run(std::uint64_t updates) {
  while (updates > 0) {
    startEpochIfDone();
    const auto leftInEpoch = static_cast<std::uint64_t>(batches_.perEpoch() - batch_);
    const std::uint64_t count = std::min({updates, leftInEpoch, nextSnapshot_ - update_});
    runInEpoch(static_cast<std::int32_t>(count));
    batch_ += static_cast<std::int32_t>(count);
    update_ += count;
    updates -= count;
    if (update_ == nextSnapshot_) recordSnapshots();
  }
}

template <class Scalar>
void TrainingRun<Scalar>::runInEpoch(std::int32_t updates) {
  const bool isPlain = state_.optimizer.isSgd() && update_ < firstAveraged_;
  if (isPlain && learningRate_.isFinal(update_)) {
    const auto rate = static_cast<Scalar>(rateAt(update_));
    const Batch order = batches_.batches(batch_, updates);
    if (model_->runSgd(samples(), order, batches_.batchSize(), rate, state_.parameters)) return;
  }
  for (std::int32_t i = 0; i < updates; ++i) {
    applyBatch(batches_.batch(batch_ + i), update_ + static_cast<std::uint64_t>(i));
  }
}

template <class Scalar>
void TrainingRun<Scalar>::applyBatch(const Batch& batch, std::uint64_t update) {
  model_->gradient(samples(), batch, state_.parameters, gradient_);
  state_.optimizer.apply(gradient_, rateAt(update), state_.parameters);
  if (update < firstAveraged_) return;
  const double weight = averaging_.weightAfter(static_cast<double>(update - firstAveraged_));
  moveAverage(weight, std::as_const(state_.parameters).array(), state_.average);
}

template void TrainingRun<double>::run(std::uint64_t);
template void TrainingRun<float>::run(std::uint64_t);
template void TrainingRun<double>::applyBatch(const Batch&, std::uint64_t);
template void TrainingRun<float>::applyBatch(const Batch&, std::uint64_t);

}  // namespace minibatch
