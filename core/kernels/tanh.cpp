#include "core/kernels/tanh.hpp"

#include <Eigen/Core>
#include <cstdint>

namespace minibatch {
namespace {

// e²ˣ = 2ⁿ eʳ with n whole and |r| ≤ ½ ln 2, and eʳ = (q + p)/(q − p) with p = r P(r²), q = Q(r²),
// the rational approximation of the Cephes library (Moshier, "Methods and programs for mathematical
// functions", 1989), exp.c. So, with s = 2ⁿ,
//   tanh x = (e²ˣ − 1)/(e²ˣ + 1) = ((s−1) q + (s+1) p) / ((s+1) q + (s−1) p)
double tanhOf(double x) {
  constexpr double kLimit = 20;  // from here on tanh is ±1
  constexpr double kLog2E = 0x1.71547652b82fep0;
  constexpr double kLn2High = 0x1.62e42feep-1, kLn2Low = 0x1.a39ef35793c76p-33;
  constexpr double kP[] = {1.26177193074810590878e-4, 3.02994407707441961300e-2, 1.0};
  constexpr double kQ[] = {3.00198505138664455042e-6, 2.52448340349684104192e-3,
                           2.27265548208155028766e-1, 2.0};
  // Adding it rounds to a whole number, which is then in the low bits.
  constexpr double kRounder = 0x1.8p52;

  const double notBelow = x < -kLimit ? -kLimit : x;
  const double y = 2 * (notBelow > kLimit ? kLimit : notBelow);
  const double rounded = y * kLog2E + kRounder;
  const double n = rounded - kRounder;
  const double r = (y - n * kLn2High) - n * kLn2Low, r2 = r * r;
  const double p = r * ((kP[0] * r2 + kP[1]) * r2 + kP[2]);
  const double q = ((kQ[0] * r2 + kQ[1]) * r2 + kQ[2]) * r2 + kQ[3];
  // (The builtin, because emscripten 3.1.6 has no std::bit_cast yet.)
  const double s =
      __builtin_bit_cast(double, (__builtin_bit_cast(std::uint64_t, rounded) + 1023) << 52);
  return ((s - 1) * q + (s + 1) * p) / ((s + 1) * q + (s - 1) * p);
}

}  // namespace

void tanhInPlace(double* values, std::ptrdiff_t count) {
#pragma omp simd
  for (std::ptrdiff_t i = 0; i < count; ++i) values[i] = tanhOf(values[i]);
}

void tanhInPlace(float* values, std::ptrdiff_t count) {
  Eigen::Map<Eigen::ArrayXf> array(values, count);
  array = array.tanh();
}

}  // namespace minibatch
