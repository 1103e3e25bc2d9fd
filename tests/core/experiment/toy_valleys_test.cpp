#include "core/experiment/toy_valleys.hpp"

#include "experiment.hpp"

using namespace minibatch;

TEST_CASE("the noise of small batches leaves the sharp valley, large batches stay in it") {
  ToyValleys::Options options;
  options.balls = 100;
  for (const Result& result : resultsOfSeeds<ToyValleys>(options, 3)) {
    const Vector wide = valuesOf(result, "wideFraction");  // k = 1, 2, 4 … 128
    for (const Index i : {0, 1, 2}) CHECK(wide[i] > 0.9);
    CHECK(wide[3] > 0.2);
    CHECK(wide[3] < 0.7);
    for (const Index i : {5, 6, 7}) CHECK(wide[i] == 0);
    CHECK(valuesOf(result, "balls") == Vector::Constant(8, 100));
  }
}

TEST_CASE("without noise the ball settles where it starts; the slope is the loss's") {
  for (const double start : {-1.3, 0.0, 3.0}) {
    ToyValleys::Options options;
    options.noise = 0;
    options.balls = 1;
    options.batchSizes = {1};
    options.start = start;
    ToyValleys experiment(options);
    const Result result = finish(experiment);
    const Vector path = valuesOf(result, "path"), center = valuesOf(result, "center");
    CHECK(path[0] == start);
    const double end = path[path.size() - 1];
    CHECK(end == doctest::Approx(start < -0.6 ? center[0] : center[1]).epsilon(1e-3));
    CHECK(valuesOf(result, "wideFraction")[0] == (start < -0.6 ? 0 : 1));
    // One step of the ball against the difference of the curve at its neighbours.
    const Vector x = valuesOf(result, "curveX"), loss = valuesOf(result, "curveLoss");
    const auto i = static_cast<Index>(std::round((start - x[0]) / (x[1] - x[0])));
    const double slope = (loss[i + 1] - loss[i - 1]) / (x[i + 1] - x[i - 1]);
    CHECK((path[0] - path[1]) / options.learningRate == doctest::Approx(slope).epsilon(0.06));
  }
}

TEST_CASE("the two valleys are equally deep, and curved as told") {
  ToyValleys experiment({});
  const Result result = experiment.result();
  const Vector x = valuesOf(result, "curveX"), loss = valuesOf(result, "curveLoss");
  const auto lossNear = [&](double where) {
    const auto i = static_cast<Index>(std::round((where - x[0]) / (x[1] - x[0])));
    return loss.segment(i - 3, 7).minCoeff();
  };
  CHECK(lossNear(-1) == doctest::Approx(lossNear(2)).epsilon(0.02));
  CHECK(lossNear(valuesOf(result, "ridge")[0]) > 2);
  CHECK(std::isnan(valuesOf(result, "wideFraction")[0]));
}

TEST_CASE("the ridge is where a ball rolls to either side") {
  for (const double curvature : {1.0, 10.0, 40.0}) {
    ToyValleys::Options options;
    options.noise = 0;
    options.balls = 1;
    options.batchSizes = {1};
    options.sharpCurvature = curvature;
    const double ridge = valuesOf(ToyValleys(options).result(), "ridge")[0];
    for (const double side : {-1e-4, 1e-4}) {
      options.start = ridge + side;
      ToyValleys experiment(options);
      const Result result = finish(experiment);
      const Vector path = valuesOf(result, "path"), center = valuesOf(result, "center");
      CHECK(path[path.size() - 1] == doctest::Approx(center[side < 0 ? 0 : 1]).epsilon(1e-3));
    }
  }
}

TEST_CASE("slicing the toy changes nothing") {
  ToyValleys::Options options;
  options.balls = 5;
  options.updates = 50;
  checkSlicing<ToyValleys>(options);
}
