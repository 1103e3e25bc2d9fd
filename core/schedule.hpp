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
    fields.numbers("milestones", milestones, {1, 1e6}, {0, 64}, "epochs, increasing");
    fields.number("batchFactor", batchFactor, {1, 1000}, "of k at each, up to n");
    fields.number("rateFactor", rateFactor, Range::above(0, 1), "of η");
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
  Schedule(ScheduleSpec spec, Index samples, Index batchSize, bool dropLast);

  // The stage of the update with this number, 0-based; of an epoch.
  Stage at(std::uint64_t update) const { return update < firstEnd_ ? first_ : find(update, kNone); }
  Stage atEpoch(std::uint64_t epoch) const { return find(kNone, epoch); }
  Stage last() const { return find(kNone, kNone); }

 private:
  static constexpr auto kNone = ~std::uint64_t{0};
  // The last stage that begins neither after the update nor after the epoch.
  Stage find(std::uint64_t update, std::uint64_t epoch) const;

  ScheduleSpec spec_;
  double samples_, batchSize_;  // n, and k at the start
  bool dropLast_;
  Stage first_;             // asked for in every epoch
  std::uint64_t firstEnd_;  // the first update after it
};

}  // namespace minibatch
