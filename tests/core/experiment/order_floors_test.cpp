#include "core/experiment/order_floors.hpp"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/minimum.hpp"
#include "core/statistics.hpp"
#include "core/trainer.hpp"
#include "experiment.hpp"
#include "golden.hpp"

using namespace minibatch;

namespace {

Result resultOf(const OrderFloors::Options& options) {
  OrderFloors experiment(options);
  return finish(experiment);
}

// A quantity with a row for each order.
Vector rowOf(const Result& result, const std::string& name, SampleOrder order) {
  const Vector values = valuesOf(result, name);
  const Index columns = values.size() / kSampleOrders;
  return values.segment(static_cast<Index>(order) * columns, columns);
}

// The loss above its minimum at the ends of a trainer's epochs.
Vector excessOfTrainer(const OrderFloors::Options& options, Order order, DatasetOrder data) {
  NoisyLine line;
  line.samples = options.samples;
  line.noise = options.noise;
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = line, .order = data};
  spec.loss = Loss::kHalfMse;
  spec.order = order;
  spec.batchSize = options.batchSize;
  spec.learningRate.rate = options.learningRate;
  spec.seed = options.seed;
  const auto trainer = makeTrainer(spec);
  const double lowest = quadraticLossOf(*trainer).minimum.loss;
  Vector excess(options.epochs);
  for (double& value : excess) {
    trainer->run(trainer->perEpoch());
    value = trainer->loss() - lowest;
  }
  return excess;
}

// The slope of a least-squares line through the logarithms.
double slopeOf(const std::vector<double>& rates, const std::vector<double>& floors) {
  const Vector x = asVector(rates).array().log(), y = asVector(floors).array().log();
  const Vector centred = x.array() - x.mean();
  return centred.dot(y) / centred.squaredNorm();
}

// The median over seeds of the slope of the floor against the learning rate, for each order.
std::vector<double> slopesOf(OrderFloors::Options options, int seeds) {
  const std::vector<double> rates = {0.1, 0.05, 0.025, 0.0125};
  const Index epochs = options.epochs;
  std::vector<std::vector<double>> slopes(kSampleOrders);
  for (int seed = 0; seed < seeds; ++seed) {
    options.seed = static_cast<std::uint32_t>(1000 + seed);
    RowMatrix floors(4, kSampleOrders);
    for (Index i = 0; i < 4; ++i) {
      options.learningRate = rates[static_cast<std::size_t>(i)];
      options.epochs = epochs << i;
      floors.row(i) = valuesOf(resultOf(options), "floor");
    }
    for (Index order = 0; order < kSampleOrders; ++order) {
      const Vector column = floors.col(order);
      slopes[static_cast<std::size_t>(order)].push_back(
          slopeOf(rates, {column.begin(), column.end()}));
    }
  }
  std::vector<double> medians;
  for (const auto& values : slopes) medians.push_back(medianInterval(values).median);
  return medians;
}

}  // namespace

TEST_CASE("the runs in all orders are those of NumPy") {
  const std::vector<std::string> names = {"with-replacement",   "sorted",         "shuffle-once",
                                          "shuffle-each-epoch", "reversed-pairs", "balanced"};
  for (GoldenLine& line : readGolden("orders.txt")) {
    const std::string name = line.word();
    const auto order = std::find(names.begin(), names.end(), name) - names.begin();
    REQUIRE(order < kSampleOrders);
    OrderFloors::Options options;
    options.samples = line.integer<Index>();
    options.noise = line.number();
    options.batchSize = line.integer<Index>();
    options.learningRate = line.number();
    options.seed = line.integer<std::uint32_t>();
    options.epochs = line.integer<Index>();
    CAPTURE(name);
    CAPTURE(options.samples);
    const Vector excess = rowOf(resultOf(options), "excess", static_cast<SampleOrder>(order));
    REQUIRE(excess.size() == options.epochs);
    for (const double value : excess) CHECK(value == doctest::Approx(line.number()).epsilon(1e-9));
  }
}

