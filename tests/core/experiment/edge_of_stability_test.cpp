#include "core/experiment/edge_of_stability.hpp"

#include "experiment.hpp"

using namespace minibatch;

namespace {

Result resultOf(const EdgeOfStability::Options& options) {
  EdgeOfStability experiment(options);
  return finish(experiment);
}

}  // namespace

// lr .15/.2/.3/.5/.7 gives 13.3, 10.1, 6.69, 4.19, 3.09 against 2/lr = 13.3, 10, 6.67, 4, 2.86.
TEST_CASE("full batch: λmax ends at 2/lr" * doctest::test_suite("slow")) {
  for (const double rate : {0.2, 0.3, 0.5, 0.7}) {
    EdgeOfStability::Options options;
    options.learningRate = rate;
    options.checkpoints = 4;
    const Result result = resultOf(options);
    CAPTURE(rate);
    CHECK(valuesOf(result, "threshold")[0] == doctest::Approx(2 / rate));
    CHECK(valuesOf(result, "topEigenvalue")[0] == doctest::Approx(2 / rate).epsilon(0.15));
  }
}

TEST_CASE("small batches: λmax stays well below 2/lr" * doctest::test_suite("slow")) {
  EdgeOfStability::Options options;
  options.batchSize = 4;
  options.checkpoints = 4;
  const Result result = resultOf(options);
  CHECK(valuesOf(result, "topEigenvalue")[0] < 0.5 * valuesOf(result, "threshold")[0]);
}

TEST_CASE("slicing the edge of stability changes nothing") {
  EdgeOfStability::Options options;
  options.updates = 50;
  options.checkpoints = 5;
  const Result result = checkSlicing<EdgeOfStability>(options);
  CHECK(valuesOf(result, "checkpoint")[4] == 50);
  CHECK(valuesOf(result, "pathTopEigenvalue").allFinite());
  CHECK(valuesOf(result, "pathLoss").allFinite());
}
