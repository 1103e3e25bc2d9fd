#include "core/experiment/average_shift.hpp"

#include "core/minimum.hpp"
#include "experiment.hpp"

using namespace minibatch;

namespace {

Result resultOf(const AverageShift::Options& options) {
  AverageShift experiment(options);
  return finish(experiment);
}

}  // namespace

// w at η = .05, .1, .2: −.0055, −.0108, −.0207 measured, −.0054, −.0105, −.0196 predicted.
TEST_CASE("small batches are on average beside the least-squares line, as theory says") {
  const double expected[][3] = {
      {0.05, -0.0055, -0.0054}, {0.1, -0.0108, -0.0105}, {0.2, -0.0207, -0.0196}};
  for (const auto& [rate, shift, predicted] : expected) {
    AverageShift::Options options;
    options.learningRate = rate;
    const Result result = resultOf(options);
    CAPTURE(options.learningRate);
    CHECK(std::abs(valuesOf(result, "shift")[0] - shift) < 3e-4);
    CHECK(std::abs(valuesOf(result, "predicted")[0] - predicted) < 1e-4);
    CHECK(valuesOf(result, "shiftError")[0] < 3e-4);
  }
}

// At the predicted place J + (η/4) E‖g_B‖² is lower than all round it: E over all pairs of 4
// points.
TEST_CASE("the prediction is the minimum of the penalised loss") {
  AverageShift::Options options;
  options.samples = 4;
  options.epochs = 50;
  const Vector shift = valuesOf(resultOf(options), "predicted");
  RandomState random(options.seed);
  const Samples<double> data = Salary{.samples = 4, .noise = 1}.draw(random).train;
  const auto penalised = [&](const Vector& p) {
    const RowMatrix rows = withConstant(data.x);
    const Vector errors = rows * p - data.y;
    double penalty = 0;
    for (Index i = 0; i < 4; ++i) {
      for (Index j = 0; j < i; ++j) {
        const Vector sum = errors[i] * rows.row(i) + errors[j] * rows.row(j);
        penalty += (sum / 2).squaredNorm() / 6;
      }
    }
    return errors.squaredNorm() / 8 + options.learningRate / 4 * penalty;
  };
  const Vector p = leastSquares(data) + shift;
  for (Index j = 0; j < 2; ++j) {
    const Vector move = 1e-4 * Vector::Unit(2, j);
    CHECK(std::abs(penalised(p + move) - penalised(p - move)) < 1e-12);
    CHECK(penalised(p + move) > penalised(p));
  }
}

TEST_CASE("slicing the average's shift changes nothing; a batch of all has none; diverged") {
  AverageShift::Options options;
  options.epochs = 500;
  checkSlicing<AverageShift>(options);
  options.batchSize = options.samples;
  CHECK(valuesOf(resultOf(options), "shift").norm() < 1e-12);
  CHECK(valuesOf(resultOf(options), "predicted").norm() < 1e-12);
  options.learningRate = 5;
  CHECK(valuesOf(resultOf(options), "shift").array().isNaN().all());
}
