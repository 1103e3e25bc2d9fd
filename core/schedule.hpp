// A schedule: at given epochs the batch grows, the learning rate shrinks, or both.
//
// Smith et al., "Don't decay the learning rate, increase the batch size", 2018: the noise of SGD
// goes with η/k, so that a batch that grows stands for a rate that is divided. milestones are those
// of torch.optim.lr_scheduler.MultiStepLR, rateFactor is its gamma.
#pragma once

#include <cstdint>
#include <vector>

#include "core/matrix.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct ScheduleSpec {
  std::vector<Index> milestones;  // epochs, increasing; none: k and η stay the same
  double batchFactor = 1;
  double rateFactor = 1;

  void fields(Fields& fields) {
    fields.numbers("milestones", milestones, {1, 1e6}, {0, 64},
                   "epochs that begin with a change, increasing");
    fields.number("batchFactor", batchFactor, {1, 1000}, "k is multiplied by it, up to n");
    fields.number("rateFactor", rateFactor, Range::above(0, 1), "η is multiplied by it");
  }
};

// Epochs between two milestones.
struct Stage {
  std::uint64_t epoch, update;       // the first
  std::int32_t batchSize, perEpoch;  // k, and the updates of an epoch
  double rateFactor;                 // of η, against the start of the run

  std::uint64_t epochAt(std::uint64_t u) const {
    return epoch + (u - update) / static_cast<std::uint64_t>(perEpoch);
  }
  std::uint64_t updateAt(std::uint64_t e) const {
    return update + (e - epoch) * static_cast<std::uint64_t>(perEpoch);
  }
};

class Schedule {
 public:
  // Requires a valid spec.
  Schedule(const ScheduleSpec& spec, Index samples, Index batchSize, bool dropLast);

  // The stage of the update with this number, 0-based.
  const Stage& at(std::uint64_t update) const {
    const Stage* stage = &stages_.back();
    while (update < stage->update) --stage;
    return *stage;
  }
  // The number of the first update of this epoch.
  std::uint64_t updateAt(std::uint64_t epoch) const {
    const Stage* stage = &stages_.back();
    while (epoch < stage->epoch) --stage;
    return stage->updateAt(epoch);
  }
  const Stage& last() const { return stages_.back(); }

 private:
  std::vector<Stage> stages_;  // at least one; the first begins with the run
};

}  // namespace minibatch
