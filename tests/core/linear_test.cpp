#include "core/model/linear.hpp"

#include <doctest.h>

#include <vector>

using namespace minibatch;

TEST_CASE("the post's worked example") {
  Samples<double> data{RowMatrix(2, 1), Vector(2)};
  data.x << -1.2, 0.5;
  data.y << -2.4, 1.0;
  const std::vector<std::int32_t> both{0, 1};
  LinearModel model(1, OutputLoss(Loss::kHalfMse, false));
  const BatchDetail detail = model.inspectBatch(data, both, Vector::Zero(2));
  CHECK(detail.sampleGradients(0, 0) == doctest::Approx(-2.88));
  CHECK(detail.sampleGradients(1, 0) == doctest::Approx(-0.50));
  Vector gradient(2);
  model.gradient(data, both, Vector::Zero(2), gradient);
  CHECK(gradient[0] == doctest::Approx(-1.69));
  CHECK(gradient[1] == doctest::Approx(0.7));
}
