// An experiment's work as a list of units that are done one after the other.
//
// The list is made with the experiment, so that the progress is known. A unit takes a few
// milliseconds; a unit that turns out to be needless does nothing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/experiment/experiment.hpp"

namespace minibatch {

class WorkQueue {
 public:
  // Units added from here on belong to the next phase.
  void nextPhase() { ++phases_; }
  // cost: of the unit, in any measure that is the same for all units.
  void add(double cost, std::function<void()> work) {
    units_.push_back({std::move(work), cost, phases_});
    total_ += cost;
  }
  // `updates` updates with batches of k samples; train(m) makes m of them. Costs are in gradients
  // of a sample; 4,096 of those take a few milliseconds.
  void addUpdates(double updates, double batchSize,
                  const std::function<void(std::uint64_t)>& train) {
    const auto chunk = static_cast<std::uint64_t>(std::max(1.0, 4096 / batchSize));
    for (auto left = static_cast<std::uint64_t>(updates); left > 0;) {
      const std::uint64_t count = std::min(chunk, left);
      add(static_cast<double>(count) * batchSize, [train, count] { train(count); });
      left -= count;
    }
  }

  Progress progress() const { return {next_ == units_.size() ? total_ : done_, total_}; }
  // Requires that the progress is not finished.
  void doNext() {
    units_[next_].work();
    done_ += units_[next_++].cost;
  }

  // The phase of the next unit, 0-based; the number of phases when all is done.
  int phase() const { return next_ < units_.size() ? units_[next_].phase : phases_ + 1; }

 private:
  struct Unit {
    std::function<void()> work;
    double cost;
    int phase;
  };
  std::vector<Unit> units_;
  std::size_t next_ = 0;
  int phases_ = 0;
  double done_ = 0, total_ = 0;
};

class QueuedExperiment : public Experiment {
 protected:
  WorkQueue queue_;

 private:
  Progress progress() const override { return queue_.progress(); }
  void doUnit() override { queue_.doNext(); }
};

}  // namespace minibatch
