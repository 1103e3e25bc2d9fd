#include "core/kernels/tanh.hpp"

#include <cmath>
#include <cstdint>

namespace minibatch {
namespace {

template <class Scalar>
struct Fraction {
  Scalar numerator, denominator;
};

// The parts that depend on the precision. The approximations are those of the Cephes library
// (Moshier, "Methods and programs for mathematical functions", 1989): tanh.c and exp.c, tanhf.c and
// expf.c.
template <class Scalar>
struct Approximation;

template <>
struct Approximation<double> {
  using Bits = std::uint64_t;
  static constexpr int kMantissaBits = 52, kBias = 1023;
  static constexpr double kLimit = 20;  // from here on tanh is 1
  static constexpr double kLn2High = 0x1.62e42feep-1, kLn2Low = 0x1.a39ef35793c76p-33;

  // (tanh x − x)/x³ for x < 0.625, of z = x²
  static Fraction<double> remainder(double z) {
    return {
        (-9.64399179425052238628e-1 * z - 9.92877231001918586564e1) * z - 1.61468768441708447952e3,
        ((z + 1.12811678491632931402e2) * z + 2.23548839060100448583e3) * z +
            4.84406305325125486048e3};
  }
  // eʳ for |r| ≤ ½ ln 2
  static Fraction<double> exponential(double r) {
    const double z = r * r;
    const double p = r * ((1.26177193074810590878e-4 * z + 3.02994407707441961300e-2) * z + 1);
    const double a = (3.00198505138664455042e-6 * z + 2.52448340349684104192e-3) * z;
    const double q = (a + 2.27265548208155028766e-1) * z + 2;
    return {q + p, q - p};
  }
};

template <>
struct Approximation<float> {
  using Bits = std::uint32_t;
  static constexpr int kMantissaBits = 23, kBias = 127;
  static constexpr float kLimit = 10;
  static constexpr float kLn2High = 0.693359375F, kLn2Low = -2.12194440e-4F;

  static Fraction<float> remainder(float z) {
    const float a = (-5.70498872745e-3F * z + 2.06390887954e-2F) * z - 5.37397155531e-2F;
    return {(a * z + 1.33314422036e-1F) * z - 3.33332819422e-1F, 1};
  }
  static Fraction<float> exponential(float r) {
    const float a = (1.9875691500e-4F * r + 1.3981999507e-3F) * r + 8.3334519073e-3F;
    const float b = ((a * r + 4.1665795894e-2F) * r + 1.6666665459e-1F) * r + 5.0000001201e-1F;
    return {b * r * r + r + 1, 1};
  }
};

// |x| + |x|³ R(x²) below 0.625; from there 1 − 2/(e²ˣ + 1) with e²ˣ = 2ⁿ eʳ, n whole and
// |r| ≤ ½ ln 2: either way a number and a fraction.
template <class Scalar>
Scalar tanhOf(Scalar x) {
  using Function = Approximation<Scalar>;
  using Bits = typename Function::Bits;
  constexpr auto kLog2E = static_cast<Scalar>(0x1.71547652b82fep0);
  // Adding this rounds to a whole number, which is then in the low bits.
  constexpr auto kRounder = static_cast<Scalar>(Bits{3} << (Function::kMantissaBits - 1));

  const Scalar size = std::abs(x), z = x * x, y = 2 * size;
  const Scalar rounded = y * kLog2E + kRounder, n = rounded - kRounder;
  // (The builtin, because emscripten 3.1.6 has no std::bit_cast yet.)
  const Bits exponent = __builtin_bit_cast(Bits, rounded) + Bits{Function::kBias};
  const auto power = __builtin_bit_cast(Scalar, exponent << Function::kMantissaBits);
  const auto [top, bottom] =
      Function::exponential((y - n * Function::kLn2High) - n * Function::kLn2Low);
  const auto [numerator, denominator] = Function::remainder(z);

  const bool isSmall = size < Scalar(0.625);
  const Scalar fraction = (isSmall ? size * z * numerator : -2 * bottom) /
                          (isSmall ? denominator : power * top + bottom);
  // Beyond the limit, where the power may overflow, the fraction is no longer seen beside 1.
  // (Limiting x itself would be a minimum of two numbers, which WebAssembly defines for NaN too, at
  // some cost.)
  const Scalar value = (isSmall ? size : 1) + (size > Function::kLimit ? 0 : fraction);
  // The sign of x. (Clang makes no SIMD of std::copysign.)
  constexpr Bits kSign = Bits{1} << (8 * sizeof(Scalar) - 1);
  return __builtin_bit_cast(
      Scalar, __builtin_bit_cast(Bits, value) | (__builtin_bit_cast(Bits, x) & kSign));
}

}  // namespace

void tanhInPlace(double* values, std::ptrdiff_t count) {
#pragma omp simd
  for (std::ptrdiff_t i = 0; i < count; ++i) values[i] = tanhOf(values[i]);
}

void tanhInPlace(float* values, std::ptrdiff_t count) {
#pragma omp simd
  for (std::ptrdiff_t i = 0; i < count; ++i) values[i] = tanhOf(values[i]);
}

template <class Scalar>
void multiplyByTanhDerivative(const Scalar* activations, Scalar* deltas, std::ptrdiff_t count) {
#pragma omp simd simdlen(4)
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    deltas[i] *= (1 - activations[i]) * (1 + activations[i]);
  }
}

template void multiplyByTanhDerivative(const double*, double*, std::ptrdiff_t);
template void multiplyByTanhDerivative(const float*, float*, std::ptrdiff_t);

}  // namespace minibatch
