// A run whose loss and sharpness are measured on the way, at given updates.
#pragma once

#include <cmath>
#include <memory>

#include "core/experiment/sharpness.hpp"
#include "core/experiment/work_queue.hpp"

namespace minibatch {

class TrackedRun {
 public:
  // checkpoints: numbers of completed updates, not falling; the last one is where the run ends.
  explicit TrackedRun(const std::vector<double>& checkpoints);
  // What addTo() queues refers to this run.
  TrackedRun(const TrackedRun&) = delete;
  TrackedRun& operator=(const TrackedRun&) = delete;

  // Made when its turn comes, because it may depend on what ran before; a run that is never started
  // measures nothing. The Hessian's first direction is drawn from a stream of the same seed; the
  // run's own stream is not touched.
  void start(const TrainerSpec& spec);
  // Goes on from where the other run ended. Both together are one run, so it diverges by the loss
  // that the other started with.
  void startAfter(const TrackedRun& other, TrainerSpec spec);
  // Ends the run as soon as the loss over all data, evaluated every 10 updates, is as low as this.
  void stopAtLoss(double loss) { target_ = loss; }
  // Training up to each checkpoint and measuring there, for so many samples in batches of k. Costs
  // are in gradients of a sample.
  void addTo(WorkQueue& queue, Index sampleCount, Index batchSize);

  Trainer& trainer() { return *trainer_; }
  // Whether it was seen to have diverged at a checkpoint, and ended there; or was not started.
  bool hasDiverged() const { return !isRunning_ && !hasReachedLoss_; }
  // 1 once the loss is as low as stopAtLoss() says, 0 otherwise; not a number without such a loss.
  double hasReachedLoss() const { return std::isnan(target_) ? kUnknown : hasReachedLoss_; }

  const Vector& checkpoints() const { return checkpoints_; }
  // At the checkpoints; not a number where the run has not been, or had diverged.
  const Vector& losses() const { return losses_; }
  const Vector& topEigenvalues() const { return topEigenvalues_; }

 private:
  void train(std::uint64_t updates);
  void arriveAt(Index checkpoint);
  void measureAt(Index checkpoint);

  Vector checkpoints_, losses_, topEigenvalues_;  // (C)
  std::unique_ptr<Trainer> trainer_;
  std::unique_ptr<TopEigenvalue> top_;
  double startLoss_ = kUnknown, target_ = kUnknown;
  bool isRunning_ = false, hasReachedLoss_ = false;
};

// The numbers last^(i/count) for i = 1 … count, rounded; of a short run many are the same.
std::vector<double> geometricCheckpoints(Index count, Index last);

// Values of several runs, side by side: one row for each.
RowMatrix stacked(const Vector& first, const Vector& second);

}  // namespace minibatch
