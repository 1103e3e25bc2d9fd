#include "core/experiment/shared_fields.hpp"

namespace minibatch {

void declareSeed(Fields& fields, std::uint32_t& seed) {
  fields.number("seed", seed, {0, kMaxSeed}, "of the random stream");
}

void declareBatchSize(Fields& fields, const char* name, Index& batchSize, double max) {
  fields.number(name, batchSize, {1, max}, "k, at most the number of samples");
}

void declareBatchSizes(Fields& fields, std::vector<Index>& batchSizes, double max) {
  fields.numbers("batchSizes", batchSizes, {1, max}, kListLength,
                 "each k, at most the number of samples");
}

void declareLearningRate(Fields& fields, double& learningRate, Range range) {
  fields.number("learningRate", learningRate, range, "η");
}

MaybeError validateBatchSize(const char* field, Index batchSize, Index samples) {
  if (batchSize <= samples) return {};
  return rangeError(field, "at most the number of samples");
}

MaybeError validateBatchSizes(const std::vector<Index>& batchSizes, Index samples) {
  for (std::size_t i = 0; i < batchSizes.size(); ++i) {
    if (batchSizes[i] <= samples) continue;
    return rangeError(elementPath("batchSizes", static_cast<std::ptrdiff_t>(i)),
                      "at most the number of samples");
  }
  return {};
}

}  // namespace minibatch
