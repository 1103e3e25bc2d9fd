// Learning-rate schedules: constant, and scaled linearly with the batch size after a warm-up.
//
// Goyal et al., "Accurate, large minibatch SGD: training ImageNet in 1 hour", 2017: with a rate lr₀
// that is good at batch size k₀, take lr₀·k/k₀ at k, and reach it from lr₀ in equal steps, one for
// each update of the first epochs.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/schema.hpp"

namespace minibatch {

struct LearningRateSpec {
  double rate = 0;          // the rate itself, or lr₀; finite, > 0
  int baseBatchSize = 0;    // k₀ ≥ 1, or 0: the rate is constant
  double warmupEpochs = 0;  // ≥ 0

  // The fields of a scaled rate.
  void fields(Fields& fields) {
    fields.number("base", rate, Range::above(0), "lr₀").required();
    fields.number("baseBatchSize", baseBatchSize, {1, 1 << 24}, "k₀").required();
    fields.number("warmupEpochs", warmupEpochs, {0, 1e6}, "epochs in which it grows from lr₀");
  }
};

class LearningRate {
 public:
  LearningRate(const LearningRateSpec& spec, double batchSize, double updatesPerEpoch)
      : start_(spec.rate),
        final_(spec.baseBatchSize > 0 ? spec.rate * batchSize / spec.baseBatchSize : spec.rate),
        warmup_(spec.baseBatchSize > 0 ? spec.warmupEpochs * updatesPerEpoch : 0) {}

  // η of the update with this number, 0-based.
  double at(std::uint64_t update) const {
    const auto done = static_cast<double>(update);
    return done < warmup_ ? start_ + (final_ - start_) * (done / warmup_) : final_;
  }
  double highest() const { return std::max(start_, final_); }
  // Whether it stays the same from this update on.
  bool isFinal(std::uint64_t update) const { return static_cast<double>(update) >= warmup_; }

 private:
  double start_, final_;
  double warmup_;  // in updates
};

}  // namespace minibatch
