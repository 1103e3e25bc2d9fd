#include "core/kernels/tanh.hpp"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using minibatch::tanhInPlace;

namespace {

double tanhOf(double x) {
  tanhInPlace(&x, 1);
  return x;
}

}  // namespace

TEST_CASE("tanh is right to the last bits, relatively, over the whole line") {
  std::vector<double> x;
  for (double size = 1e-300; size < 1e300; size *= 1.7) x.insert(x.end(), {size, -size});
  for (double value = -21; value < 21; value += 0.00137) x.push_back(value);
  std::vector<double> values = x;
  tanhInPlace(values.data(), static_cast<std::ptrdiff_t>(values.size()));
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double expected = std::tanh(x[i]);
    CHECK(std::abs(values[i] - expected) <= 1e-15 * std::abs(expected));
    CHECK(std::abs(values[i]) <= 1);
    // The same alone as among many, where SIMD instructions do most of the work.
    CHECK(values[i] == tanhOf(x[i]));
  }
}

TEST_CASE("tanh at the ends, at 0, and of what is no number") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  CHECK(tanhOf(kInfinity) == 1);
  CHECK(tanhOf(-kInfinity) == -1);
  CHECK(tanhOf(0) == 0);
  CHECK(std::isnan(tanhOf(std::numeric_limits<double>::quiet_NaN())));
}
