// Source: musl, src/math/__cos.c, __sin.c and __rem_pio2.c, from FreeBSD's msun, k_cos.c, k_sin.c
// and e_rem_pio2.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to
// use, copy, modify, and distribute this software is freely granted, provided that this notice is
// preserved.
#include "core/half_circle.hpp"

#include <cmath>

namespace minibatch {
namespace {

// An angle of at most π/4 in two parts, so that what was subtracted from it costs no bits.
struct Angle {
  double high, low;
};

// The angle less so many quarters of a turn, 1 or 2, that it is near to. π/2 is known to 33 bits
// and the rest, and where nearly all of the 33 cancel, to 33 more and the rest, and once more.
Angle reduced(double angle, double quarters) {
  constexpr double kFirst = 0x1.921fb544p0, kAfterFirst = 0x1.0b4611a626331p-34;
  constexpr double kSecond = 0x1.0b4611a6p-34, kAfterSecond = 0x1.3198a2e037073p-69;
  constexpr double kThird = 0x1.3198a2ep-69, kAfterThird = 0x1.b839a252049c1p-104;
  double high = angle - quarters * kFirst;
  double rest = quarters * kAfterFirst;
  const auto subtract = [&](double part, double afterPart) {
    const double before = high;
    const double subtracted = quarters * part;
    high = before - subtracted;
    rest = quarters * afterPart - ((before - high) - subtracted);
  };
  if (angle >= quarters * 0x1.921fbp0 && angle < quarters * 0x1.921fcp0) {
    subtract(kSecond, kAfterSecond);
    if (std::abs(high - rest) < quarters * 0x1p-49) subtract(kThird, kAfterThird);
  }
  const double sum = high - rest;
  return {sum, (high - sum) - rest};
}

double cosineOf(Angle x) {
  const double z = x.high * x.high, z2 = z * z;
  const double r =
      z * (0x1.555555555554cp-5 + z * (-0x1.6c16c16c15177p-10 + z * 0x1.a01a019cb159p-16)) +
      z2 * z2 * (-0x1.27e4f809c52adp-22 + z * (0x1.1ee9ebdb4b1c4p-29 + z * -0x1.8fae9be8838d4p-37));
  const double half = 0.5 * z, w = 1.0 - half;
  return w + (((1.0 - w) - half) + (z * r - x.high * x.low));
}

constexpr double kCube = -0x1.5555555555549p-3;  // of the sine's series: −1/6

// The terms of the sine's series after the cube's, over the cube.
double sineTerms(double z) {
  return 0x1.111111110f8a6p-7 + z * (-0x1.a01a019c161d5p-13 + z * 0x1.71de357b1fe7dp-19) +
         z * (z * z) * (-0x1.ae5e68a2b9cebp-26 + z * 0x1.5d93a5acfd57cp-33);
}

double sineOf(Angle x) {
  const double z = x.high * x.high, cube = z * x.high;
  return x.high - ((z * (0.5 * x.low - cube * sineTerms(z)) - x.low) - cube * kCube);
}

double sineOf(double x) {
  const double z = x * x;
  return x + z * x * (kCube + z * sineTerms(z));
}

}  // namespace

CirclePoint pointAt(double angle) {
  if (angle < 0x1.921fcp-1) return {cosineOf({angle, 0}), sineOf(angle)};
  if (angle < 0x1.2d97dp+1) {
    const Angle x = reduced(angle, 1);
    return {-sineOf(x), cosineOf(x)};
  }
  const Angle x = reduced(angle, 2);
  return {-cosineOf(x), -sineOf(x)};
}

}  // namespace minibatch
