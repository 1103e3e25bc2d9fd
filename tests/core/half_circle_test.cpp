#include "core/half_circle.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>

using namespace minibatch;

namespace {

// Only what WebAssembly links is known to be the same to the last bit.
void checkAlike(double value, double library) {
#ifdef __EMSCRIPTEN__
  CHECK(value == library);
#else
  CHECK(std::abs(value - library) <= std::numeric_limits<double>::epsilon() * std::abs(library));
#endif
}

void checkAt(double angle) {
  const CirclePoint point = pointAt(angle);
  checkAlike(point.cosine, std::cos(angle));
  checkAlike(point.sine, std::sin(angle));
}

}  // namespace

TEST_CASE("points of the half circle are the library's") {
  constexpr double kPi = std::numbers::pi;
  constexpr int kAngles = 5000;
  for (int i = 0; i <= kAngles; ++i) checkAt(kPi * i / kAngles);
  for (const double quarter : {kPi / 4, kPi / 2, 3 * kPi / 4, kPi}) {
    double below = quarter, above = quarter;
    for (int i = 0; i < 40; ++i) {
      checkAt(below);
      below = std::nextafter(below - (quarter - below), 0);
      if (quarter == kPi) continue;
      checkAt(above);
      above = std::nextafter(above + (above - quarter), 4);
    }
  }
}

TEST_CASE("the half circle begins and ends on the axis") {
  CHECK(pointAt(0).cosine == 1);
  CHECK(pointAt(0).sine == 0);
  CHECK(pointAt(1e-9).cosine == 1);
  CHECK(pointAt(1e-9).sine == 1e-9);
  CHECK(pointAt(std::numbers::pi).cosine == -1);
}
