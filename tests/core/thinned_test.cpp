#include "core/thinned.hpp"

#include <doctest/doctest.h>

using minibatch::Thinned;

namespace {

// Adds every point that is due up to and including `last`.
void runTo(Thinned<std::uint64_t>& points, std::uint64_t last) {
  while (points.due() <= last) {
    const std::uint64_t update = points.due();
    points.add() = update;
  }
}

}  // namespace

TEST_CASE("a run of any length stays evenly spaced and within its capacity") {
  Thinned<std::uint64_t> points(8);
  for (std::uint64_t last = 0; last < 1000; ++last) {
    runTo(points, last);
    REQUIRE(points.size() <= 8);
    REQUIRE((last < 8 || points.size() >= 4));
    const std::uint64_t stride = points.size() > 1 ? points[1].update : 1;
    for (std::size_t i = 0; i < points.size(); ++i) {
      REQUIRE(points[i].update == i * stride);
      REQUIRE(points[i].value == points[i].update);
    }
    REQUIRE(points.due() > last);
  }
}

TEST_CASE("the last point at or before an update is found") {
  Thinned<std::uint64_t> points(8);
  for (const std::uint64_t last : {5, 20, 1000}) {
    runTo(points, last);
    for (std::uint64_t update = 0; update < last + 10; ++update) {
      const std::size_t count = points.countUpTo(update);
      REQUIRE(count >= 1);
      CHECK(points[count - 1].update <= update);
      CHECK((count == points.size() || points[count].update > update));
      CHECK(points.atOrBefore(update).update == points[count - 1].update);
    }
  }
}
