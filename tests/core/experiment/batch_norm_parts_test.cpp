#include "core/experiment/batch_norm_parts.hpp"

#include "experiment.hpp"

using namespace minibatch;

namespace {

BatchNormParts::Options partsOptions(bool batchNorm, Index parts) {
  BatchNormParts::Options options;
  using Normalization = BatchNormParts::Normalization;
  options.normalization = batchNorm ? Normalization::kBatch : Normalization::kNone;
  options.parts = parts;
  return options;
}

double accuracyOverSeeds(bool batchNorm, Index parts) {
  return meanOf(resultsOfSeeds<BatchNormParts>(partsOptions(batchNorm, parts), 4), "testAccuracy");
}

}  // namespace

// Other sums, other last digits; 2,000 updates later the networks are still the same.
TEST_CASE("without normalisation eight parts train the network of one") {
  BatchNormParts one(partsOptions(false, 1)), eight(partsOptions(false, 8));
  const Result whole = finish(one), parts = finish(eight);
  for (const char* name : {"testAccuracy", "trainLoss", "usedLoss"}) {
    CHECK(valuesOf(whole, name)[0] == doctest::Approx(valuesOf(parts, name)[0]).epsilon(1e-9));
  }
  CHECK(valuesOf(whole, "testAccuracy")[0] > 0.93);
}

TEST_CASE("without normalisation it is the core's own run") {
  BatchNormParts::Options options = partsOptions(false, 1);
  options.updates = 200;
  BatchNormParts experiment(options);
  LearningRateSpec rate;
  rate.rate = options.learningRate;
  const auto trainer = makeTrainer(specOf(options, options.batchSize, rate));
  trainer->run(200);
  const Result result = finish(experiment);
  CHECK(valuesOf(result, "usedLoss")[0] == doctest::Approx(trainer->loss()).epsilon(1e-10));
  CHECK(valuesOf(result, "testAccuracy")[0] ==
        accuracy(*trainer, trainer->data().test, trainer->parameters()));
}

TEST_CASE("with normalisation small parts cost accuracy" * doctest::test_suite("slow")) {
  const double whole = accuracyOverSeeds(true, 1), eight = accuracyOverSeeds(true, 8),
               sixteen = accuracyOverSeeds(true, 16);
  CHECK(whole > 0.95);
  CHECK(whole - eight > 0.03);
  CHECK(eight - sixteen > 0.01);
}

TEST_CASE("slicing the run with batch normalisation changes nothing") {
  BatchNormParts::Options options = partsOptions(true, 5);
  options.updates = 300;
  options.testSamples = 50;
  checkSlicing<BatchNormParts>(options);
}

TEST_CASE("batch-norm-parts: a part of one sample has no variance; a run may diverge") {
  CHECK(BatchNormParts::validate(partsOptions(true, 17))->field == "parts");
  CHECK_FALSE(BatchNormParts::validate(partsOptions(false, 32)));
  CHECK(BatchNormParts::validate(partsOptions(false, 33))->field == "parts");
  BatchNormParts::Options options = partsOptions(false, 1);
  options.learningRate = 1e6;
  options.updates = 400;
  BatchNormParts experiment(options);
  CHECK(std::isnan(valuesOf(finish(experiment), "testAccuracy")[0]));
}
