// The hot loop allocates nothing. Two witnesses: operator new is counted, and in the sanitizer
// build Eigen, which calls malloc itself, stops the program if a matrix allocates.
#include <doctest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "core/trainer.hpp"

namespace {

std::atomic<long> allocations = 0;

void* countedAllocation(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  std::abort();
}

}  // namespace

void* operator new(std::size_t size) { return countedAllocation(size); }
void* operator new[](std::size_t size) { return countedAllocation(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return countedAllocation(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

using namespace minibatch;

namespace {

void allowEigenToAllocate([[maybe_unused]] bool allowed) {
#ifdef EIGEN_RUNTIME_NO_MALLOC
  Eigen::internal::set_is_malloc_allowed(allowed);
#endif
}

long allocationsOfLateUpdates(TrainerSpec spec) {
  const auto trainer = makeTrainer(std::move(spec));
  trainer->run(10'000);  // fills the history and the checkpoints, whose memory is used again
  const long before = allocations;
  allowEigenToAllocate(false);
  trainer->run(100'000);
  allowEigenToAllocate(true);
  return allocations - before;
}

}  // namespace

TEST_CASE("counting works") {
  const long before = allocations;
  std::vector<int> numbers(10);
  CHECK(allocations == before + 1);
}

TEST_CASE("100,000 updates allocate nothing") {
  for (const Order order : {Order::kSequential, Order::kShuffleOnce, Order::kShuffleEachEpoch,
                            Order::kWithReplacement}) {
    TrainerSpec spec;
    spec.data = DatasetSpec{};
    spec.batchSize = 2;
    spec.learningRate.rate = 0.1;
    spec.order = order;
    CHECK(allocationsOfLateUpdates(spec) == 0);
    spec.data = Samples<double>{RowMatrix::Random(20, 5), Vector::Random(20)};
    CHECK(allocationsOfLateUpdates(spec) == 0);
    spec.schedule = {.milestones = {3, 9000}, .batchFactor = 2};
    spec.averaging.start = 2;
    CHECK(allocationsOfLateUpdates(spec) == 0);
  }
}
