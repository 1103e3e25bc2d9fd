// The shape of a linear model's loss, and the noise of batch gradients.
#include "core/minimum.hpp"

#include <doctest.h>

#include <Eigen/Eigenvalues>
#include <cmath>

#include "core/batch_noise.hpp"
#include "core/sign_changes.hpp"

using namespace minibatch;

namespace {

TrainerSpec gaussianSpec(Index samples, Index features) {
  Gaussian data;
  data.samples = samples;
  data.dimensions = features;
  data.condition = 30;
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = data};
  spec.batchSize = 4;
  spec.learningRate.rate = 0.1;
  return spec;
}

}  // namespace

TEST_CASE("the quadratic loss is the loss, and its curvatures are Eigen's") {
  for (const Index features : {1, 2, 6}) {
    const auto trainer = makeTrainer(gaussianSpec(40, features));
    REQUIRE(trainer->hasQuadraticLoss());
    const QuadraticLoss quadratic = quadraticLossOf(*trainer);
    CHECK(trainer->gradient(quadratic.minimum.parameters).norm() < 1e-12);
    const Vector offset = Vector::LinSpaced(features + 1, -1, 2);
    const double rise = 0.5 * offset.dot(quadratic.hessian * offset);
    CHECK(trainer->loss(quadratic.minimum.parameters + offset) ==
          doctest::Approx(quadratic.minimum.loss + rise).epsilon(1e-12));
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> expected(quadratic.hessian);
    CHECK(quadratic.curvatures.isApprox(expected.eigenvalues().reverse(), 1e-12));
    for (Index i = 0; i <= features; ++i) {
      const Vector direction = quadratic.directions.row(i);
      CHECK((quadratic.hessian * direction).isApprox(quadratic.curvatures[i] * direction, 1e-9));
      CHECK(direction[i] >= 0);
    }
  }
}

TEST_CASE("least squares of twin features is the shortest solution") {
  Samples<double> samples{RowMatrix::Random(20, 2), Vector::Random(20)};
  samples.x.col(1) = samples.x.col(0);
  const Vector p = leastSquares(samples);
  CHECK(p[0] == doctest::Approx(p[1]).epsilon(1e-9));
}

TEST_CASE("all subsets have the deviation of the finite population") {
  const auto trainer = makeTrainer(gaussianSpec(9, 2));
  trainer->run(5);
  const NoiseMeasurement noise = measureGradientNoise(*trainer, {1, 4, 9}, trainer->parameters());
  CHECK(noise.batches[1].gradients.rows() == 126);
  for (const BatchNoise& batch : noise.batches) {
    CHECK(batch.isExact);
    CHECK(batch.mean.isApprox(noise.fullGradient, 1e-12));
    CHECK((batch.deviation - batch.finitePopulation).norm() < 1e-12);
  }
  CHECK(noise.batches[2].finitePopulation.isZero(0));
  CHECK(trainer->update() == 5);
}

TEST_CASE("batches of many samples come from the orders of the run's own stream") {
  TrainerSpec spec = gaussianSpec(64, 1);
  const auto trainer = makeTrainer(spec);
  trainer->run(100);
  const auto orders = trainer->randomOrders(3);
  const NoiseMeasurement noise = measureGradientNoise(*trainer, {16}, trainer->parameters());
  CHECK_FALSE(noise.batches[0].isExact);
  CHECK(noise.batches[0].gradients.rows() == 400);
  spec.batchSize = 64;
  const auto whole = makeTrainer(spec);
  for (const auto& order : orders) CHECK(whole->step().indices == order);
}

TEST_CASE("changes of sign: to and from 0 is no change") {
  SignChanges changes;
  int count = 0;
  for (const double value : {1., -1., -2., 3., 0., -1., 1.}) count = changes.add(value);
  CHECK(count == 3);
  CHECK(changes.count() == 3);
}
