#include "core/batches.hpp"

#include <numeric>

namespace minibatch {

std::vector<std::int32_t> indicesUpTo(Index count) {
  std::vector<std::int32_t> indices(static_cast<std::size_t>(count));
  std::iota(indices.begin(), indices.end(), 0);
  return indices;
}

Batches::Batches(std::int32_t samples, std::int32_t batchSize, Order order, bool dropLast)
    : kind_(order),
      batchSize_(static_cast<std::size_t>(batchSize)),
      samples_(samples),
      perEpoch_((dropLast ? samples : samples + (batchSize - 1)) / batchSize),
      order_(
          indicesUpTo(order == Order::kWithReplacement ? Index{perEpoch_} * batchSize : samples)) {}

void Batches::startEpoch(bool isFirst, RandomState& random) {
  const bool permute =
      kind_ == Order::kShuffleEachEpoch || (kind_ == Order::kShuffleOnce && isFirst);
  if (permute) random.permutation(order_);
  // One call per epoch draws the same numbers as one per batch: the stream has no gaps.
  if (kind_ == Order::kWithReplacement) random.randint(samples_, order_);
}

}  // namespace minibatch
