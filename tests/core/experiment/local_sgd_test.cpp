#include "core/experiment/local_sgd.hpp"

#include <doctest.h>

#include "core/statistics.hpp"
#include "experiment.hpp"
#include "golden.hpp"

using namespace minibatch;

namespace {

Result resultOf(const LocalSgd::Options& options) {
  LocalSgd experiment(options);
  return finish(experiment);
}

// The excess loss at the ends of the epochs: of shuffled shards (0) or sorted ones (1).
Vector excessOf(const Result& result, Index shards, Index place, const LocalSgd::Options& options) {
  const auto counts = static_cast<Index>(options.averageEvery.size());
  return valuesOf(result, "excess")
      .segment((shards * counts + place) * options.epochs, options.epochs);
}

// The median over seeds of the excess loss at the end.
double medianOf(const std::vector<Result>& results, Index shards, Index place,
                const LocalSgd::Options& options) {
  std::vector<double> ends;
  for (const Result& result : results) {
    ends.push_back(excessOf(result, shards, place, options)[options.epochs - 1]);
  }
  return medianInterval(ends).median;
}

}  // namespace

TEST_CASE("local SGD is that of NumPy") {
  for (GoldenLine& line : readGolden("local_sgd.txt")) {
    const std::string shards = line.word();
    LocalSgd::Options options;
    options.samples = line.integer<Index>();
    options.noise = line.number();
    options.workers = line.integer<Index>();
    options.batchSize = line.integer<Index>();
    options.learningRate = line.number();
    options.seed = line.integer<std::uint32_t>();
    options.epochs = line.integer<Index>();
    options.averageEvery = {line.integer<Index>()};
    CAPTURE(shards);
    CAPTURE(options.samples);
    const Index place = shards == "sorted" ? 1 : 0;
    for (const double value : excessOf(resultOf(options), place, 0, options)) {
      CHECK(value == doctest::Approx(line.number()).epsilon(1e-9));
    }
  }
}

TEST_CASE("shuffled shards can be averaged once, sorted ones have to be averaged after each step") {
  const LocalSgd::Options options;
  const auto results = resultsOfSeeds<LocalSgd>(options, 20);
  CHECK(medianOf(results, 0, 0, options) < 1e-4);
  CHECK(medianOf(results, 0, 2, options) < 1.5e-4);
  CHECK(medianOf(results, 0, 4, options) < 3e-4);
  CHECK(medianOf(results, 1, 0, options) < 1e-4);
  CHECK(medianOf(results, 1, 2, options) == doctest::Approx(0.0124).epsilon(0.2));
  CHECK(medianOf(results, 1, 4, options) == doctest::Approx(0.855).epsilon(0.1));
}

TEST_CASE("slices change nothing, and what is averaged after each step stays together") {
  LocalSgd::Options options;
  options.samples = 60;
  options.epochs = 3;
  options.averageEvery = {1, 7};
  const Result result = checkSlicing<LocalSgd>(options);
  // 60 samples, 8 workers with 7 of them at least, 2 in a batch: 3 steps an epoch.
  CHECK(valuesOf(result, "averages") == Eigen::Vector2d(9, 2));
  const Vector shard = valuesOf(result, "shard"), y = valuesOf(result, "y");
  for (Index i = 0; i < 60; ++i) {
    for (Index j = 0; j < 60; ++j) CHECK((shard[i] >= shard[j] || y[i] <= y[j]));
  }
}

TEST_CASE("with one worker there is nothing to average") {
  LocalSgd::Options options;
  options.workers = 1;
  options.averageEvery = {1, 16};
  const Result result = resultOf(options);
  for (const Index shards : {0, 1}) {
    CHECK(excessOf(result, shards, 0, options) == excessOf(result, shards, 1, options));
  }
}

TEST_CASE("a run that has diverged has no excess loss, and a worker needs a batch") {
  LocalSgd::Options options;
  options.learningRate = 10;
  CHECK(valuesOf(resultOf(options), "excess").tail(1).array().isNaN().all());
  options.batchSize = 65;
  REQUIRE(LocalSgd::validate(options));
  CHECK(LocalSgd::validate(options)->field == "batchSize");
}
