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
    const Vector rise = valuesOf(result, "perturbationRise");
    CHECK(rise[3] / rise[1] < top[3] / top[1] / 3);
    CHECK(valuesOf(result, "testAccuracy")[0] > 0.85);
  }
}

TEST_CASE("slicing the rescaling changes nothing") {
  RescaleLayers::Options options;
  options.updates = 100;
  options.testSamples = 50;
  RescaleLayers whole(options), sliced(options);
  const Result result = finish(whole);
  while (!sliced.advance(0).finished()) {
  }
  checkSame(result, sliced.result());
}
