// Options that many experiments have, declared and validated in one way.
#pragma once

#include <cstdint>
#include <vector>

#include "core/dataset.hpp"
#include "core/schema.hpp"

namespace minibatch {

inline constexpr Range kListLength{1, 1000};

void declareSeed(Fields& fields, std::uint32_t& seed);
void declareBatchSize(Fields& fields, const char* name, Index& batchSize, double max);
void declareBatchSizes(Fields& fields, std::vector<Index>& batchSizes, double max);
void declareLearningRate(Fields& fields, double& learningRate, Range range);

// "at most the number of samples", if k is more.
MaybeError validateBatchSize(const char* field, Index batchSize, Index samples);
// The first of the option `batchSizes` that is larger than the data.
MaybeError validateBatchSizes(const std::vector<Index>& batchSizes, Index samples);

}  // namespace minibatch
