#include "core/experiment/gradient_noise.hpp"

#include <doctest.h>

#include "experiment.hpp"

using namespace minibatch;

TEST_CASE("without replacement the deviation follows the finite-population curve, not σ/√k") {
  GradientNoise::Options options;
  options.draws = 2000;
  options.batchSizes = {32, 128, 256, 512, 1024};
  GradientNoise experiment(options);
  const Result result = finish(experiment);
  const Vector measured = valuesOf(result, "deviation"),
               simple = valuesOf(result, "withReplacement"),
               corrected = valuesOf(result, "finitePopulation");
  // As expected: over σ/√k it is .984, .938, .867, .709; over the corrected curve 1.00.
  const double expected[] = {0.984, 0.938, 0.867, 0.709};
  for (Index i = 0; i < 4; ++i) {
    CHECK(measured[2 * i] / simple[2 * i] == doctest::Approx(expected[i]).epsilon(0.06));
    CHECK(measured[2 * i] / corrected[2 * i] == doctest::Approx(1).epsilon(0.06));
  }
  CHECK(measured[8] < 1e-12);  // k = n: every batch is all data
}

TEST_CASE("with replacement σ/√k is right at every k") {
  GradientNoise::Options options;
  options.draws = 2000;
  options.batchSizes = {1, 32, 512, 1024};
  options.replacement = GradientNoise::Replacement::kWith;
  GradientNoise experiment(options);
  const Result result = finish(experiment);
  const Vector measured = valuesOf(result, "deviation"),
               simple = valuesOf(result, "withReplacement");
  for (Index i = 0; i < 4; ++i) {
    CHECK(measured[2 * i] / simple[2 * i] == doctest::Approx(1).epsilon(0.08));
  }
}

TEST_CASE("slicing changes nothing") {
  GradientNoise::Options options;
  options.draws = 50;
  checkSlicing<GradientNoise>(options);
}
