#include "core/schedule.hpp"

#include <algorithm>
#include <cmath>

namespace minibatch {

Schedule::Schedule(const ScheduleSpec& spec, Index samples, Index batchSize, bool dropLast) {
  const auto n = static_cast<std::int32_t>(samples);
  auto size = static_cast<double>(batchSize);
  const auto add = [&](std::uint64_t epoch, double rateFactor) {
    const auto k = static_cast<std::int32_t>(std::round(size));
    const std::int32_t perEpoch = (dropLast ? n : n + (k - 1)) / k;
    stages_.push_back({epoch, epoch == 0 ? 0 : updateAt(epoch), k, perEpoch, rateFactor});
  };
  add(0, 1);
  for (const Index milestone : spec.milestones) {
    size = std::min(size * spec.batchFactor, static_cast<double>(n));
    add(static_cast<std::uint64_t>(milestone), last().rateFactor * spec.rateFactor);
  }
}

}  // namespace minibatch
