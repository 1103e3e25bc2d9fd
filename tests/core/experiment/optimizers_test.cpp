#include "core/experiment/optimizers.hpp"

#include <doctest.h>

#include <cmath>

#include "experiment.hpp"

using namespace minibatch;

namespace {

Optimizers::Options optionsOf(const OptimizerSpec& optimizer, double learningRate) {
  Optimizers::Options options;
  options.optimizer.choose(optimizer);
  options.learningRate = learningRate;
  return options;
}

// OptimizerMeans over seeds 0 … 29.
struct OptimizerMeans {
  double updates = 0, stepFlips = 0, gradientFlips = 0, condition = 0, limit = 0;
};
OptimizerMeans meansOf(Optimizers::Options options) {
  constexpr int kSeeds = 30;
  OptimizerMeans means;
  for (int seed = 0; seed < kSeeds; ++seed) {
    options.seed = static_cast<std::uint32_t>(seed);
    Optimizers experiment(options);
    const Result result = finish(experiment);
    means.updates += valuesOf(result, "updatesToTarget")[0] / kSeeds;
    means.stepFlips += valuesOf(result, "stepFlips")[0] / kSeeds;
    means.gradientFlips += valuesOf(result, "gradientFlips")[0] / kSeeds;
    means.condition += valuesOf(result, "condition")[0] / kSeeds;
    means.limit += valuesOf(result, "limit")[0] / kSeeds;
  }
  return means;
}

}  // namespace

// Tolerances: about four standard errors of the mean over 30 seeds.
TEST_CASE("updates to the valley's floor") {
  CHECK(std::abs(meansOf(optionsOf(Sgd(), 0.044)).updates - 150) < 11);
  CHECK(std::abs(meansOf(optionsOf(Momentum(), 0.011)).updates - 79) < 8);
  CHECK(std::abs(meansOf(optionsOf(Adagrad(), 2.8)).updates - 32) < 3);
  CHECK(std::abs(meansOf(optionsOf(RmsProp(), 0.25)).updates - 33) < 4);
  CHECK(std::abs(meansOf(optionsOf(Adam(), 0.71)).updates - 65) < 6);
  const Optimizers::Options forgetful = optionsOf(RmsProp{.alpha = 0.9}, 0.18);
  CHECK(std::abs(meansOf(forgetful).updates - 66) < 6);
  // Nesterov's method looks ahead: it is there sooner than the point that it looks ahead to.
  Optimizers::Options nesterov = optionsOf(Nesterov(), 0.031);
  CHECK(std::abs(meansOf(nesterov).updates - 43) < 7);
  nesterov.measuredAt = Optimizers::MeasuredAt::kIterate;
  CHECK(std::abs(meansOf(nesterov).updates - 35) < 4.5);
}

TEST_CASE("standardised, plain SGD is as fast as the best optimiser") {
  Optimizers::Options options = optionsOf(Sgd(), 0.5);
  options.standardize = true;
  const OptimizerMeans means = meansOf(options);
  CHECK(std::abs(means.updates - 32) < 2);
  CHECK(means.condition == doctest::Approx(1));
}

TEST_CASE("momentum smooths the zigzag across the valley") {
  const OptimizerMeans sgd = meansOf(optionsOf(Sgd(), 0.044)),
                       momentum = meansOf(optionsOf(Momentum(), 0.011));
  CHECK(std::abs(sgd.gradientFlips - 0.76) < 0.02);
  CHECK(std::abs(sgd.stepFlips - 0.76) < 0.02);
  CHECK(std::abs(momentum.gradientFlips - 0.34) < 0.02);
  CHECK(momentum.stepFlips < momentum.gradientFlips);
  CHECK(std::abs(sgd.condition - 140) < 8);
  CHECK(std::abs(sgd.limit - 0.0586) < 0.0015);
}

TEST_CASE("the path starts at (0, 0), ends near (2, 5), in the units of x, standardised or not") {
  for (const bool standardize : {false, true}) {
    Optimizers::Options options = optionsOf(Adam(), 0.3);
    options.standardize = standardize;
    options.updates = 800;
    Optimizers experiment(options);
    const Result result = finish(experiment);
    const Vector path = valuesOf(result, "path"), minimum = valuesOf(result, "minimum");
    REQUIRE(path.size() == 2 * 801);
    CHECK(path.head(2).isZero());
    CHECK((path.tail(2) - minimum).norm() < 0.6);
    CHECK((minimum - Eigen::Vector2d(2, 5)).norm() < 0.5);
  }
}

// A round valley has no steepest direction: rounding would choose one.
TEST_CASE("standardised, the flips are those of the steps in the valley of the unscaled x") {
  Optimizers::Options options = optionsOf(Sgd(), 0.5);
  Optimizers plain(options);
  options.standardize = true;
  Optimizers experiment(options);
  const Result result = finish(experiment);
  const RowMatrix path = Eigen::Map<const RowMatrix>(valuesOf(result, "path").data(), 321, 2);

  NarrowValley valley;
  valley.samples = 256;
  valley.noise = 1;
  TrainerSpec spec{.data = DatasetSpec{.set = valley}, .loss = Loss::kHalfMse, .batchSize = 16};
  spec.learningRate.rate = 0.01;
  const Vector steepest = quadraticLossOf(*makeTrainer(spec)).directions.row(0);
  SignChanges flips;
  for (Index i = 1; i <= 320; ++i) flips.add((path.row(i) - path.row(i - 1)).dot(steepest));
  CHECK(valuesOf(result, "stepFlips")[0] == doctest::Approx(flips.count() / 319.0));
  CHECK(std::isnan(valuesOf(result, "gradientFlips")[0]));
}

TEST_CASE("a run that diverges never arrives") {
  Optimizers experiment(optionsOf(Sgd(), 0.5));
  CHECK(std::isinf(valuesOf(finish(experiment), "updatesToTarget")[0]));
}
