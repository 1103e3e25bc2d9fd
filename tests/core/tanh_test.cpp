#include "core/kernels/tanh.hpp"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using minibatch::tanhInPlace;

namespace {

template <class Scalar>
Scalar tanhOf(Scalar x) {
  tanhInPlace(&x, 1);
  return x;
}

// eᵗ − 1 by its series at t/2¹⁰ and ten doublings; the library's long double may be no longer.
long double expm1Of(long double t) {
  constexpr int kDoublings = 10;
  t = std::ldexp(t, -kDoublings);
  long double sum = 0;
  for (int i = 16; i > 0; --i) sum = t / i * (1 + sum);
  for (int i = 0; i < kDoublings; ++i) sum *= sum + 2;
  return sum;
}

long double exactTanh(long double x) {
  const long double e = expm1Of(2 * std::abs(x));
  return std::copysign(e / (e + 2), x);
}

// From the exact value to the next number towards 0.
template <class Scalar>
long double unitAt(long double exact) {
  const auto value = static_cast<Scalar>(std::abs(exact));
  return value - std::nextafter(value, Scalar(0));
}

template <class Scalar>
std::vector<Scalar> manyNumbers() {
  std::vector<Scalar> x;
  constexpr Scalar kLow = std::numeric_limits<Scalar>::min() * 16, kHigh = 1 / kLow;
  for (Scalar size = kLow; size < kHigh; size *= Scalar(1.07)) x.insert(x.end(), {size, -size});
  for (double value = -21; value < 21; value += 0.000137) x.push_back(static_cast<Scalar>(value));
  return x;
}

}  // namespace

TEST_CASE_TEMPLATE("tanh is right to the last digit or two, over the whole line", Scalar, double,
                   float) {
  const std::vector<Scalar> x = manyNumbers<Scalar>();
  std::vector<Scalar> values = x;
  tanhInPlace(values.data(), static_cast<std::ptrdiff_t>(values.size()));
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::abs(x[i]) > 30) {
      REQUIRE(values[i] == std::copysign(Scalar(1), x[i]));
      continue;
    }
    const long double exact = exactTanh(x[i]);
    const auto error = static_cast<double>(std::abs(values[i] - exact) / unitAt<Scalar>(exact));
    const bool isEasy = std::abs(x[i]) > 3 || std::abs(x[i]) < 0.25;
    if (!(error <= (isEasy ? 0.6 : 1.6))) {
      CAPTURE(x[i]);
      FAIL_CHECK(error);
    }
    // The same alone as among many, where SIMD instructions do most of the work.
    if (i % 7 == 0) REQUIRE(values[i] == tanhOf(x[i]));
  }
}

// Backpropagation takes 1 − tanh² of it, so a unit is dead where it is 1.
TEST_CASE("tanh is 1 only where that is nearest") {
  CHECK(tanhOf(19.06) < 1);
  CHECK(tanhOf(19.0616) == 1);
  CHECK(tanhOf(9.01F) < 1);
  CHECK(tanhOf(9.02F) == 1);
}

TEST_CASE("tanh at the ends, at 0, and of what is no number") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  CHECK(tanhOf(kInfinity) == 1);
  CHECK(tanhOf(-kInfinity) == -1);
  CHECK(tanhOf(0.0) == 0);
  CHECK(std::signbit(tanhOf(-0.0)));
  CHECK(std::isnan(tanhOf(std::numeric_limits<double>::quiet_NaN())));
  CHECK(std::isnan(tanhOf(std::numeric_limits<float>::quiet_NaN())));
}
