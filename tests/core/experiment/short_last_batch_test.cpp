#include "core/experiment/short_last_batch.hpp"

#include "experiment.hpp"

using namespace minibatch;

namespace {

Result resultOf(ShortLastBatch::Options options) { return checkSlicing<ShortLastBatch>(options); }

ShortLastBatch::Options lastBatchOptions(Index samples, Index batchSize) {
  ShortLastBatch::Options options;
  options.samples = samples;
  options.batchSize = batchSize;
  return options;
}

// By how many percent a loss is above the lowest.
double percentAbove(double loss, const Result& result) {
  return 100 * (loss / valuesOf(result, "minimumLoss")[0] - 1);
}

// Where the epochs' ends stay that repeat the same batches: p of p = Mp + c, an epoch as a map.
Eigen::Vector2d fixedPoint(const ShortLastBatch::Options& options, double rate) {
  TrainerSpec spec;
  Salary salary;
  salary.samples = options.samples;
  spec.data = DatasetSpec{.set = salary};
  spec.batchSize = options.batchSize;
  spec.order = Order::kShuffleOnce;
  spec.seed = options.seed;
  const auto trainer = makeTrainer(spec);
  const Trace batches = trainer->trace(trainer->perEpoch());
  const Samples<double>& data = trainer->data().train;
  Eigen::Matrix2d map = Eigen::Matrix2d::Identity();
  Eigen::Vector2d constant = Eigen::Vector2d::Zero();
  auto sample = batches.indices.begin();
  for (const std::int32_t size : batches.sizes) {
    Eigen::Matrix2d step = Eigen::Matrix2d::Identity();
    Eigen::Vector2d pull = Eigen::Vector2d::Zero();
    for (std::int32_t i = 0; i < size; ++i, ++sample) {
      const Eigen::Vector2d row(data.x(*sample, 0), 1);
      step -= 2 * rate / size * row * row.transpose();
      pull += 2 * rate / size * data.y[*sample] * row;
    }
    map = step * map;
    constant = step * constant + pull;
  }
  const Eigen::Matrix2d rest = Eigen::Matrix2d::Identity() - map;
  const double determinant = rest(0, 0) * rest(1, 1) - rest(0, 1) * rest(1, 0);
  return {(rest(1, 1) * constant[0] - rest(0, 1) * constant[1]) / determinant,
          (rest(0, 0) * constant[1] - rest(1, 0) * constant[0]) / determinant};
}

}  // namespace

TEST_CASE("n = 33, k = 32: one sample counts 32 times, and the loss stays 50 % too high") {
  const Result result = resultOf(lastBatchOptions(33, 32));
  const Vector loss = valuesOf(result, "loss");
  const Vector expected{{58.87, 53.41, 51.75, 50.94, 50.47}};
  for (Index i = 0; i < 5; ++i) CHECK(std::abs(percentAbove(loss[i], result) - expected[i]) < 0.01);
  CHECK(percentAbove(valuesOf(result, "weightedLoss")[0], result) ==
        doctest::Approx(50.156).epsilon(1e-4));
  CHECK(valuesOf(result, "lastBatch").size() == 1);
}

TEST_CASE("a run ends at the fixed point of an epoch's batches") {
  for (const auto& [samples, batchSize] : {std::pair<Index, Index>{33, 32}, {10, 4}, {100, 32}}) {
    const ShortLastBatch::Options options = lastBatchOptions(samples, batchSize);
    const Result result = resultOf(options);
    const RowMatrix ends = valuesOf(result, "parameters").reshaped<Eigen::RowMajor>(5, 2);
    for (Index i = 0; i < 5; ++i) {
      const double rate = options.learningRates[static_cast<std::size_t>(i)];
      CHECK((ends.row(i).transpose() - fixedPoint(options, rate)).norm() < 1e-6);
    }
  }
}

TEST_CASE("the smaller the rate, the closer the end is to the weighted least squares") {
  ShortLastBatch::Options options = lastBatchOptions(10, 4);
  options.learningRates = {0.02, 0.01, 0.005};
  const Result result = resultOf(options);
  const RowMatrix ends = valuesOf(result, "parameters").reshaped<Eigen::RowMajor>(3, 2);
  const Vector weighted = valuesOf(result, "weighted");
  CHECK(std::abs(weighted[1] + 0.0659) < 5e-5);
  CHECK(std::abs(valuesOf(result, "minimum")[1] + 0.0739) < 5e-5);
  // The distance is proportional to the rate.
  Vector distances(3);
  for (Index i = 0; i < 3; ++i) distances[i] = (ends.row(i).transpose() - weighted).norm();
  CHECK(distances[0] / distances[1] == doctest::Approx(2).epsilon(0.1));
  CHECK(distances[1] / distances[2] == doctest::Approx(2).epsilon(0.1));
}

TEST_CASE("where k divides n, weighted and plain least squares are the same") {
  for (const Index batchSize : {1, 5, 10}) {
    const Result result = resultOf(lastBatchOptions(10, batchSize));
    CHECK(valuesOf(result, "weighted").isApprox(valuesOf(result, "minimum"), 1e-9));
  }
}

TEST_CASE("shuffled every epoch, the end does not hang on one sample") {
  ShortLastBatch::Options options = lastBatchOptions(33, 32);
  options.order = Order::kShuffleEachEpoch;
  const Result result = resultOf(options);
  CHECK(percentAbove(valuesOf(result, "loss")[4], result) < 1);
  // It is the prediction for the order drawn once that stays.
  CHECK(percentAbove(valuesOf(result, "weightedLoss")[0], result) > 50);
}

TEST_CASE("short-last-batch: a run that diverges has no end") {
  ShortLastBatch::Options options;
  options.learningRates = {10, 0.05};
  ShortLastBatch experiment(options);
  const Result result = finish(experiment);
  CHECK(std::isnan(valuesOf(result, "loss")[0]));
  CHECK(std::isfinite(valuesOf(result, "loss")[1]));
  CHECK(valuesOf(result, "parameters").head(2).array().isNaN().all());
}
