#include "core/experiment/critical_batch.hpp"

#include <cmath>

#include "core/experiment/gradient_noise_scale.hpp"
#include "core/experiment/registry.hpp"
#include "experiment.hpp"

using namespace minibatch;

namespace {

Result criticalBatch(const CriticalBatch::Options& options) {
  CriticalBatch experiment(options);
  return finish(experiment);
}

}  // namespace

TEST_CASE("the fit finds the numbers that updates were made from, whatever is infinite") {
  Vector sizes(6), updates(6);
  sizes << 1, 4, 16, 64, 256, 1024;
  updates = 3.5 * (1 + 40 / sizes.array());
  updates[2] = std::numeric_limits<double>::infinity();
  const CriticalBatchFit fit = fitCriticalBatch(sizes, updates);
  CHECK(fit.criticalBatch == doctest::Approx(40));
  CHECK(fit.fewestUpdates == doctest::Approx(3.5));
  CHECK(std::isnan(fitCriticalBatch(sizes.head(2), updates.head(2)).criticalBatch));
  CHECK(std::isnan(fitCriticalBatch(sizes.head(3), updates.head(3)).fewestUpdates));
}

TEST_CASE("the noise scale is the one that the experiment of that name measures") {
  GradientNoiseScale::Options scale;
  CriticalBatch::Options options;
  scale.fraction = options.fraction = 0.5;
  scale.draws = 1;
  scale.data = options.data;
  options.batchSizes = {64};
  GradientNoiseScale experiment(scale);
  CHECK(valuesOf(criticalBatch(options), "noiseScale")[0] ==
        doctest::Approx(valuesOf(finish(experiment), "noiseScale")[0]));
}

TEST_CASE("the result does not depend on slices") {
  CriticalBatch::Options options;
  options.data.samples = 64;
  options.data.features = 3;
  options.runs = 2;
  options.batchSizes = {2, 8, 32};
  const Result result = checkSlicing<CriticalBatch>(options);
  CHECK(valuesOf(result, "updates").allFinite());
  CHECK(valuesOf(result, "learningRate").minCoeff() > 0);
}

TEST_CASE("one step with all samples: what remains of a target is told by the line between") {
  CriticalBatch::Options options;
  options.data.features = 1;
  options.data.noise = 0;
  options.batchSizes = {4096};
  options.fraction = 0.9;
  options.runs = 1;
  const Result result = criticalBatch(options);
  // At the best rate of the list one step leaves next to nothing, so that 30 % are 0.3 of it.
  CHECK(valuesOf(result, "updates")[0] > 0.3);
  CHECK(valuesOf(result, "updates")[0] < 0.34);
}

TEST_CASE("below the noise scale twice the batch saves half of the updates, above nothing") {
  CriticalBatch::Options options;
  options.fraction = 0.8;  // noise scale about 125
  options.batchSizes = {4, 8, 16, 2048, 4096};
  const Vector updates = valuesOf(criticalBatch(options), "updates");
  CHECK(std::abs(updates[0] / updates[1] - 2) < 0.4);
  CHECK(std::abs(updates[1] / updates[2] - 2) < 0.4);
  CHECK(std::abs(updates[3] / updates[4] - 1) < 0.1);
}

TEST_CASE("a target that no rate reaches takes infinitely many updates") {
  CriticalBatch::Options options;
  options.data.samples = 64;
  options.fraction = 0.9999;
  options.batchSizes = {1, 2};
  options.maxUpdates = 50;
  const Result result = criticalBatch(options);
  CHECK(valuesOf(result, "updates").array().isInf().all());
  CHECK(valuesOf(result, "learningRate").array().isNaN().all());
}

TEST_CASE("a batch larger than the data, or a start at the minimum, is told") {
  const auto errorOf = [](const Value::Object& options) {
    const auto made = allExperiments().make("critical-batch", options);
    REQUIRE(std::holds_alternative<ValidationError>(made));
    return std::get<ValidationError>(made).field;
  };
  CHECK(errorOf({{"samples", 16.0}}) == "batchSizes[5]");
  CHECK(errorOf({{"fraction", 1.0}}) == "fraction");
}

TEST_CASE("the measured critical batch is the noise scale's, wherever on the way" *
          doctest::test_suite("slow")) {
  for (const double fraction : {0.0, 0.5, 0.8, 0.9}) {
    CriticalBatch::Options options;
    options.fraction = fraction;
    options.data.seed = 1;
    const Result result = criticalBatch(options);
    const double ratio = valuesOf(result, "criticalBatch")[0] / valuesOf(result, "noiseScale")[0];
    CAPTURE(fraction);
    CHECK(ratio > 0.8);
    CHECK(ratio < 2);
  }
}
