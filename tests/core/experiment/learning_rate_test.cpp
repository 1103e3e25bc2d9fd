#include <doctest.h>

#include <cmath>

#include "core/experiment/learning_rate_cell.hpp"
#include "core/experiment/stability_limit.hpp"
#include "experiment.hpp"

using namespace minibatch;

namespace {

RegressionData salary() {
  RegressionData data;
  data.data = Salary();
  data.samples = 10;
  data.noise = 0.1;
  data.loss = Loss::kMse;
  return data;
}

Vector limitsOf(const RegressionData& data, const std::vector<Index>& batchSizes) {
  StabilityLimit experiment({data, batchSizes});
  return valuesOf(finish(experiment), "limit");
}

Result cell(const RegressionData& data, Index batchSize, double learningRate, Index epochs) {
  LearningRateCell::Options options;
  options.data = data;
  options.batchSize = batchSize;
  options.learningRate = learningRate;
  options.epochs = epochs;
  LearningRateCell experiment(options);
  return finish(experiment);
}

double excess(const Result& result) {
  return valuesOf(result, "finalLoss")[0] - valuesOf(result, "minimumLoss")[0];
}

// Does T (see stability_limit.hpp) make a moment grow, in the long run?
bool grows(const RowMatrix& rows, double batchSize, double learningRate) {
  const auto n = static_cast<double>(rows.rows());
  const double c = (n - batchSize) / (batchSize * (n - 1));
  const Eigen::MatrixXd h = rows.transpose() * rows / n;
  Eigen::MatrixXd m = Eigen::MatrixXd::Identity(h.rows(), h.cols());
  double before = 1;
  for (int i = 0; i < 500; ++i) {
    before = m.trace();
    const Vector squares = (rows * m).cwiseProduct(rows).rowwise().sum();
    const Eigen::MatrixXd fourth = rows.transpose() * squares.asDiagonal() * rows / n;
    m += -learningRate * (h * m + m * h) +
         learningRate * learningRate * ((1 - c) * h * m * h + c * fourth);
  }
  return m.trace() > before;
}

}  // namespace

TEST_CASE("stability limits of the ten samples, in the units of a loss without the half") {
  const Vector limits = limitsOf(salary(), {1, 2, 5, 10});
  const double expected[] = {0.401, 0.569, 0.717, 0.762};
  for (Index i = 0; i < 4; ++i) CHECK(std::abs(limits[i] - expected[i]) < 0.0015);
}

TEST_CASE("stability limits of 16 Gaussian features") {
  const double batchSizes[] = {1, 4, 16, 64, 1024}, expected[] = {0.110, 0.376, 0.956, 1.51, 1.659};
  RegressionData data;
  for (int seed = 0; seed < 3; ++seed) {
    RandomState random(static_cast<std::uint32_t>(seed));
    StabilityIteration iteration(drawSamples(data, random).x);  // without the constant of b
    for (int i = 0; i < 5; ++i) {
      iteration.start(batchSizes[i]);
      while (!iteration.iterate()) {
      }
      CHECK(std::abs(iteration.limit() / expected[i] - 1) < 0.04);
    }
  }
}

TEST_CASE("at the limit the second moment neither grows nor shrinks; at k = n it is 2/λmax") {
  RegressionData data;
  data.samples = 64;
  data.features = 4;
  data.condition = 5;
  RandomState random(42);
  RowMatrix rows(64, 5);
  rows << drawSamples(data, random).x, Vector::Ones(64);
  const std::vector<Index> batchSizes = {1, 8, 32, 64};
  StabilityLimit experiment({data, batchSizes});
  const Result result = finish(experiment);
  const Vector limits = valuesOf(result, "limit");
  for (Index i = 0; i < 4; ++i) {
    const auto batchSize = static_cast<double>(batchSizes[static_cast<std::size_t>(i)]);
    CHECK_FALSE(grows(rows, batchSize, 0.999 * limits[i]));
    CHECK(grows(rows, batchSize, 1.001 * limits[i]));
  }
  CHECK(limits[3] == doctest::Approx(valuesOf(result, "fullBatch")[0]));
}

TEST_CASE("fewer samples than features: directions without samples do not matter") {
  RegressionData data;
  data.samples = 4;
  const Vector limits = limitsOf(data, {1, 4});
  CHECK(limits.allFinite());
  CHECK(limits[0] > 0);
  CHECK(limits[0] < limits[1]);
}

TEST_CASE("no run diverges at 0.8 of the limit, every one at 1.2") {
  const std::vector<Index> batchSizes = {1, 4, 16, 64, 1024}, epochs = {2, 2, 4, 20, 100};
  for (int seed = 0; seed < 4; ++seed) {
    RegressionData data;
    data.seed = static_cast<std::uint32_t>(seed);
    const Vector limits = limitsOf(data, batchSizes);
    for (std::size_t i = 0; i < batchSizes.size(); ++i) {
      const double limit = limits[static_cast<Index>(i)];
      const Result below = cell(data, batchSizes[i], 0.8 * limit, epochs[i]),
                   above = cell(data, batchSizes[i], 1.2 * limit, epochs[i]);
      CHECK(valuesOf(below, "diverged")[0] == 0);
      CHECK(std::isinf(valuesOf(below, "divergedAt")[0]));
      CHECK(valuesOf(above, "diverged")[0] == 1);
      CHECK(valuesOf(above, "divergedAt")[0] <=
            static_cast<double>(epochs[i] * (1024 / batchSizes[i])));
    }
  }
}

TEST_CASE("a few samples: single runs outlive the limit of the mean square") {
  RegressionData data = salary();
  const Vector limits = limitsOf(data, {1, 2, 10});
  for (int order = 0; order < 10; ++order) {
    data.orderSeed = order;
    CHECK(valuesOf(cell(data, 1, 1.2 * limits[0], 200), "diverged")[0] == 0);
    CHECK(valuesOf(cell(data, 2, 1.2 * limits[1], 200), "diverged")[0] == 0);
    CHECK(valuesOf(cell(data, 10, 1.2 * limits[2], 200), "diverged")[0] == 1);
  }
}

TEST_CASE("well below the limit, equal learning rate per sample gives equal excess loss") {
  double mean[3] = {};
  for (int seed = 0; seed < 8; ++seed) {
    RegressionData data;
    data.seed = static_cast<std::uint32_t>(seed);
    for (int i = 0; i < 3; ++i) {
      const double batchSize = std::pow(4, i);
      mean[i] += excess(cell(data, batchSize, 0.005 * batchSize, 4)) / 8;
    }
  }
  CHECK(std::abs(mean[1] / mean[0] - 1) < 0.1);
  CHECK(std::abs(mean[2] / mean[0] - 1) < 0.1);
}

TEST_CASE("the diagonal bends: at a large batch the same rate per sample is worse, then diverges") {
  RegressionData data;
  const double small = excess(cell(data, 1, 0.01, 4)), large = excess(cell(data, 128, 1.28, 4));
  CHECK(large > 1.5 * small);
  CHECK(excess(cell(data, 512, 5.12, 4)) > 1);
}
