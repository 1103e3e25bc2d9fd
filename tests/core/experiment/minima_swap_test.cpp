#include "core/experiment/minima_swap.hpp"

#include "experiment.hpp"

using namespace minibatch;

// A full-batch solution (13.1) continued with k = 4 falls to 6.4 in 50 updates and 3.6 in 6,000;
// one of k = 4 (1.9) continued with k = n rises to 11.2.
TEST_CASE("noise leaves a sharp minimum; without it a wide one becomes sharp" *
          doctest::test_suite("slow")) {
  MinimaSwap::Options options;
  options.checkpoints = {50, 6000};
  const std::vector<Result> results = resultsOfSeeds<MinimaSwap>(options, 3);
  for (const Result& result : results) {
    // (2 rows: from the large batch, from the small one) × (50, 6,000 updates)
    const Vector first = valuesOf(result, "firstTopEigenvalue"),
                 then = valuesOf(result, "thenTopEigenvalue");
    CHECK(first[1] > 3 * first[3]);
    CHECK(then[0] < 0.75 * first[1]);
    CHECK(then[1] < 0.5 * first[1]);
    CHECK(then[3] > 2.5 * first[3]);
  }
  CHECK(meanOf(results, "firstTopEigenvalue", 1) == doctest::Approx(13.1).epsilon(0.1));
  CHECK(meanOf(results, "thenTopEigenvalue", 0) == doctest::Approx(6.4).epsilon(0.3));
  CHECK(meanOf(results, "thenTopEigenvalue", 1) == doctest::Approx(3.6).epsilon(0.4));
  CHECK(meanOf(results, "firstTopEigenvalue", 3) == doctest::Approx(1.9).epsilon(0.35));
  CHECK(meanOf(results, "thenTopEigenvalue", 3) == doctest::Approx(11.2).epsilon(0.3));
}

TEST_CASE("the second part starts where the first one ended, on the same data") {
  MinimaSwap::Options options;
  options.checkpoints = {1, 40};
  options.learningRate = 1e-6;  // so small that nothing moves
  options.testSamples = 100;
  const Result result = checkSlicing<MinimaSwap>(options);
  const Vector first = valuesOf(result, "firstLoss"), then = valuesOf(result, "thenLoss");
  CHECK(then.isApprox(first, 1e-3));
  CHECK(valuesOf(result, "firstTestAccuracy") == valuesOf(result, "thenTestAccuracy"));
}
