#include "core/learning_rate.hpp"

#include <doctest.h>

#include "core/trainer.hpp"

using namespace minibatch;

TEST_CASE("constant: the same at every update and batch size") {
  for (const double k : {1.0, 32.0}) {
    const LearningRate rate({.rate = 0.1}, k, 10);
    CHECK(rate.at(0) == 0.1);
    CHECK(rate.at(1'000'000) == 0.1);
  }
}

TEST_CASE("scaled: lr₀·k/k₀") {
  const LearningRateSpec spec{.rate = 0.1, .baseBatchSize = 4, .warmupEpochs = 0};
  CHECK(LearningRate(spec, 4, 10).at(0) == doctest::Approx(0.1));
  CHECK(LearningRate(spec, 128, 10).at(0) == doctest::Approx(3.2));
  CHECK(LearningRate(spec, 1, 10).at(0) == doctest::Approx(0.025));
}

TEST_CASE("warm-up: from lr₀ in equal steps, then lr₀·k/k₀") {
  const LearningRate rate({.rate = 0.1, .baseBatchSize = 4, .warmupEpochs = 2}, 40, 5);
  CHECK(rate.at(0) == 0.1);
  for (std::uint64_t update = 0; update < 10; ++update) {
    CHECK(rate.at(update + 1) - rate.at(update) == doctest::Approx(0.09));
  }
  CHECK(rate.at(10) == doctest::Approx(1));
  CHECK(rate.at(11) == rate.at(10));
}

TEST_CASE("a run uses the rate of its update, and back() brings it back") {
  TrainerSpec spec;
  spec.data = DatasetSpec{};
  spec.batchSize = 5;
  spec.learningRate = {.rate = 0.01, .baseBatchSize = 1, .warmupEpochs = 2};
  const auto trainer = makeTrainer(spec);
  const double expected[] = {0.01, 0.02, 0.03, 0.04, 0.05, 0.05};
  for (const double rate : expected) {
    const Update update = trainer->step();
    CHECK(update.learningRate == doctest::Approx(rate));
    CHECK(update.after.isApprox(update.before - update.learningRate * update.gradient, 1e-15));
  }
  for (int i = 0; i < 3; ++i) trainer->back();
  CHECK(trainer->step().learningRate == doctest::Approx(0.04));
}
