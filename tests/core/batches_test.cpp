#include "core/batches.hpp"

#include <doctest.h>

#include <algorithm>
#include <numeric>

using minibatch::Batches;
using minibatch::Order;
using minibatch::RandomState;

namespace {

std::vector<std::int32_t> visited(const Batches& batches) {
  std::vector<std::int32_t> all;
  for (std::int32_t b = 0; b < batches.perEpoch(); ++b) {
    const auto batch = batches.batch(b);
    all.insert(all.end(), batch.begin(), batch.end());
  }
  return all;
}

std::vector<std::int32_t> firstNumbers(std::size_t count) {
  std::vector<std::int32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

}  // namespace

TEST_CASE("an epoch without replacement visits every sample exactly once") {
  for (const Order order : {Order::kSequential, Order::kShuffleOnce, Order::kShuffleEachEpoch}) {
    for (const std::int32_t k : {1, 2, 3, 7, 10}) {
      RandomState random(7);
      Batches batches(10, k, order, false);
      for (std::uint64_t epoch = 0; epoch < 3; ++epoch) {
        batches.startEpoch(epoch == 0, random);
        auto all = visited(batches);
        std::sort(all.begin(), all.end());
        CHECK(all == firstNumbers(10));
      }
    }
  }
}

TEST_CASE("the last batch is the short rest, or is left out") {
  const Batches kept(10, 4, Order::kSequential, false), dropped(10, 4, Order::kSequential, true);
  CHECK(kept.perEpoch() == 3);
  CHECK(kept.batch(2).size() == 2);
  CHECK(dropped.perEpoch() == 2);
  CHECK(visited(dropped) == firstNumbers(8));
  CHECK(Batches(1000, 32, Order::kSequential, false).perEpoch() == 32);
  CHECK(Batches(1000, 32, Order::kSequential, true).perEpoch() == 31);
}

TEST_CASE("with replacement every batch is full and samples repeat") {
  RandomState random(3);
  Batches batches(10, 4, Order::kWithReplacement, false);
  batches.startEpoch(true, random);
  auto all = visited(batches);
  CHECK(all.size() == 12);
  std::sort(all.begin(), all.end());
  CHECK(std::adjacent_find(all.begin(), all.end()) != all.end());
  CHECK(all.front() >= 0);
  CHECK(all.back() < 10);
}

TEST_CASE("shuffled once keeps its order; every epoch draws a new one") {
  RandomState random(5);
  Batches once(50, 5, Order::kShuffleOnce, false), each(50, 5, Order::kShuffleEachEpoch, false);
  once.startEpoch(true, random);
  const auto first = visited(once);
  CHECK(first != firstNumbers(50));
  once.startEpoch(false, random);
  CHECK(visited(once) == first);
  each.startEpoch(true, random);
  const auto before = visited(each);
  each.startEpoch(false, random);
  CHECK(visited(each) != before);
}
