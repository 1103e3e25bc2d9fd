#include "core/batches.hpp"

#include <numeric>

namespace minibatch {

std::vector<std::int32_t> indicesUpTo(Index count) {
  std::vector<std::int32_t> indices(static_cast<std::size_t>(count));
  std::iota(indices.begin(), indices.end(), 0);
  return indices;
}

Batches::Batches(std::int32_t samples, std::int32_t batchSize, Order order, bool dropLast)
    : order_(order),
      batchSize_(static_cast<std::size_t>(batchSize)),
      samples_(samples),
      perEpoch_((dropLast ? samples : samples + (batchSize - 1)) / batchSize),
      indices_(
          indicesUpTo(order == Order::kWithReplacement ? Index{perEpoch_} * batchSize : samples)) {
  // Enough for every k, so that a larger batch takes no memory in the middle of a run.
  indices_.reserve(2 * static_cast<std::size_t>(samples));
}

void Batches::resize(std::int32_t batchSize, std::int32_t perEpoch) {
  batchSize_ = static_cast<std::size_t>(batchSize);
  perEpoch_ = perEpoch;
  if (order_ == Order::kWithReplacement) {
    indices_.resize(batchSize_ * static_cast<std::size_t>(perEpoch));
  }
}

void Batches::startEpoch(bool isFirst, RandomState& random) {
  const bool permute =
      order_ == Order::kShuffleEachEpoch || (order_ == Order::kShuffleOnce && isFirst);
  if (permute) random.permutation(indices_);
  // One call for the epoch draws the same numbers as a call for each batch.
  if (order_ == Order::kWithReplacement) random.randint(samples_, indices_);
}

}  // namespace minibatch
