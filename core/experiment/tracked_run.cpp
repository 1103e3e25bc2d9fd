#include "core/experiment/tracked_run.hpp"

#include <algorithm>
#include <cmath>

namespace minibatch {

TrackedRun::TrackedRun(const std::vector<double>& checkpoints)
    : checkpoints_(asVector(checkpoints)),
      losses_(unknown(checkpoints_.size())),
      topEigenvalues_(losses_) {}

void TrackedRun::start(const TrainerSpec& spec) {
  trainer_ = makeTrainer(spec);
  RandomState random(spec.seed);
  top_ = std::make_unique<TopEigenvalue>(*trainer_, random);
  startLoss_ = trainer_->loss();
  isRunning_ = true;
}

void TrackedRun::startAfter(const TrackedRun& other, TrainerSpec spec) {
  if (other.hasDiverged()) return;
  const Vector p = other.parameters();
  spec.initial.assign(p.begin(), p.end());
  start(spec);
  startLoss_ = other.startLoss_;
}

void TrackedRun::addTo(WorkQueue& queue, Index sampleCount, Index batchSize) {
  const auto samples = static_cast<double>(sampleCount);
  double before = 0;
  for (Index c = 0; c < checkpoints_.size(); ++c) {
    queue.addUpdates(checkpoints_[c] - before, static_cast<double>(batchSize),
                     [this](std::uint64_t updates) { train(updates); });
    before = checkpoints_[c];
    queue.add(samples, [this, c] { arriveAt(c); });
    // Usually a quarter of the units is enough.
    for (int i = 0; i < TopEigenvalue::kUnits; ++i) {
      queue.add(samples * TopEigenvalue::kUnitGradients / 4, [this, c] { measureAt(c); });
    }
  }
}

void TrackedRun::train(std::uint64_t updates) {
  constexpr std::uint64_t kEvaluationInterval = 10;
  while (isRunning_ && updates > 0) {
    const std::uint64_t count =
        std::isnan(target_) ? updates : std::min(kEvaluationInterval, updates);
    update(count);
    updates -= count;
    hasReachedLoss_ = trainer_->loss(parameters()) <= target_;
    isRunning_ = !hasReachedLoss_;
  }
}

void TrackedRun::arriveAt(Index checkpoint) {
  if (!isRunning_) return;
  const double loss = trainer_->loss(parameters());
  isRunning_ = !isDiverged(loss, startLoss_);
  if (!isRunning_) return;
  losses_[checkpoint] = loss;
  top_->moveTo(parameters());
}

void TrackedRun::measureAt(Index checkpoint) {
  if (!isRunning_ || top_->isDone()) return;
  top_->iterate();
  topEigenvalues_[checkpoint] = top_->value();
}

std::vector<double> geometricCheckpoints(Index count, Index last) {
  std::vector<double> checkpoints(static_cast<std::size_t>(count));
  const double step = std::log(static_cast<double>(last)) / static_cast<double>(count);
  for (std::size_t i = 0; i < checkpoints.size(); ++i) {
    checkpoints[i] = std::round(std::exp(static_cast<double>(i + 1) * step));
  }
  return checkpoints;
}

RowMatrix stacked(const Vector& first, const Vector& second) {
  RowMatrix both(2, first.size());
  both << first.transpose(), second.transpose();
  return both;
}

}  // namespace minibatch
