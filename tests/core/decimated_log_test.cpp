#include "core/decimated_log.hpp"

#include <doctest.h>

using minibatch::DecimatedLog;

namespace {

// Adds every entry up to and including `last`.
void recordUpTo(DecimatedLog<std::uint64_t>& log, std::uint64_t last) {
  while (log.nextUpdate() <= last) {
    const std::uint64_t update = log.nextUpdate();
    log.add() = update;
  }
}

}  // namespace

TEST_CASE("a run of any length stays evenly spaced and within its capacity") {
  DecimatedLog<std::uint64_t> log(8);
  for (std::uint64_t last = 0; last < 1000; ++last) {
    recordUpTo(log, last);
    REQUIRE(log.size() <= 8);
    REQUIRE((last < 8 || log.size() >= 4));
    const std::uint64_t stride = log.size() > 1 ? log[1].update : 1;
    for (std::size_t i = 0; i < log.size(); ++i) {
      REQUIRE(log[i].update == i * stride);
      REQUIRE(log[i].value == log[i].update);
    }
    REQUIRE(log.nextUpdate() > last);
  }
}

TEST_CASE("the last entry at or before an update is found") {
  DecimatedLog<std::uint64_t> log(8);
  for (const std::uint64_t last : {5, 20, 1000}) {
    recordUpTo(log, last);
    for (std::uint64_t update = 0; update < last + 10; ++update) {
      const std::size_t count = log.countUpTo(update);
      REQUIRE(count >= 1);
      CHECK(log[count - 1].update <= update);
      CHECK((count == log.size() || log[count].update > update));
      CHECK(log.lastUpTo(update).update == log[count - 1].update);
    }
  }
}
