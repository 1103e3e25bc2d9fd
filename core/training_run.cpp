// The loop of a run; all that is asked of it between updates is in training_run_views.cpp, which is
// compiled for size.
#include "core/training_run.hpp"

#include <algorithm>

namespace minibatch {
template <class Scalar>
const Samples<Scalar>& TrainingRun<Scalar>::samples() const {
  if constexpr (std::is_same_v<Scalar, double>) {
    return data_.train;
  } else {
    return castSamples_;
  }
}

template <class Scalar>
void TrainingRun<Scalar>::startEpochIfDue() {
  if (batch_ < batches_.perEpoch()) return;
  // Copying the generator costs as much as many updates: only if a checkpoint will want it.
  const auto last = update_ + static_cast<std::uint64_t>(batches_.perEpoch());
  if (checkpoints_.due() < last) epochRandom_ = random_;
  batches_.startEpoch(update_ == 0, random_);
  batch_ = 0;
}

template <class Scalar>
Batch TrainingRun<Scalar>::nextBatch() {
  startEpochIfDue();
  return batches_.batch(batch_++);
}

template <class Scalar>
void TrainingRun<Scalar>::apply(double learningRate) {
  optimizer_.apply(gradient_, static_cast<Scalar>(learningRate), parameters_);
}

template <class Scalar>
void TrainingRun<Scalar>::advance(std::int32_t updates) {
  if constexpr (std::is_same_v<Scalar, double>) {
    const auto* linear = std::get_if<LinearModel<double>>(&model_);
    if (linear && linear->canDescend() && optimizer_.isSgd() && learningRate_.isFinal(update_)) {
      linear->descend(samples(), batches_.batches(batch_, updates), batches_.batchSize(),
                      learningRate_.at(update_), parameters_);
      return;
    }
  }
  const auto loop = [&](auto& model) {
    for (std::int32_t i = 0; i < updates; ++i) {
      model.gradient(samples(), batches_.batch(batch_ + i), parameters_, gradient_);
      apply(learningRate_.at(update_ + static_cast<std::uint64_t>(i)));
    }
  };
  std::visit(loop, model_);
}

template <class Scalar>
void TrainingRun<Scalar>::run(std::uint64_t updates) {
  while (updates > 0) {
    startEpochIfDue();
    const auto leftInEpoch = static_cast<std::uint64_t>(batches_.perEpoch() - batch_);
    const std::uint64_t count = std::min({updates, leftInEpoch, due_ - update_});
    advance(static_cast<std::int32_t>(count));
    batch_ += static_cast<std::int32_t>(count);
    update_ += count;
    updates -= count;
    if (update_ == due_) keepDuePoints();
  }
}

template class TrainingRun<double>;
template class TrainingRun<float>;

}  // namespace minibatch
