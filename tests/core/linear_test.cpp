#include "core/model/linear.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace minibatch;

namespace {

Samples<double> randomData(Index samples, Index features, std::uint32_t seed) {
  RandomState random(seed);
  Samples<double> data{RowMatrix(samples, features), Vector(samples)};
  for (double& value : data.x.reshaped()) value = random.standardNormal();
  for (double& value : data.y) value = random.standardNormal();
  return data;
}

std::vector<std::int32_t> everySample(const Samples<double>& data) {
  std::vector<std::int32_t> all(static_cast<std::size_t>(data.count()));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

}  // namespace

TEST_CASE("the gradient is the slope of the loss, by central differences") {
  for (const Loss loss : {Loss::kMse, Loss::kHalfMse}) {
    for (const Index features : {1, 2, 5}) {
      const Samples<double> data = randomData(23, features, 9);
      const LinearModel<double> model(features, OutputLoss(loss, false));
      const Index parameterCount = model.parameterCount();
      Vector p(parameterCount), gradient(parameterCount);
      p.setLinSpaced(-0.7, 0.9);
      model.gradient(data, everySample(data), p, gradient);
      for (Index j = 0; j < parameterCount; ++j) {
        Vector above = p, below = p;
        above[j] += 1e-5;
        below[j] -= 1e-5;
        const double slope = (model.loss(data, above) - model.loss(data, below)) / 2e-5;
        CHECK(gradient[j] == doctest::Approx(slope).epsilon(1e-8));
      }
    }
  }
}

TEST_CASE("the average of the samples' gradients is the batch's gradient") {
  for (const Index features : {1, 3}) {
    const Samples<double> data = randomData(300, features, 4);
    const LinearModel<double> model(features, OutputLoss(Loss::kMse, false));
    const std::vector<std::int32_t> batch{3, 14, 15, 92, 65, 299, 3};
    Vector p(features + 1), gradient(features + 1);
    p.setConstant(0.3);
    model.gradient(data, batch, p, gradient);
    const Parts parts = model.takeApart(data, batch, p);
    CHECK(parts.sampleGradients.colwise().mean().transpose().isApprox(gradient, 1e-14));
    for (Index i = 0; i < 7; ++i) {
      CHECK(parts.errors(i, 0) == parts.predictions(i, 0) - data.y[batch[static_cast<std::size_t>(i)]]);
    }
  }
}

TEST_CASE("the post's worked example") {
  Samples<double> data{RowMatrix(2, 1), Vector(2)};
  data.x << -1.2, 0.5;
  data.y << -2.4, 1.0;
  const LinearModel<double> model(1, OutputLoss(Loss::kHalfMse, false));
  const Parts parts = model.takeApart(data, everySample(data), Vector::Zero(2));
  CHECK(parts.sampleGradients(0, 0) == doctest::Approx(-2.88));
  CHECK(parts.sampleGradients(1, 0) == doctest::Approx(-0.50));
  Vector gradient(2);
  model.gradient(data, everySample(data), Vector::Zero(2), gradient);
  CHECK(gradient[0] == doctest::Approx(-1.69));
  CHECK(gradient[1] == doctest::Approx(0.7));
}
