// The work of a run for each update and each epoch. With small batches it takes as long as the
// gradients (n = 10, k = 2 in tests/bench/updates.mjs).
#include <algorithm>

#include "core/training_run.hpp"

namespace minibatch {

void Trainer::startEpochIfDone() {
  if (batch_ < batches_.perEpoch()) return;
  // Copying the generator costs as much as many updates, so only epochs with a checkpoint do it.
  if (checkpoints_.nextUpdate() < update_ + perEpoch()) epochRandom_ = random_;
  batches_.startEpoch(update_ == 0, random_);
  batch_ = 0;
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
  if (state_.optimizer.isSgd() && learningRate_.isFinal(update_)) {
    const auto rate = static_cast<Scalar>(learningRate_.at(update_));
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
  state_.optimizer.apply(gradient_, learningRate_.at(update), state_.parameters);
}

template void TrainingRun<double>::run(std::uint64_t);
template void TrainingRun<float>::run(std::uint64_t);
template void TrainingRun<double>::applyBatch(const Batch&, std::uint64_t);
template void TrainingRun<float>::applyBatch(const Batch&, std::uint64_t);

}  // namespace minibatch
