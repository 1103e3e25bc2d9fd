#include "core/experiment/epoch_time.hpp"

#include <doctest.h>

#include <cmath>
#include <vector>

#include "core/experiment/epoch_time_start.hpp"
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

// A clock by which the loops take these seconds in turn, whatever they do.
class LoopClock {
 public:
  explicit LoopClock(std::vector<double> seconds) : seconds_(std::move(seconds)) {}
  double operator()() {
    if (++reads_ % 2 == 0) now_ += seconds_.at(reads_ / 2 - 1);
    return now_;
  }

 private:
  std::vector<double> seconds_;
  std::size_t reads_ = 0;
  double now_ = 0;
};

}  // namespace

TEST_CASE("loops grow until they are long enough, one warms up, the rest are measured") {
  EpochTime::Options options = smallOptions();
  options.batchSizes = {32};  // 32 updates an epoch
  EpochTime experiment(options,
                       LoopClock({0.004, 0.002, 0.0075, 0.010, 0.012, 0.014, 0.018, 0.016, 0.020}));
  while (!experiment.advance(0).isFinished()) {
  }
  const Result result = experiment.result();
  CHECK(valuesOf(result, "loops")[0] == 5);
  // growth 1.1·10/4 → 3 updates; 1.1·10/2 → 17; 1.1·10/7.5 → 25; the loop of 10 ms is the warm one.
  CHECK(valuesOf(result, "lowerQuartile")[0] == doctest::Approx(0.014 / 25 * 32));
  CHECK(valuesOf(result, "seconds")[0] == doctest::Approx(0.016 / 25 * 32));
  CHECK(valuesOf(result, "upperQuartile")[0] == doctest::Approx(0.018 / 25 * 32));
}

TEST_CASE("loops of more than an epoch hold whole epochs") {
  EpochTime::Options options = smallOptions();
  options.batchSizes = {1000};  // 2 updates an epoch
  options.repeats = 1;
  // 1.1·10/4 → 3 updates → 4.
  EpochTime experiment(options, LoopClock({0.004, 0.02, 0.03}));
  CHECK(valuesOf(finish(experiment), "seconds")[0] == doctest::Approx(0.015));
}

TEST_CASE("batch sizes take turns") {
  EpochTime experiment(smallOptions(), LoopClock(std::vector<double>(18, 0.02)));
  for (int loop = 0; loop < 3 * 3; ++loop) experiment.advance(0);
  const Result result = experiment.result();
  for (Index i = 0; i < 3; ++i) CHECK(valuesOf(result, "loops")[i] == 2);
  CHECK(valuesOf(result, "updatesPerEpoch") == Eigen::Vector3d(1024, 32, 2));
}

TEST_CASE("the working set: a batch's rows, layers and slopes, parameters and gradient") {
  EpochTime network(smallOptions());
  const double parameters = 64 * 128 + 128 + 128 * 10 + 10, row = 2 * (64 + 128 + 10) + 1;
  const Vector bytes = valuesOf(network.result(), "workingSetBytes");
  CHECK(bytes[0] == 4 * (row + 2 * parameters));
  CHECK(bytes[2] == 4 * (1000 * row + 2 * parameters));
  EpochTime::Options options = smallOptions();
  options.model = EpochTime::Model::kLinear;
  options.precision = Precision::kFloat64;
  EpochTime linear(options);
  CHECK(valuesOf(linear.result(), "workingSetBytes")[1] == 8 * (32 * 65 + 2 * 65));
}

TEST_CASE("slices are loops: control comes back, and there is nothing to tell before the first") {
  EpochTime experiment(smallOptions(), LoopClock({0.02}));
  CHECK(std::isnan(valuesOf(experiment.result(), "seconds")[0]));
  CHECK(experiment.advance(0).done == 0);  // a second loop would ask the clock for too much
}

TEST_CASE("the linear model is measured too, by the real clock") {
  EpochTime::Options options = smallOptions();
  options.model = EpochTime::Model::kLinear;
  options.features = 1;
  options.repeats = 3;
  EpochTime experiment(options);
  CHECK(valuesOf(finish(experiment), "seconds").minCoeff() > 0);
}

TEST_CASE("what epoch-time's network begins with leads to its own run, for any batch size") {
  EpochTimeStart::Options options;
  options.samples = 50;
  options.features = 5;
  options.hidden = 7;
  options.outputs = 3;
  options.epochs = 4;
  EpochTimeStart experiment(options);
  const Result start = finish(experiment);
  const Vector orders = valuesOf(start, "orders");
  REQUIRE(orders.size() == 4 * 50);

  EpochTime::Options timed;
  timed.samples = options.samples;
  timed.features = options.features;
  timed.hidden = options.hidden;
  timed.outputs = options.outputs;
  for (const Index batchSize : {1, 8, 50}) {
    TrainerSpec spec = EpochTime::specOf(timed, batchSize);
    spec.data = EpochTime::dataOf(timed);
    const auto trainer = makeTrainer(std::move(spec));
    CHECK(trainer->parameters() == valuesOf(start, "parameters"));
    CHECK(trainer->data().train.x.reshaped<Eigen::RowMajor>() == valuesOf(start, "x"));
    CHECK(trainer->data().train.y == valuesOf(start, "y"));
    const Trace trace = trainer->trace(4 * trainer->perEpoch());
    REQUIRE(trace.indices.size() == 4 * 50);
    for (Index i = 0; i < orders.size(); ++i) {
      CHECK(orders[i] == trace.indices[static_cast<std::size_t>(i)]);
    }
  }
}

TEST_CASE("orders that need too much memory are refused") {
  EpochTimeStart::Options options;
  options.samples = 65536;
  options.epochs = 64;
  CHECK(!EpochTimeStart::validate(options));
  options.epochs = 65;
  CHECK(EpochTimeStart::validate(options)->field == "epochs");
}
