#include "core/schedule.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace minibatch {

Schedule::Schedule(ScheduleSpec spec, Index samples, Index batchSize, bool dropLast)
    : spec_(std::move(spec)),
      samples_(static_cast<double>(samples)),
      batchSize_(static_cast<double>(batchSize)),
      dropLast_(dropLast),
      first_(find(0, 0)),
      firstEnd_(spec_.milestones.empty()
                    ? kNone
                    : first_.updateAt(static_cast<std::uint64_t>(spec_.milestones.front()))) {}

Stage Schedule::find(std::uint64_t update, std::uint64_t epoch) const {
  Stage stage{0, 0, 0, 0, 1};
  double size = batchSize_;
  for (auto milestone = spec_.milestones.begin();; ++milestone) {
    stage.batchSize = static_cast<std::int32_t>(std::round(size));
    const double batches = samples_ / stage.batchSize;
    stage.perEpoch = static_cast<std::int32_t>(dropLast_ ? batches : std::ceil(batches));
    if (milestone == spec_.milestones.end()) return stage;
    const auto next = static_cast<std::uint64_t>(*milestone);
    const std::uint64_t end = stage.updateAt(next);
    if (end > update || next > epoch) return stage;
    stage.epoch = next;
    stage.update = end;
    stage.rateFactor *= spec_.rateFactor;
    size = std::min(size * spec_.batchFactor, samples_);
  }
}

}  // namespace minibatch
