#include "core/experiment/sample_orders.hpp"

#include <algorithm>

namespace minibatch {
void GradientBalance::add(std::int32_t sample, const LineLoss::Parameters& gradient) {
  sum_ += gradient;
  const LineLoss::Parameters deviation = gradient - lastMean_;
  // |s + d| < |s − d|
  if (signedSum_.dot(deviation) < 0) {
    signedSum_ += deviation;
    next_[front_++] = sample;
  } else {
    signedSum_ -= deviation;
    next_[--back_] = sample;
  }
}

void GradientBalance::finishEpoch(std::vector<std::int32_t>& order) {
  order.swap(next_);
  lastMean_ = sum_ / static_cast<double>(order.size());
  sum_.setZero();
  signedSum_.setZero();
  front_ = 0;
  back_ = next_.size();
}

OrderedRun::OrderedRun(const LineLoss& loss, SampleOrder order, Index batchSize,
                       double learningRate, const RandomState& random)
    : loss_(loss),
      order_(order),
      batchSize_(static_cast<std::size_t>(batchSize)),
      learningRate_(learningRate),
      random_(random),
      indices_(indicesUpTo(loss.samples().y.size())),
      balance_(indices_.size()) {}

void OrderedRun::startEpoch() {
  const auto samples = static_cast<std::int32_t>(loss_.samples().y.size());
  switch (order_) {
    case SampleOrder::kWithReplacement:
      indices_.resize((indices_.size() + batchSize_ - 1) / batchSize_ * batchSize_);
      return random_.randint(samples, indices_);
    case SampleOrder::kSorted:
      if (isFirst_) indices_ = loss_.sortedByTarget();
      return;
    case SampleOrder::kShuffleOnce:
    case SampleOrder::kBalanced:
      if (isFirst_) random_.permutation(indices_);
      return;
    case SampleOrder::kReversedPairs:
      if (isBackwards_) {
        std::reverse(indices_.begin(), indices_.end());
      } else {
        random_.permutation(indices_);
      }
      isBackwards_ = !isBackwards_;
      return;
    case SampleOrder::kShuffleEachEpoch:
      return random_.permutation(indices_);
  }
}

void OrderedRun::update(Batch batch) {
  LineLoss::Parameters sum = {0, 0};
  for (const std::int32_t sample : batch) {
    const LineLoss::Parameters gradient = loss_.gradient(sample, parameters_);
    if (order_ == SampleOrder::kBalanced) balance_.add(sample, gradient);
    sum += gradient;
  }
  parameters_ -= learningRate_ / static_cast<double>(batch.size()) * sum;
}

void OrderedRun::runEpoch() {
  startEpoch();
  isFirst_ = false;
  const Batch all(indices_);
  for (std::size_t first = 0; first < all.size(); first += batchSize_) {
    update(all.subspan(first, std::min(batchSize_, all.size() - first)));
  }
  if (order_ == SampleOrder::kBalanced) balance_.finishEpoch(indices_);
}

}  // namespace minibatch
