// The logarithm that normal deviates are made from; its last bit is tested with them, in
// random_test.cpp.
#include "core/log.hpp"

#include <doctest.h>

#include <cmath>

using namespace minibatch;

TEST_CASE("log 1 is 0, and the logarithm is the library's to a unit in the last place") {
  CHECK(naturalLog(1) == 0);
  for (double x = 1e-9; x < 1e9; x *= 1.37) {
    CHECK(std::abs(naturalLog(x) - std::log(x)) <= 0x1p-52 * std::abs(std::log(x)));
  }
}
