#include "core/experiment/gradient_noise_scale.hpp"

#include <doctest.h>

#include <cmath>

#include "core/experiment/registry.hpp"
#include "experiment.hpp"

using namespace minibatch;

namespace {

Result resultOf(const GradientNoiseScale::Options& options) {
  GradientNoiseScale experiment(options);
  return finish(experiment);
}

// Mean over seeds 0 … 9.
double meanOverSeeds(const std::string& name, double fraction) {
  GradientNoiseScale::Options options;
  options.fraction = fraction;
  options.draws = 1;
  double mean = 0;
  for (int seed = 0; seed < 10; ++seed) {
    options.data.seed = static_cast<std::uint32_t>(seed);
    mean += valuesOf(resultOf(options), name)[0] / 10;
  }
  return mean;
}

}  // namespace

TEST_CASE("the noise scale grows as training goes on") {
  CHECK(std::abs(meanOverSeeds("weightsNoiseScale", 0) / 21 - 1) < 0.05);
  CHECK(std::abs(meanOverSeeds("weightsNoiseScale", 0.5) / 33 - 1) < 0.05);
  CHECK(std::abs(meanOverSeeds("weightsNoiseScale", 0.9) / 416 - 1) < 0.05);
  // With b, whose gradient is all noise here: tr Σ is larger by E[(ŷ−y)²], 1.25, 0.5 and 0.26.
  CHECK(std::abs(meanOverSeeds("noiseScale", 0) / (21 + 1.25) - 1) < 0.05);
  CHECK(std::abs(meanOverSeeds("noiseScale", 0.5) / (33 + 0.5 / 0.25) - 1) < 0.05);
  CHECK(std::abs(meanOverSeeds("noiseScale", 0.9) / (416 + 0.26 / 0.01) - 1) < 0.05);
}

TEST_CASE("two batch sizes are enough to estimate it") {
  for (const double fraction : {0.0, 0.5, 0.9}) {
    GradientNoiseScale::Options options;
    options.fraction = fraction;
    const Result result = resultOf(options);
    const double exact = valuesOf(result, "noiseScale")[0];
    CHECK(std::abs(valuesOf(result, "estimatedNoiseScale")[0] / exact - 1) < 0.12);
    CHECK(valuesOf(result, "estimatedTrace")[0] ==
          doctest::Approx(valuesOf(result, "traceOfCovariance")[0]).epsilon(0.05));
  }
}

TEST_CASE("the estimate lies as far from the exact noise scale as its standard error tells") {
  constexpr int kSeeds = 60;
  double squares = 0;
  for (int seed = 0; seed < kSeeds; ++seed) {
    GradientNoiseScale::Options options;
    options.data.seed = static_cast<std::uint32_t>(seed);
    options.fraction = 0.5;
    options.draws = 1000;
    const Result result = resultOf(options);
    const double off =
        valuesOf(result, "estimatedNoiseScale")[0] - valuesOf(result, "noiseScale")[0];
    squares += std::pow(off / valuesOf(result, "estimatedNoiseScaleError")[0], 2);
  }
  const double typical = std::sqrt(squares / kSeeds);
  CHECK(typical > 0.8);
  CHECK(typical < 1.2);
}

TEST_CASE("near the minimum the estimate is worth nothing, and its standard error says so") {
  GradientNoiseScale::Options options;
  for (int seed = 0; seed < 10; ++seed) {
    options.data.seed = static_cast<std::uint32_t>(seed);
    options.fraction = 1;
    const Result result = resultOf(options);
    CHECK(valuesOf(result, "estimatedNoiseScaleError")[0] >
          std::abs(valuesOf(result, "estimatedNoiseScale")[0]) / 3);
  }
  options.draws = 1;
  CHECK(std::isnan(valuesOf(resultOf(options), "estimatedNoiseScaleError")[0]));
}

TEST_CASE("at given parameters; the factor of the loss cancels") {
  GradientNoiseScale::Options options;
  options.data.features = 2;
  options.parameters = {0.3, -0.1, 0.2};
  options.draws = 1;
  const Result half = resultOf(options);
  options.data.loss = Loss::kMse;
  const Result whole = resultOf(options);
  CHECK(valuesOf(half, "noiseScale")[0] == doctest::Approx(valuesOf(whole, "noiseScale")[0]));
  CHECK(valuesOf(whole, "squaredGradient")[0] ==
        doctest::Approx(4 * valuesOf(half, "squaredGradient")[0]));
  CHECK(valuesOf(half, "parameters") == Eigen::Vector3d(0.3, -0.1, 0.2));
}

TEST_CASE("parameters that do not fit the model are a problem") {
  const auto made = allExperiments().make("gradient-noise-scale",
                                          Value::Object{{"parameters", std::vector<double>{1, 2}}});
  REQUIRE(std::holds_alternative<ValidationError>(made));
  CHECK(std::get<ValidationError>(made).field == "parameters");
  CHECK(std::get<ValidationError>(made).allowed == "17 numbers, one for each parameter");
}
