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

// An error of the field, if the batch has more samples than the data.
MaybeError validateBatchSize(const char* field, Index batchSize, Index samples);
// The same for each element of the option `batchSizes`.
MaybeError validateBatchSizes(const std::vector<Index>& batchSizes, Index samples);

}  // namespace minibatch
