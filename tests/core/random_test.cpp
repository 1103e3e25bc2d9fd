#include "core/random.hpp"

#include <vector>

#include "golden.hpp"

using minibatch::RandomState;

namespace {

// Draws as the line's first word says and compares with the rest of it.
void checkLine(GoldenLine& line) {
  const std::string kind = line.word();
  RandomState random(line.integer<std::uint32_t>());
  if (kind == "mixed") {
    for (int i = 0; i < 3; ++i) CHECK(random.standardNormal() == line.number());
    std::vector<std::int32_t> drawn(5), chosen(4);
    random.permutation(drawn);
    for (const auto value : drawn) CHECK(value == line.integer<std::int32_t>());
    random.randint(6, chosen);
    for (const auto value : chosen) CHECK(value == line.integer<std::int32_t>());
    for (int i = 0; i < 2; ++i) CHECK(random.randomSample() == line.number());
    for (int i = 0; i < 2; ++i) CHECK(random.standardNormal() == line.number());
    return;
  }
  if (kind == "normal-bits") {
    std::uint64_t bits = 0;
    for (int count = line.integer<int>(); count > 0; --count) {
      bits ^= __builtin_bit_cast(std::uint64_t, random.standardNormal());
    }
    CHECK(std::to_string(bits) == line.word());
    return;
  }
  std::vector<std::int32_t> drawn(line.integer<std::size_t>());
  if (kind == "sample" || kind == "normal") {
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      CHECK((kind == "sample" ? random.randomSample() : random.standardNormal()) == line.number());
    }
    return;
  }
  if (kind == "permutation") {
    random.permutation(drawn);
  } else {
    REQUIRE(kind == "randint");
    random.randint(line.integer<std::int32_t>(), drawn);
  }
  for (const auto value : drawn) CHECK(value == line.integer<std::int32_t>());
}

}  // namespace

TEST_CASE("the stream is numpy.random.RandomState's, bit for bit") {
  for (GoldenLine& line : readGolden("random.txt")) {
    checkLine(line);
    CHECK(line.atEnd());
  }
}

TEST_CASE("the post's data: np.random.seed(42); np.random.randn(10)") {
  RandomState random(42);
  CHECK(random.standardNormal() == doctest::Approx(0.49671415).epsilon(1e-8));
  CHECK(random.standardNormal() == doctest::Approx(-0.1382643).epsilon(1e-7));
}
