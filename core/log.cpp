// Source: ARM Optimized Routines, math/log.c (glibc sysdeps/ieee754/dbl-64/e_log.c), with the fused
// multiply-adds where glibc's compiled code has them. Copyright (c) 2018, Arm Limited.
// SPDX-License-Identifier: MIT
#include "core/log.hpp"

#include <cmath>
#include <cstdint>

#include "core/log_table.hpp"

namespace minibatch {
namespace {

// log(x) for 1 − 2⁻⁴ ≤ x < 1 + 1.03·2⁻⁴: a polynomial in r = x − 1, its leading terms in two parts.
double logNearOne(double x) {
  constexpr double kB[] = {-0x1p-1,
                           0x1.5555555555577p-2,
                           -0x1.ffffffffffdcbp-3,
                           0x1.999999995dd0cp-3,
                           -0x1.55555556745a7p-3,
                           0x1.24924a344de3p-3,
                           -0x1.fffffa4423d65p-4,
                           0x1.c7184282ad6cap-4,
                           -0x1.999eb43b068ffp-4,
                           0x1.78182f7afd085p-4,
                           -0x1.5521375d145cdp-4};
  const double r = x - 1.0, r2 = r * r, r3 = r * r2;
  const double p1 = std::fma(r2, kB[3], std::fma(r, kB[2], kB[1]));
  const double p4 = std::fma(r2, kB[6], std::fma(r, kB[5], kB[4]));
  const double p7 = std::fma(r3, kB[10], std::fma(r2, kB[9], std::fma(r, kB[8], kB[7])));
  const double p = std::fma(std::fma(p7, r3, p4), r3, p1);
  const double rHigh = std::fma(-0x1p27, r, std::fma(r, 0x1p27, r));
  const double rLow = r - rHigh;
  const double high = std::fma(rHigh * rHigh, kB[0], r);
  const double low = std::fma(kB[0] * rLow, rHigh + r, std::fma(rHigh * rHigh, kB[0], r - high));
  return high + std::fma(p, r3, low);
}

}  // namespace

double naturalLog(double x) {
  constexpr double kLn2High = 0x1.62e42fefa3800p-1, kLn2Low = 0x1.ef35793c76730p-45;
  constexpr double kA[] = {-0x1.0000000000001p-1, 0x1.555555551305bp-2, -0x1.fffffffeb459p-3,
                           0x1.999b324f10111p-3, -0x1.55575e506c89fp-3};
  if (x >= 1.0 - 0x1p-4 && x < 1.0 + 0x1.09p-4) return logNearOne(x);

  // x = 2ᵏ·z with z in [0.6875, 1.375); log x = k·ln 2 + log c + log(z/c), c the table's point near
  // z. (The builtin, because emscripten 3.1.6 has no std::bit_cast yet.)
  const auto bits = __builtin_bit_cast(std::uint64_t, x);
  const std::uint64_t offset = bits - 0x3fe6000000000000;
  const LogPoint& c = kLogTable[(offset >> 45) % 128];
  const auto k = static_cast<double>(static_cast<std::int64_t>(offset) >> 52);
  const double z = __builtin_bit_cast(double, bits - (offset & (std::uint64_t{0xfff} << 52)));
  const double r = std::fma(z, c.inverse, -1.0), r2 = r * r;
  const double w = std::fma(k, kLn2High, c.logarithm);
  const double high = r + w;
  const double low = std::fma(k, kLn2Low, (w - high) + r);
  const double p = std::fma(std::fma(r, kA[4], kA[3]), r2, std::fma(r, kA[2], kA[1]));
  return std::fma(r * r2, p, std::fma(r2, kA[0], low)) + high;
}

}  // namespace minibatch
