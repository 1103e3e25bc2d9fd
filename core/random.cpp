#include "core/random.hpp"

#include <algorithm>
#include <cmath>
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

void RandomState::randint(std::int32_t n, std::span<std::int32_t> out) {
  if (n == 1) {
    std::fill(out.begin(), out.end(), 0);
  } else {
    drawUpTo(static_cast<std::uint32_t>(n - 1), generator_, out);
  }
}

}  // namespace minibatch
