#include "core/loss.hpp"

#include <doctest.h>

#include "core/model/mlp.hpp"

using namespace minibatch;

// −log σ(z) of class 1 is −log(1 − σ(−z)) of class 0 at −z.
TEST_CASE_TEMPLATE("both classes have the same loss and slope, to the last digit", Scalar, double,
                   float) {
  const OutputLoss loss(Loss::kCrossEntropy, true);
  for (Scalar z = -80; z <= 80; z += Scalar(0.37)) {
    CAPTURE(z);
    CHECK(loss.value(z, Scalar(1)) == loss.value(-z, Scalar(0)));
    CHECK(loss.dLossDz(z, Scalar(1)) == -loss.dLossDz(-z, Scalar(0)));
    // e⁻ᶻ is all that is left of either where z is large.
    if (z < 40) continue;
    CHECK(loss.value(z, Scalar(1)) == doctest::Approx(std::exp(-z)).epsilon(1e-6));
    CHECK(loss.dLossDz(z, Scalar(1)) == doctest::Approx(-std::exp(-z)).epsilon(1e-6));
  }
}

TEST_CASE("a squared error behind a sigmoid has a slope on both sides") {
  const OutputLoss loss(Loss::kMse, true);
  for (double z = -80; z <= 80; z += 0.37) {
    CAPTURE(z);
    const double e = std::exp(-std::abs(z)), slope = e / ((1 + e) * (1 + e));
    const double error = sigmoid(z) - 0.3;
    CHECK(loss.dLossDz(z, 0.3) == doctest::Approx(error * slope).epsilon(1e-14));
  }
}

TEST_CASE("softmax: a class that is nearly sure keeps the digits of its loss and slope") {
  MlpModel<double> model({1, 3}, Tanh(), OutputLoss(Loss::kCrossEntropy, true), 4);
  const Samples<double> sample{RowMatrix::Ones(1, 1), Vector::Constant(1, 1)};
  const std::int32_t first = 0;
  for (const double z : {1.0, 20.0, 37.0, 60.0}) {
    CAPTURE(z);
    const Vector p = (Vector(6) << 0, z, 0, 0, 0, 0).finished();
    const double others = 2 * std::exp(-z);
    CHECK(model.loss(sample, p) == doctest::Approx(std::log1p(others)).epsilon(1e-14));
    Vector gradient(6);
    model.gradient(sample, Batch(&first, 1), p, gradient);
    CHECK(gradient[1] == doctest::Approx(-others / (1 + others)).epsilon(1e-14));
  }
}

TEST_CASE("the losses of a million samples in single precision are added in double") {
  constexpr Index kCount = 1'000'000;
  MlpModel<float> single({1, 1}, Tanh(), OutputLoss(Loss::kMse, false), 256);
  const Samples<float> data{RowMatrixOf<float>::Zero(kCount, 1),
                            VectorOf<float>::LinSpaced(kCount, 0, 1)};
  const double expected = data.y.cast<double>().squaredNorm() / kCount;
  CHECK(single.loss(data, VectorOf<float>::Zero(2)) == doctest::Approx(expected).epsilon(1e-8));
}
