// Batches: the order in which an epoch visits the samples, cut into parts of k.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/matrix.hpp"
#include "core/names.hpp"
#include "core/random.hpp"

namespace minibatch {

enum class Order {
  kSequential,        // 0 … n−1; draws nothing
  kShuffleOnce,       // one permutation(n), drawn for epoch 0 and kept
  kShuffleEachEpoch,  // a permutation(n) for each epoch
  kWithReplacement,   // randint(0, n, size=k) for each batch
};
template <>
inline constexpr std::array kNames<Order>{
    Name{"sequential", "0 … n−1 in every epoch; draws nothing"},
    Name{"shuffle-once", "one permutation(n), drawn for the first epoch and kept"},
    Name{"shuffle-each-epoch", "a permutation(n) for each epoch"},
    Name{"with-replacement", "randint(0, n, size=k) for each batch"}};

using Batch = std::span<const std::int32_t>;  // the samples of a batch, by index

// 0 … count−1
std::vector<std::int32_t> indicesUpTo(Index count);

class Batches {
 public:
  // n samples in batches of k, 1 ≤ k ≤ n. If k does not divide n, the last batch of an epoch is
  // shorter, or is left out with dropLast; with replacement every batch has k samples.
  Batches(std::int32_t samples, std::int32_t batchSize, Order order, bool dropLast);

  // From the next epoch on: batches of k, so many in an epoch.
  void resize(std::int32_t batchSize, std::int32_t perEpoch);

  // ⌈n/k⌉, or ⌊n/k⌋ with dropLast.
  std::int32_t perEpoch() const { return perEpoch_; }

  // Draws the order of an epoch. It depends on `random` alone (and, for kShuffleOnce, on the first
  // epoch), so that the same random state gives the same epoch again.
  void startEpoch(bool isFirst, RandomState& random);

  // The samples of batch b of this epoch, 0 ≤ b < perEpoch().
  Batch batch(std::int32_t b) const { return batches(b, 1); }
  // The samples of `count` batches from b on.
  Batch batches(std::int32_t b, std::int32_t count) const {
    const auto first = static_cast<std::size_t>(b) * batchSize_;
    const auto size = static_cast<std::size_t>(count) * batchSize_;
    return std::span(indices_).subspan(first, std::min(size, indices_.size() - first));
  }
  std::size_t batchSize() const { return batchSize_; }
  Order order() const { return order_; }

 private:
  Order order_;
  std::size_t batchSize_;
  std::int32_t samples_;
  std::int32_t perEpoch_;
  std::vector<std::int32_t> indices_;  // in the order of the epoch
};

}  // namespace minibatch
