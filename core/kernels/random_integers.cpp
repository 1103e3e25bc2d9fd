#include "core/kernels/random_integers.hpp"

#include <bit>
#include <numeric>
#include <utility>

namespace minibatch {
namespace {

// All bits up to the highest one of max ≥ 1.
std::uint32_t maskFor(std::uint32_t max) { return ~std::uint32_t{0} >> std::countl_zero(max); }

}  // namespace

// Swaps order[i] and order[a number up to i] for i from the last to 1, without a branch that
// depends on what was drawn: no processor can predict it. A number that NumPy's random_interval()
// would reject swaps order[i] with itself.
void permute(MersenneTwister& generator, std::vector<std::int32_t>& order) {
  std::iota(order.begin(), order.end(), 0);
  if (order.size() < 2) return;
  std::int32_t* const values = order.data();
  auto i = static_cast<std::uint32_t>(order.size() - 1);
  std::uint32_t mask = maskFor(i);
  while (i > 0) {
    const std::span<const std::uint32_t> draws = generator.ahead();
    std::size_t taken = 0;
    while (taken < draws.size() && i > 0) {
      const std::uint32_t drawn = draws[taken++] & mask;
      const bool accepted = drawn <= i;
      std::swap(values[i], values[accepted ? drawn : i]);
      i -= static_cast<std::uint32_t>(accepted);
      mask = i <= mask / 2 ? mask / 2 : mask;
    }
    generator.take(taken);
  }
}

// A rejected number is written too, and overwritten by the next one.
void drawUpTo(std::uint32_t max, MersenneTwister& generator, std::span<std::int32_t> out) {
  const std::uint32_t mask = maskFor(max);
  std::size_t drawn = 0;
  while (drawn < out.size()) {
    const std::span<const std::uint32_t> draws = generator.ahead();
    std::size_t taken = 0;
    while (taken < draws.size() && drawn < out.size()) {
      const std::uint32_t number = draws[taken++] & mask;
      out[drawn] = static_cast<std::int32_t>(number);
      drawn += static_cast<std::size_t>(number <= max);
    }
    generator.take(taken);
  }
}

}  // namespace minibatch
