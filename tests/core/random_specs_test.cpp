// Thousands of random settings against NumPy and PyTorch (tests/golden/generate_random_specs.py).
#include <bit>
#include <cstring>

#include "golden.hpp"
#include "random_spec.hpp"

using namespace minibatch;

namespace {

// std::bit_cast, which Emscripten's library of 2022 lacks.
std::uint64_t bits(double value) {
  std::uint64_t all;
  std::memcpy(&all, &value, sizeof all);
  return all;
}

}  // namespace

TEST_CASE("a line equals NumPy's to the last bit, whatever the settings") {
  std::uint32_t number = 0;
  for (GoldenLine& line : readGolden("random_linear.txt")) {
    CAPTURE(number);
    const RandomSpec spec = randomLine(number++);
    const auto trainer = makeTrainer(spec.trainer);
    trainer->run(spec.updates);
    const Vector p = trainer->parameters();
    const auto all = bits(p[0]) ^ std::rotl(bits(p[1]), 21) ^ std::rotl(bits(trainer->loss()), 42);
    CHECK(all == std::stoull(line.word(), nullptr, 16));
  }
  CHECK(number == 5000);
}

// Two projections p·c of the parameters: |ours − torch's| ≤ 1e-11 ‖p‖ ‖c‖.
TEST_CASE("every model with every optimiser is PyTorch's, whatever the settings") {
  std::uint32_t number = 0;
  for (GoldenLine& line : readGolden("random_torch.txt")) {
    CAPTURE(number);
    const RandomSpec spec = randomSpec(number++);
    REQUIRE_FALSE(validate(spec.trainer));
    const auto trainer = makeTrainer(spec.trainer);
    trainer->run(spec.updates);
    const Vector p = trainer->parameters();
    Vector falling(p.size()), alternating(p.size());
    for (Index i = 0; i < p.size(); ++i) {
      falling[i] = 1 / static_cast<double>(i + 1);
      alternating[i] = i % 2 == 0 ? 1 : -1;
    }
    for (const Vector& c : {falling, alternating}) {
      CHECK(std::abs(p.dot(c) - line.number()) <= 1e-11 * p.norm() * c.norm());
    }
  }
  CHECK(number == 2000);
}
