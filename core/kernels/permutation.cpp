#include "core/kernels/permutation.hpp"

#include <bit>
#include <numeric>
#include <span>
#include <utility>

namespace minibatch {

// Swaps order[i] and order[a number up to i] for i from the last to 1, without a branch that
// depends on what was drawn: no processor can predict it. A number that NumPy's random_interval()
// would reject swaps order[i] with itself.
void permute(MersenneTwister& generator, std::vector<std::int32_t>& order) {
  std::iota(order.begin(), order.end(), 0);
  if (order.size() < 2) return;
  std::int32_t* const values = order.data();
  auto i = static_cast<std::uint32_t>(order.size() - 1);
  std::uint32_t mask = ~std::uint32_t{0} >> std::countl_zero(i);
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

}  // namespace minibatch
