#include "core/experiment/rescale_layers.hpp"

#include "experiment.hpp"

using namespace minibatch;

TEST_CASE("rescaled layers predict the same and are as sharp as one likes" *
          doctest::test_suite("slow")) {
  RescaleLayers::Options options;
  options.factors = {0.125, 1, 3, 8};
  for (const Result& result : resultsOfSeeds<RescaleLayers>(options, 3)) {
    const Vector change = valuesOf(result, "predictionChange"),
                 top = valuesOf(result, "topEigenvalue"), box = valuesOf(result, "boxSharpness");
    CHECK(change.maxCoeff() < 1e-13 * valuesOf(result, "predictionSize")[0]);
    CHECK(top[0] > 5 * top[1]);
    CHECK(top[2] > 2 * top[1]);
    CHECK(top[3] > 10 * top[1]);
    CHECK(box[3] > 2 * box[1]);
    CHECK(valuesOf(result, "testAccuracy")[0] > 0.85);
  }
}

TEST_CASE("a perturbation by parts of the weights and of the bias does not see the rescaling") {
  RescaleLayers::Options options;
  options.updates = 300;
  options.factors = {1e-3, 0.125, 1, 3, 8, 1e3};
  RescaleLayers experiment(options);
  const Vector rise = valuesOf(finish(experiment), "perturbationRise");
  CHECK(rise[2] > 0);
  CHECK(rise.isApprox(Vector::Constant(6, rise[2]), 1e-9));
}

TEST_CASE("slicing the rescaling changes nothing") {
  RescaleLayers::Options options;
  options.updates = 100;
  options.testSamples = 50;
  checkSlicing<RescaleLayers>(options);
}
