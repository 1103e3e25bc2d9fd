#include "core/experiment/batch_sharpness.hpp"

#include "core/experiment/moons_network.hpp"
#include "experiment.hpp"

using namespace minibatch;

namespace {

using Problem = BatchSharpness::Problem;

Result resultOf(const BatchSharpness::Options& options) {
  BatchSharpness experiment(options);
  return finish(experiment);
}

// ŷ = w·x + b with J = ½ mean(ŷ − y)²: a batch's Hessian is the mean of its (x, 1)(x, 1)ᵀ.
std::unique_ptr<Trainer> lineTrainer() {
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = Gaussian{.samples = 30, .dimensions = 3}};
  spec.loss = Loss::kHalfMse;
  spec.batchSize = 30;
  spec.learningRate.rate = 0.01;
  return makeTrainer(spec);
}

}  // namespace

TEST_CASE("the curvature of a batch of a parabola along its gradient is that of its matrix") {
  const auto trainer = lineTrainer();
  const Samples<double>& samples = trainer->data().train;
  const Vector p = Eigen::Vector4d(1, -2, 0.5, 3);
  for (const std::vector<std::int32_t>& batch :
       {std::vector<std::int32_t>{4}, {7, 1, 20}, indicesUpTo(30)}) {
    RowMatrix rows(static_cast<Index>(batch.size()), 4);
    rows << samples.x(batch, Eigen::all), Vector::Ones(rows.rows());
    const Vector errors = rows * p - Vector(samples.y(batch));
    const Vector gradient = rows.transpose() * errors / static_cast<double>(rows.rows());
    const double squares = (rows * gradient).squaredNorm() / static_cast<double>(rows.rows());
    CHECK(curvatureAlongGradient(*trainer, batch, p) ==
          doctest::Approx(squares / gradient.squaredNorm()).epsilon(1e-6));
  }
}

TEST_CASE("the gradient over a part of the samples is the mean of theirs") {
  const auto trainer = makeTrainer(specOf(MoonsNetwork(), 4, {.rate = 0.1}));
  const Vector p = trainer->parameters();
  const std::vector<std::int32_t> batch = {3, 100, 7};
  const Vector mean = trainer->sampleGradients(p)(batch, Eigen::all).colwise().mean();
  CHECK((trainer->gradient(batch, p) - mean).norm() < 1e-14);
  CHECK(trainer->update() == 0);
}

TEST_CASE("slicing batch sharpness changes nothing, and its numbers are finite") {
  for (const Problem problem : {Problem::kRandomLabels, Problem::kMoons}) {
    BatchSharpness::Options options;
    options.problem = problem;
    options.samples = 40;
    options.hidden = {6};
    options.updates = 50;
    options.checkpoints = 5;
    const Result result = checkSlicing<BatchSharpness>(options);
    for (const Quantity& quantity : result) {
      CAPTURE(quantity.name);
      CHECK(quantity.values.allFinite());
    }
    CHECK(valuesOf(result, "checkpoint")[4] == 50);
    CHECK(valuesOf(result, "threshold")[0] == 2 / 0.15);
  }
}

TEST_CASE("batch sharpness: a run that diverged has none") {
  BatchSharpness::Options options;
  options.samples = 20;
  options.hidden = {6};
  options.learningRate = 50;
  options.updates = 100;
  const Result result = resultOf(options);
  for (const char* name : {"batchSharpness", "topEigenvalue", "trainLoss"}) {
    CHECK(std::isnan(valuesOf(result, name)[0]));
  }
}

// Expected of 5 seeds, η = .15, 2/η = 13.3: 13.0, 13.2, 13.5 with k = 8, 16, 32, where λmax is 5.4,
// 8.8, 12.3; on the moons 2 to 3.
TEST_CASE("batch sharpness ends at 2/η, λmax below it; not on the moons" *
          doctest::test_suite("slow")) {
  BatchSharpness::Options options;
  options.seed = 0;
  for (const Index k : {8, 16}) {
    options.batchSize = k;
    options.problem = Problem::kRandomLabels;
    const Result random = resultOf(options);
    const double edge = valuesOf(random, "threshold")[0];
    CHECK(valuesOf(random, "batchSharpness")[0] == doctest::Approx(edge).epsilon(0.15));
    CHECK(valuesOf(random, "topEigenvalue")[0] < 0.8 * edge);
    options.problem = Problem::kMoons;
    CHECK(valuesOf(resultOf(options), "batchSharpness")[0] < edge / 2);
  }
}
