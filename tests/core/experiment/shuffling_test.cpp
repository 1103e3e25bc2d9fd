#include "core/experiment/shuffling.hpp"

#include <doctest.h>

#include <map>

#include "experiment.hpp"

using namespace minibatch;

namespace {

Result resultOf(const Shuffling::Options& options) {
  Shuffling experiment(options);
  return finish(experiment);
}

double lastOf(const Result& result, const std::string& name) {
  const Vector values = valuesOf(result, name);
  return values[values.size() - 1];
}

// Means over seeds 0 … seeds−1 of what holds at the end of the last epoch.
struct Means {
  double excess = 0, swing = 0, accuracy = 0, averageExcess = 0;
};
Means meansOf(Shuffling::Options options, Order order, int seeds) {
  options.order = order;
  Means means;
  for (int seed = 0; seed < seeds; ++seed) {
    options.seed = static_cast<std::uint32_t>(seed);
    const Result result = resultOf(options);
    means.excess += lastOf(result, "excessLoss") / seeds;
    means.swing += lastOf(result, "swing") / seeds;
    means.averageExcess += lastOf(result, "averageExcess") / seeds;
    if (options.model == Shuffling::Model::kLogistic)
      means.accuracy += lastOf(result, "accuracy") / seeds;
  }
  return means;
}

Shuffling::Options logistic() {
  Shuffling::Options options;
  options.model = Shuffling::Model::kLogistic;
  options.learningRate = 0.5;
  return options;
}

constexpr int kSeeds = 30;

}  // namespace

// Tolerances are about four standard errors of a mean over 30 seeds.
TEST_CASE("linear: sorted data does not converge, one shuffle mends it") {
  const Shuffling::Options options;
  const Means sorted = meansOf(options, Order::kSequential, kSeeds),
              once = meansOf(options, Order::kShuffleOnce, kSeeds),
              each = meansOf(options, Order::kShuffleEachEpoch, kSeeds),
              replaced = meansOf(options, Order::kWithReplacement, kSeeds);
  CHECK(std::abs(sorted.excess - 0.584) < 0.045);
  CHECK(std::abs(once.excess - 0.0054) < 0.0035);
  CHECK(std::abs(each.excess - 0.0048) < 0.0033);
  CHECK(std::abs(replaced.excess - 0.0069) < 0.0048);
  CHECK(std::abs(sorted.swing - 1.14) < 0.06);
  CHECK(std::abs(once.swing - 0.28) < 0.03);
  CHECK(std::abs(each.swing - 0.28) < 0.03);
  CHECK(std::abs(replaced.swing - 0.29) < 0.03);
  // Where a shuffle each epoch is better than one is the average iterate.
  CHECK(std::abs(once.averageExcess - 0.0054) < 0.0035);
  CHECK(std::abs(each.averageExcess - 0.00029) < 0.0002);
}

TEST_CASE("logistic: sorted data does not converge, one shuffle mends it") {
  const Means sorted = meansOf(logistic(), Order::kSequential, kSeeds),
              once = meansOf(logistic(), Order::kShuffleOnce, kSeeds),
              each = meansOf(logistic(), Order::kShuffleEachEpoch, kSeeds),
              replaced = meansOf(logistic(), Order::kWithReplacement, kSeeds);
  CHECK(std::abs(sorted.excess - 0.116) < 0.023);
  CHECK(std::abs(once.excess - 0.0023) < 0.0014);
  CHECK(std::abs(each.excess - 0.0017) < 0.0013);
  CHECK(std::abs(replaced.excess - 0.0049) < 0.0033);
  CHECK(std::abs(sorted.accuracy - 0.798) < 0.026);
  CHECK(std::abs(once.accuracy - 0.857) < 0.012);
  CHECK(std::abs(each.accuracy - 0.858) < 0.012);
  CHECK(std::abs(replaced.accuracy - 0.857) < 0.012);
  CHECK(std::abs(sorted.swing - 2.92) < 0.17);
  CHECK(std::abs(once.swing - 0.49) < 0.08);
  CHECK(std::abs(each.swing - 0.49) < 0.08);
  CHECK(std::abs(replaced.swing - 0.54) < 0.08);
  CHECK(std::abs(once.averageExcess - 0.0023) < 0.0014);
  CHECK(std::abs(each.averageExcess - 0.00014) < 0.0001);
}

TEST_CASE("the swing under sorted data is a lasting cycle") {
  Shuffling::Options options = logistic();
  options.order = Order::kSequential;
  Vector swing = Vector::Zero(30);
  for (int seed = 0; seed < 10; ++seed) {
    options.seed = static_cast<std::uint32_t>(seed);
    swing += valuesOf(resultOf(options), "swing") / 10;
  }
  const std::map<Index, double> expected = {{0, 3.58}, {1, 2.96}, {4, 2.92}, {29, 2.92}};
  for (const auto& [epoch, value] : expected) CHECK(std::abs(swing[epoch] - value) < 0.3);
  CHECK(swing[29] == doctest::Approx(swing[4]).epsilon(0.01));
}

TEST_CASE("close classes, small batches, large steps: sorted order is no better than a guess") {
  Shuffling::Options options = logistic();
  options.center = 0.5;
  options.batchSize = 4;
  options.learningRate = 1;
  CHECK(std::abs(meansOf(options, Order::kSequential, 10).accuracy - 0.50) < 0.03);
  CHECK(std::abs(meansOf(options, Order::kShuffleEachEpoch, 10).accuracy - 0.75) < 0.03);
}

TEST_CASE("data that the model can fit exactly: sorted order is slower but arrives") {
  Shuffling::Options options;
  options.noise = 0;
  options.order = Order::kSequential;
  const Vector excess = valuesOf(resultOf(options), "excessLoss");
  CHECK(excess[29] < 1e-6 * excess[0]);
}

TEST_CASE("batches of class 0 push b down, so ∂b is positive, and then class 1 pulls it up") {
  Shuffling::Options options = logistic();
  options.order = Order::kSequential;
  const Result result = resultOf(options);
  const Vector gradients = valuesOf(result, "firstGradients"),
               order = valuesOf(result, "firstOrder");
  REQUIRE(gradients.size() == 64 * 3);
  REQUIRE(order.size() == 512);
  for (Index batch = 0; batch < 64; ++batch) CHECK((gradients[batch * 3 + 2] > 0) == (batch < 32));
  const Vector targets = valuesOf(result, "targets");
  CHECK((targets.head(256).isZero() && targets.tail(256).isOnes()));
}

TEST_CASE("the trace of an epoch is the run itself") {
  Shuffling::Options options;
  options.epochs = 2;
  const Result result = resultOf(options);
  const Vector trace = valuesOf(result, "firstTrace"),
               gradients = valuesOf(result, "firstGradients");
  CHECK(trace.head(2).isApprox(-0.1 * gradients.head(2)));
  const Eigen::Map<const RowMatrix> rows(trace.data(), 64, 2);
  CHECK(valuesOf(result, "swing")[0] == rows.col(1).maxCoeff() - rows.col(1).minCoeff());
}

TEST_CASE("slices change nothing, and a result can be read before the end") {
  Shuffling::Options options;
  options.epochs = 3;
  Shuffling sliced(options);
  for (int i = 0; i < 70; ++i) sliced.advance(0);
  CHECK(valuesOf(sliced.result(), "excessLoss").size() == 1);
  while (!sliced.advance(0).isFinished()) {
  }
  CHECK(valuesOf(sliced.result(), "excessLoss") == valuesOf(resultOf(options), "excessLoss"));
}
