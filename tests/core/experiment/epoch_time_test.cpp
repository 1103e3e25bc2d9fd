#include "core/experiment/epoch_time.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>

#include "experiment.hpp"

using namespace minibatch;

namespace {

EpochTime::Options smallOptions() {
  EpochTime::Options options;
  options.samples = 1024;
  options.batchSizes = {1, 32, 1000};
  options.loopSeconds = 0.01;
  options.repeats = 5;
  return options;
}

}  // namespace

TEST_CASE("an epoch costs most in batches of one, and much the same in larger ones") {
  EpochTime experiment(smallOptions());
  const Result result = finish(experiment);
  const Vector seconds = valuesOf(result, "seconds");
  // An L: 29, 10.4 and 10 ms where it was first measured. Wide bounds, for machines are busy.
  CHECK(seconds[0] > 1.4 * seconds[1]);
  CHECK(seconds[0] < 20 * seconds[1]);
  CHECK(seconds[2] < 2 * seconds[1]);
  for (Index i = 0; i < 3; ++i) {
    CHECK(valuesOf(result, "loops")[i] == 5);
    CHECK(valuesOf(result, "lowerQuartile")[i] > 0);
    CHECK(valuesOf(result, "lowerQuartile")[i] <= seconds[i]);
    CHECK(valuesOf(result, "upperQuartile")[i] >= seconds[i]);
  }
  CHECK(valuesOf(result, "updatesPerEpoch") == Eigen::Vector3d(1024, 32, 2));
}

TEST_CASE("the working set: a batch's rows, layers and slopes, parameters and gradient") {
  EpochTime network(smallOptions());
  const double parameters = 64 * 128 + 128 + 128 * 10 + 10, row = 2 * (64 + 128 + 10) + 1;
  const Vector bytes = valuesOf(network.result(), "workingSetBytes");
  CHECK(bytes[0] == 4 * (row + 2 * parameters));
  CHECK(bytes[2] == 4 * (1000 * row + 2 * parameters));
  EpochTime::Options options = smallOptions();
  options.model = "linear";
  options.precision = "float64";
  EpochTime linear(options);
  CHECK(valuesOf(linear.result(), "workingSetBytes")[1] == 8 * (32 * 65 + 2 * 65));
}

TEST_CASE("slices are loops: control comes back, and there is nothing to tell before the first") {
  EpochTime experiment(smallOptions());
  CHECK(std::isnan(valuesOf(experiment.result(), "seconds")[0]));
  const auto start = std::chrono::steady_clock::now();
  CHECK(experiment.advance(0).done == 0);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds(500));
}

TEST_CASE("the linear model is measured too") {
  EpochTime::Options options = smallOptions();
  options.model = "linear";
  options.features = 1;
  options.repeats = 3;
  EpochTime experiment(options);
  const Vector seconds = valuesOf(finish(experiment), "seconds");
  CHECK(seconds.minCoeff() > 0);
  CHECK(seconds[0] > seconds[1]);
}
