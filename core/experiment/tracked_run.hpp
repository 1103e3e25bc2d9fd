// A run whose loss and sharpness are measured at given updates.
#pragma once

#include <cmath>
#include <memory>

#include "core/experiment/sharpness.hpp"
#include "core/experiment/work_queue.hpp"

namespace minibatch {

class TrackedRun {
 public:
  // checkpoints: numbers of completed updates, not decreasing; the run ends at the last one.
  explicit TrackedRun(const std::vector<double>& checkpoints);
  virtual ~TrackedRun() = default;
  // What addTo() queues refers to this run.
  TrackedRun(const TrackedRun&) = delete;
  TrackedRun& operator=(const TrackedRun&) = delete;

  // Makes the trainer. It may depend on the result of another run, so this is called when the run
  // begins; a run that is never started measures nothing. The Hessian's first direction is drawn
  // from another stream of the same seed.
  void start(const TrainerSpec& spec);
  // Goes on from where the other run ended. Both together are one run, so its divergence is judged
  // by the loss that the other one started with.
  void startAfter(const TrackedRun& other, TrainerSpec spec);
  // Ends the run as soon as the loss over all data, evaluated every 10 updates, is at most this.
  void stopAtLoss(double loss) { target_ = loss; }
  // Queues the training up to each checkpoint and the measurements there. Costs are in gradients of
  // one sample.
  void addTo(WorkQueue& queue, Index sampleCount, Index batchSize);

  Trainer& trainer() { return *trainer_; }
  // Where the run is.
  virtual Vector parameters() const { return trainer_->parameters(); }
  // Whether it was found diverged at a checkpoint, and ended there; or was not started.
  bool hasDiverged() const { return !isRunning_ && !hasReachedLoss_; }
  // 1 once the loss of stopAtLoss() is reached, 0 before; NaN without such a loss.
  double hasReachedLoss() const { return std::isnan(target_) ? kUnknown : hasReachedLoss_; }

  const Vector& checkpoints() const { return checkpoints_; }
  // At the checkpoints; NaN where the run has not been yet, or had diverged.
  const Vector& losses() const { return losses_; }
  const Vector& topEigenvalues() const { return topEigenvalues_; }

 private:
  // Makes so many updates.
  virtual void update(std::uint64_t count) { trainer_->run(count); }

  void train(std::uint64_t updates);
  void arriveAt(Index checkpoint);
  void measureAt(Index checkpoint);

  Vector checkpoints_, losses_, topEigenvalues_;  // (C)
  std::unique_ptr<Trainer> trainer_;
  std::unique_ptr<TopEigenvalue> top_;
  double startLoss_ = kUnknown, target_ = kUnknown;
  bool isRunning_ = false, hasReachedLoss_ = false;
};

// The numbers last^(i/count) for i = 1 … count, rounded; in a short run many are equal.
std::vector<double> geometricCheckpoints(Index count, Index last);

// The values of two runs as two rows.
RowMatrix stacked(const Vector& first, const Vector& second);

}  // namespace minibatch
