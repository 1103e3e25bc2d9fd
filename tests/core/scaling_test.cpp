#include "core/scaling.hpp"

#include <doctest.h>

#include "core/trainer.hpp"

using namespace minibatch;

namespace {

// Far from the origin, in units that differ by a million; the last feature is constant.
Samples<double> unevenData() {
  RandomState random(2);
  Samples<double> data{RowMatrix(60, 3), Vector(60)};
  for (Index i = 0; i < 60; ++i) {
    data.x.row(i) << 1e3 + 50 * random.standardNormal(), 1e-4 * random.standardNormal(), 7;
    data.y[i] = 0.02 * data.x(i, 0) - 3e4 * data.x(i, 1) + 5;
  }
  return data;
}

}  // namespace

TEST_CASE("standardised features have mean 0 and deviation 1; a constant one is only shifted") {
  RowMatrix x = unevenData().x;
  const Scaling scaling = scalingOf(x);
  CHECK(scaling.mean[2] == 7);
  CHECK(scaling.deviation[2] == 1);
  apply(scaling, x);
  CHECK(x.colwise().mean().isZero(1e-12));
  for (const Index j : {0, 1}) {
    CHECK(x.col(j).squaredNorm() / 60 == doctest::Approx(1).epsilon(1e-12));
  }
  CHECK(x.col(2).isZero(0));
}

// Their sums are rounded, so the mean of equal numbers need not be that number.
TEST_CASE("a constant feature becomes 0, whatever its value and however many samples") {
  for (const double value : {0.0, 0.1, 0.7, 1.1, 12.34, 1013.25, 1e-5, 1e6 + 0.1, -3e200, 1e-300}) {
    for (Index n = 1; n <= 60; ++n) {
      CAPTURE(value);
      CAPTURE(n);
      RowMatrix x = RowMatrix::Constant(n, 1, value);
      const Scaling scaling = scalingOf(x);
      CHECK(scaling.mean[0] == value);
      CHECK(scaling.deviation[0] == 1);
      apply(scaling, x);
      CHECK(x.isZero(0));
    }
  }
}

TEST_CASE("a small deviation around a large mean is one") {
  RowMatrix x(4, 1);
  x << 1e6, 1e6 + 1e-6, 1e6, 1e6 + 1e-6;
  CHECK(scalingOf(x).deviation[0] == doctest::Approx(5e-7).epsilon(1e-3));
}

TEST_CASE("features whose squares are beyond all numbers, or below them, are scaled too") {
  for (const double size : {1e-300, 1e-200, 1e200, 1e300}) {
    CAPTURE(size);
    RowMatrix x(4, 1);
    x << size, -size, size, -size;
    apply(scalingOf(x), x);
    CHECK(x.cwiseAbs().isApprox(RowMatrix::Ones(4, 1), 1e-12));
  }
}

TEST_CASE("parameters converted back predict the same from unscaled data") {
  const Samples<double> data = unevenData();
  TrainerSpec spec;
  spec.data = data;
  spec.standardize = true;
  spec.batchSize = 10;
  spec.learningRate.rate = 0.1;
  const auto trainer = makeTrainer(spec);
  trainer->run(2000);
  REQUIRE(trainer->scaling());
  const Vector scaled = trainer->parameters(), p = unscaledLinear(*trainer->scaling(), scaled);
  const Vector predictions = trainer->predict(trainer->data().train.x, scaled);
  const Vector unscaled = (data.x * p.head(3)).array() + p[3];
  CHECK(unscaled.isApprox(predictions, 1e-10));
  CHECK(unscaled.isApprox(data.y, 1e-6));
  CHECK(p[0] == doctest::Approx(0.02));
  CHECK(p[1] == doctest::Approx(-3e4));
}

TEST_CASE("the test set is scaled by the training set's numbers") {
  Moons moons;
  moons.samples = 50;
  moons.testSamples = 20;
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = moons};
  spec.standardize = true;
  spec.model = LogisticSpec();
  spec.loss = Loss::kCrossEntropy;
  spec.batchSize = 10;
  spec.learningRate.rate = 0.1;
  const auto trainer = makeTrainer(spec);
  RandomState random(42);
  Dataset unscaled = moons.draw(random);
  apply(*trainer->scaling(), unscaled.test.x);
  CHECK(trainer->data().test.x == unscaled.test.x);
  CHECK_FALSE(trainer->data().test.x.colwise().mean().isZero(1e-6));

  spec.standardize = false;
  CHECK(makeTrainer(spec)->scaling() == nullptr);
}
