#include "core/experiment/best_rate.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "core/experiment/registry.hpp"
#include "core/minimum.hpp"
#include "experiment.hpp"

using namespace minibatch;

namespace {

BestRate::Options optionsOf(const OptimizerSpec& optimizer, Index batchSize, int seed) {
  BestRate::Options options;
  options.data.seed = static_cast<std::uint32_t>(seed);
  options.data.orderSeed = seed;
  options.batchSize = batchSize;
  options.optimizer.choose(optimizer);
  return options;
}

// The slope of log(best rate) over log(k), k = 1 … 16, by least squares.
double exponentOf(const OptimizerSpec& optimizer, int seed) {
  constexpr int kSizes = 5;
  const double middle = (kSizes - 1) / 2.0;
  double rise = 0, squares = 0;
  for (int i = 0; i < kSizes; ++i) {
    BestRate experiment(optionsOf(optimizer, Index{1} << i, seed));
    const double best = valuesOf(finish(experiment), "bestRate")[0];
    rise += (i - middle) * std::log2(best);
    squares += (i - middle) * (i - middle);
  }
  return rise / squares;
}

double medianExponent(const OptimizerSpec& optimizer, int seeds) {
  std::vector<double> exponents;
  for (int seed = 0; seed < seeds; ++seed) exponents.push_back(exponentOf(optimizer, seed));
  std::sort(exponents.begin(), exponents.end());
  return exponents[exponents.size() / 2];
}

double lowest(std::initializer_list<double> values) {
  return lowestBetween(asVector(std::vector<double>(values)));
}

}  // namespace

TEST_CASE("a parabola's lowest point from three values, unless it is at an edge") {
  CHECK(lowest({4, 1, 0, 1, 4}) == doctest::Approx(2));
  CHECK(lowest({9, 3.24, 0.64, 0.04, 1.44}) == doctest::Approx(2.8));  // (x − 2.8)², but for x = 0
  CHECK(lowest({5, 1, 1, 5}) == doctest::Approx(1.5));
  CHECK(lowest({1, 1, 1}) != lowest({1, 1, 1}));  // the first of equal values is at the edge
  for (const double none : {lowest({0, 1, 2}), lowest({2, 1, 0}), lowest({2, 0, kUnknown}),
                            lowest({kUnknown, 0, 1}), lowest({1}), lowest({kUnknown, kUnknown})}) {
    CHECK(std::isnan(none));
  }
}

TEST_CASE("every rate's loss is that of a run of its own") {
  for (const OptimizerSpec& optimizer : {OptimizerSpec(Sgd()), OptimizerSpec(Adam())}) {
    BestRate::Options options = optionsOf(optimizer, 8, 3);
    options.data.samples = 100;
    options.epochs = 3;
    options.learningRates = {1e-5, 0.01, 1};
    BestRate whole(options), sliced(options);
    while (!sliced.advance(0).isFinished()) {
    }
    const Result result = finish(whole);
    CHECK(valuesOf(result, "finalLoss") == valuesOf(sliced.result(), "finalLoss"));
    for (Index i = 0; i < 3; ++i) {
      TrainerSpec spec =
          trainerSpecOf(options.data, 8, options.learningRates[static_cast<std::size_t>(i)]);
      spec.optimizer = optimizer;
      const auto trainer = makeTrainer(spec);
      CHECK(valuesOf(result, "startLoss")[0] == trainer->loss());
      CHECK(valuesOf(result, "minimumLoss")[0] == minimumOf(*trainer, LinearSpec()).loss);
      trainer->run(3 * 13);
      CHECK(valuesOf(result, "finalLoss")[i] == trainer->loss());
      CHECK(valuesOf(result, "diverged")[i] == 0);
    }
  }
}

TEST_CASE("after one step with all samples the best rate is the one that a parabola has") {
  BestRate::Options options = optionsOf(Sgd(), 2, 5);
  options.data.data = NoisyLine();
  options.data.samples = 2;
  options.data.noise = 0;
  options.epochs = 1;
  // One update leaves Σ λ(1 − ηλ)² a² of the excess loss, a the way to go along each direction.
  const auto trainer = makeTrainer(trainerSpecOf(options.data, 2, 1));
  const QuadraticLoss valley = quadraticLossOf(*trainer);
  const Vector away = valley.directions * valley.minimum.parameters;
  const Vector weights = valley.curvatures.array() * away.array().square();
  const double expected =
      weights.dot(valley.curvatures) / weights.dot(valley.curvatures.array().square().matrix());
  options.learningRates.clear();
  for (int i = -40; i <= 40; ++i) options.learningRates.push_back(expected * std::pow(1.02, i));
  BestRate experiment(options);
  CHECK(valuesOf(finish(experiment), "bestRate")[0] == doctest::Approx(expected).epsilon(1e-3));
}

TEST_CASE("runs that diverge have no loss, and a list that ends too early has no best rate") {
  BestRate::Options options = optionsOf(Sgd(), 1, 0);
  options.learningRates = {0.001, 0.002, 4};
  BestRate early(options);
  Result result = finish(early);
  CHECK(valuesOf(result, "diverged") == Eigen::Vector3d(0, 0, 1));
  CHECK(std::isnan(valuesOf(result, "finalLoss")[2]));
  CHECK(std::isnan(valuesOf(result, "bestRate")[0]));
  options.learningRates = {4};
  BestRate lost(options);
  result = finish(lost);
  CHECK(valuesOf(result, "diverged")[0] == 1);
  CHECK(std::isnan(valuesOf(result, "bestRate")[0]));
}

TEST_CASE("before the first rate is done nothing is known; a batch larger than the data is told") {
  BestRate experiment(optionsOf(Sgd(), 1, 0));
  CHECK(valuesOf(experiment.result(), "finalLoss").size() == 0);
  CHECK(std::isnan(valuesOf(experiment.result(), "bestRate")[0]));
  const auto made =
      allExperiments().make("best-rate", Value::Object{{"samples", 16.0}, {"batchSize", 17.0}});
  REQUIRE(std::holds_alternative<ValidationError>(made));
  CHECK(std::get<ValidationError>(made).field == "batchSize");
}

TEST_CASE("the best rate grows with k for SGD and with √k for Adam" * doctest::test_suite("slow")) {
  const double sgd = medianExponent(Sgd(), 5), adam = medianExponent(Adam(), 5);
  CHECK(std::abs(sgd - 1) < 0.1);
  CHECK(std::abs(adam - 0.5) < 0.1);
}
