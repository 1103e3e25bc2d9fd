#include "core/random.hpp"

#include <bit>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/log.hpp"

namespace minibatch {

double RandomState::randomSample() {
  const auto high = static_cast<double>(generator_() >> 5);  // 27 bits
  const auto low = static_cast<double>(generator_() >> 6);   // 26 bits
  return (high * 67108864.0 + low) / 9007199254740992.0;
}

double RandomState::standardNormal() {
  if (hasSpare_) {
    hasSpare_ = false;
    return std::exchange(spare_, 0.0);
  }
  double x1, x2, squaredRadius;
  do {
    x1 = 2.0 * randomSample() - 1.0;
    x2 = 2.0 * randomSample() - 1.0;
    squaredRadius = x1 * x1 + x2 * x2;
  } while (squaredRadius >= 1.0 || squaredRadius == 0.0);
  const double scale = std::sqrt(-2.0 * naturalLog(squaredRadius) / squaredRadius);
  spare_ = scale * x1;
  hasSpare_ = true;
  return scale * x2;
}

std::uint32_t RandomState::interval(std::uint32_t max) {
  const std::uint32_t mask = ~std::uint32_t{0} >> std::countl_zero(max);
  std::uint32_t value;
  do {
    value = generator_() & mask;
  } while (value > max);
  return value;
}

void RandomState::randint(std::int32_t n, std::span<std::int32_t> out) {
  for (std::int32_t& value : out) {
    value = n == 1 ? 0 : static_cast<std::int32_t>(interval(static_cast<std::uint32_t>(n - 1)));
  }
}

// Swaps out[i] and out[interval(i)] for i from the last to 1, without a branch that depends on what
// was drawn: no processor can predict it. A number that interval() would reject swaps out[i] with
// itself.
void RandomState::permutation(std::vector<std::int32_t>& out) {
  std::iota(out.begin(), out.end(), 0);
  if (out.size() < 2) return;
  std::int32_t* const order = out.data();
  auto i = static_cast<std::uint32_t>(out.size() - 1);
  std::uint32_t mask = ~std::uint32_t{0} >> std::countl_zero(i);
  while (i > 0) {
    const std::span<const std::uint32_t> draws = generator_.ahead();
    std::size_t taken = 0;
    while (taken < draws.size() && i > 0) {
      const std::uint32_t drawn = draws[taken++] & mask;
      const bool accepted = drawn <= i;
      std::swap(order[i], order[accepted ? drawn : i]);
      i -= static_cast<std::uint32_t>(accepted);
      mask = i <= mask / 2 ? mask / 2 : mask;
    }
    generator_.take(taken);
  }
}

}  // namespace minibatch
