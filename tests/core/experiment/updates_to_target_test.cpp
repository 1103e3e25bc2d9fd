#include "core/experiment/updates_to_target.hpp"

#include <doctest.h>

#include <cmath>

#include "experiment.hpp"

using namespace minibatch;

namespace {

Result resultOf(const UpdatesToTarget::Options& options) {
  UpdatesToTarget experiment(options);
  return finish(experiment);
}

// The best rate's mean over seeds 0 … seeds−1.
double tunedUpdates(Index batchSize, double low, double high, int seeds) {
  UpdatesToTarget::Options options;
  options.data.condition = 30;
  options.batchSize = batchSize;
  options.learningRates.clear();
  for (int i = 0; i < 4; ++i) options.learningRates.push_back(low * std::pow(high / low, i / 3.0));
  Vector mean = Vector::Zero(4);
  for (int seed = 0; seed < seeds; ++seed) {
    options.data.seed = static_cast<std::uint32_t>(seed);
    mean += valuesOf(resultOf(options), "updates") / seeds;
  }
  return mean.minCoeff();
}

}  // namespace

TEST_CASE(
    "the learning rates tried by default are powers of two, and those half-way between them") {
  const std::vector<double> rates = UpdatesToTarget::Options().learningRates;
  REQUIRE(rates.size() == 15);
  for (std::size_t i = 0; i < rates.size(); ++i) {
    if (i % 2 == 0) CHECK(rates[i] == std::ldexp(1, static_cast<int>(i / 2) - 6));
    CHECK(rates[i] == doctest::Approx(std::exp2(static_cast<double>(i) / 2 - 6)));
  }
}

TEST_CASE("updates to target: perfect scaling at first, then diminishing returns") {
  struct Expected {
    Index batchSize;
    double updates, low, high;  // learning rates to search
  };
  // A run's standard deviation is about 40 % of the mean, for the direction of w* is drawn too;
  // the mean of ten seeds lies within 35 % with room.
  const Expected expected[] = {{1, 1089, 0.01, 0.03}, {4, 291, 0.04, 0.12}, {16, 84, 0.15, 0.4},
                               {64, 29, 0.4, 1},      {256, 13, 0.9, 1.6},  {1024, 8.9, 1, 1.9}};
  for (const auto& [batchSize, updates, low, high] : expected) {
    CHECK(std::abs(tunedUpdates(batchSize, low, high, 10) / updates - 1) < 0.35);
  }
}

// Ten samples, learning rate 0.1, J < 0.01 asked at each epoch's end; the data is the post's, the
// order varies.
TEST_CASE("the same updates, not the same epochs, whatever the batch size") {
  UpdatesToTarget::Options options;
  options.data.data = Salary();
  options.data.samples = 10;
  options.data.noise = 0.1;
  options.data.loss = Loss::kMse;
  options.learningRates = {0.1};
  options.measure = UpdatesToTarget::Measure::kLoss;
  options.target = 0.01;
  options.check = UpdatesToTarget::Check::kEpoch;
  const Index batchSizes[] = {1, 2, 5, 10};
  const double epochs[] = {3.9, 7.0, 18, 36}, updates[] = {39, 35, 36, 36};
  for (int i = 0; i < 4; ++i) {
    options.batchSize = batchSizes[i];
    double meanEpochs = 0, meanUpdates = 0;
    for (int order = 0; order < 100; ++order) {
      options.data.orderSeed = order;
      const Result result = resultOf(options);
      meanEpochs += valuesOf(result, "epochs")[0] / 100;
      meanUpdates += valuesOf(result, "updates")[0] / 100;
    }
    CHECK(std::abs(meanEpochs - epochs[i]) < 0.15);
    CHECK(std::abs(meanUpdates - updates[i]) < 1.5);
  }
}

TEST_CASE("a target that the start is below takes no update") {
  UpdatesToTarget::Options options;
  options.target = 1.5;  // of the excess loss at the start
  options.learningRates = {0.01, 50};
  for (const auto check : {UpdatesToTarget::Check::kUpdate, UpdatesToTarget::Check::kEpoch}) {
    options.check = check;
    const Result result = resultOf(options);
    CHECK(valuesOf(result, "updates").isZero(0));
    CHECK(valuesOf(result, "epochs").isZero(0));
  }
}

TEST_CASE("a rate that diverges never gets there; the best one is told") {
  UpdatesToTarget::Options options;
  options.learningRates = {0.001, 0.3, 50};
  options.maxUpdates = 200;
  const Result result = resultOf(options);
  const Vector updates = valuesOf(result, "updates");
  CHECK(std::isinf(updates[0]));
  CHECK(updates[1] < 100);
  CHECK(std::isinf(updates[2]));
  CHECK(valuesOf(result, "best")[0] == 0.3);
  CHECK(valuesOf(result, "bestUpdates")[0] == updates[1]);
}
