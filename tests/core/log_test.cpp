// The logarithm that normal deviates are made from (its last bit is tested with them, in
// random_test.cpp), and the powers made from it.
#include "core/log.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

using namespace minibatch;

TEST_CASE("log 1 is 0, and the logarithm is the library's to a unit in the last place") {
  CHECK(naturalLog(1) == 0);
  for (double x = 1e-9; x < 1e9; x *= 1.37) {
    CHECK(std::abs(naturalLog(x) - std::log(x)) <= 0x1p-52 * std::abs(std::log(x)));
  }
}

TEST_CASE("powers are the library's to a relative 1e-14") {
  CHECK(power(1, 0.3) == 1);
  CHECK(power(7, 0) == 1);
  for (const double base : {0.02, 0.7, 1.5, 128.0, 1e6}) {
    for (double exponent = -1; exponent <= 1; exponent += 0.09) {
      const double expected = std::pow(base, exponent);
      CHECK(std::abs(power(base, exponent) - expected) <= 1e-14 * expected);
    }
  }
}