TEST_CASE("in the orders that a trainer has, the runs are the trainer's") {
  const std::vector<std::pair<SampleOrder, Order>> pairs = {
      {SampleOrder::kWithReplacement, Order::kWithReplacement},
      {SampleOrder::kSorted, Order::kSequential},
      {SampleOrder::kShuffleOnce, Order::kShuffleOnce},
      {SampleOrder::kShuffleEachEpoch, Order::kShuffleEachEpoch}};
  OrderFloors::Options options;
  options.samples = 100;
  options.noise = 1;
  options.batchSize = 12;
  options.epochs = 20;
  const Result result = resultOf(options);
  for (const auto& pair : pairs) {
    const bool isSorted = pair.first == SampleOrder::kSorted;
    const Vector expected = excessOfTrainer(
        options, pair.second, isSorted ? DatasetOrder::kSorted : DatasetOrder::kAsDrawn);
    CHECK((rowOf(result, "excess", pair.first) - expected).norm() < 1e-12);
  }
}

TEST_CASE("the floor is the last quarter of the run, and slices change nothing") {
  OrderFloors::Options options;
  options.epochs = 40;
  const Result result = checkSlicing<OrderFloors>(options);
  for (int i = 0; i < kSampleOrders; ++i) {
    const auto order = static_cast<SampleOrder>(i);
    const Vector excess = rowOf(result, "excess", order);
    CHECK(rowOf(result, "floor", order)[0] == doctest::Approx(excess.tail(10).mean()));
    CHECK(rowOf(result, "earlier", order)[0] == doctest::Approx(excess.segment(20, 10).mean()));
  }
  CHECK(valuesOf(result, "epoch")[39] == 40);
}

TEST_CASE("parts of a long run are averages over its epochs") {
  OrderFloors::Options options;
  options.epochs = 40;
  const Vector each = valuesOf(resultOf(options), "excess");
  options.epochs = 100;
  const Result result = resultOf(options);
  CHECK(valuesOf(result, "epoch").head(3) == Eigen::Vector3d(2, 5, 7));
  CHECK(valuesOf(result, "excess")[0] == doctest::Approx(each.head(2).mean()));
  CHECK(valuesOf(result, "excess")[1] == doctest::Approx(each.segment(2, 3).mean()));
}

TEST_CASE("the post's ten points: the slopes are 1, 2 and nearly 3") {
  OrderFloors::Options options;
  options.epochs = 240;
  const std::vector<double> slopes = slopesOf(options, 40);
  CHECK(slopes[0] == doctest::Approx(1).epsilon(0.15));
  CHECK(std::abs(slopes[1] - 2) < 0.2);
  CHECK(std::abs(slopes[2] - 2) < 0.2);
  CHECK(slopes[3] > 2.5);
  CHECK(slopes[4] > 2.5);
  CHECK(std::abs(slopes[5] - 2.4) < 0.4);
}

TEST_CASE("gradient balancing stays below a new shuffle each epoch" * doctest::test_suite("slow")) {
  OrderFloors::Options options;
  options.samples = 512;
  options.noise = 1;
  options.batchSize = 8;
  options.epochs = 30;
  for (const Result& result : resultsOfSeeds<OrderFloors>(options, 10)) {
    const Vector floors = valuesOf(result, "floor");
    CHECK(floors[5] < 0.1 * floors[3]);
  }
}

TEST_CASE("all samples in one batch: all orders without replacement are the same run") {
  OrderFloors::Options options;
  options.batchSize = 10;
  options.epochs = 20;
  const Result result = resultOf(options);
  const Vector first = rowOf(result, "excess", SampleOrder::kSorted);
  for (int i = 2; i < kSampleOrders; ++i) {
    const Vector other = rowOf(result, "excess", static_cast<SampleOrder>(i));
    CHECK(other.isApprox(first, 1e-9));
  }
}

TEST_CASE("without noise there is no floor") {
  OrderFloors::Options options;
  options.noise = 0;
  options.epochs = 2000;
  CHECK(valuesOf(resultOf(options), "floor").maxCoeff() < 1e-25);
}

TEST_CASE("what a diverged run has measured is unknown from there on") {
  OrderFloors::Options options;
  options.learningRate = 3;
  const Result result = resultOf(options);
  CHECK(valuesOf(result, "floor").array().isNaN().all());
  CHECK(valuesOf(result, "startExcess")[0] > 0);
}

TEST_CASE("a batch has at most all samples") {
  OrderFloors::Options options;
  options.batchSize = 11;
  REQUIRE(OrderFloors::validate(options));
  CHECK(OrderFloors::validate(options)->field == "batchSize");
}
