// A run that has diverged has no results, in any experiment, though its numbers may be finite.
#include "core/experiment/edge_of_stability.hpp"
#include "core/experiment/minima_pair.hpp"
#include "core/experiment/minima_swap.hpp"
#include "core/experiment/optimizers.hpp"
#include "core/experiment/rescale_layers.hpp"
#include "core/experiment/shuffling.hpp"
#include "experiment.hpp"

using namespace minibatch;

namespace {

template <class Kind>
Result resultOf(const typename Kind::Options& options) {
  Kind experiment(options);
  return finish(experiment);
}

void checkUnknown(const Result& result, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    CAPTURE(name);
    CHECK(valuesOf(result, name).array().isNaN().all());
  }
}

// Numbers up to somewhere, none from there on; both of them some.
void checkEndsUnknown(const Vector& values) {
  Index known = 0;
  while (known < values.size() && std::isfinite(values[known])) ++known;
  CHECK(known > 0);
  CHECK(known < values.size());
  CHECK(values.tail(values.size() - known).array().isNaN().all());
}

}  // namespace

TEST_CASE("diverged: not finite, or above 100 times the start") {
  CHECK_FALSE(isDiverged(100, 1));
  CHECK(isDiverged(100.1, 1));
  CHECK(isDiverged(kUnknown, 1));
  CHECK(isDiverged(std::numeric_limits<double>::infinity(), 1e307));
}

TEST_CASE("minima-pair: 1e156 is no loss to measure the sharpness at") {
  MinimaPair::Options options;
  options.learningRate = 1;
  options.updates = 100;
  const Result result = resultOf<MinimaPair>(options);
  checkUnknown(result, {"trainLoss", "testLoss", "trainAccuracy", "testAccuracy", "topEigenvalue",
                        "boxSharpness", "perturbationRise", "perturbationRiseError", "parameters",
                        "lineTrainLoss"});
  for (const char* name : {"pathLoss", "pathTopEigenvalue"}) {
    const Vector values = valuesOf(result, name);
    CAPTURE(name);
    checkEndsUnknown(values.head(values.size() / 2));
    checkEndsUnknown(values.tail(values.size() / 2));
  }
}

TEST_CASE("edge-of-stability: no λmax of 0 on the way out") {
  EdgeOfStability::Options options;
  options.learningRate = 0.7;
  options.batchSize = 4;
  options.checkpoints = 16;
  const Result result = resultOf<EdgeOfStability>(options);
  checkEndsUnknown(valuesOf(result, "pathTopEigenvalue"));
  checkEndsUnknown(valuesOf(result, "pathLoss"));
  checkUnknown(result, {"topEigenvalue"});
}

TEST_CASE("minima-swap: what follows a run that has diverged is not known") {
  MinimaSwap::Options options;
  options.learningRate = 1;
  options.checkpoints = {10, 100};
  const Result result = resultOf<MinimaSwap>(options);
  checkUnknown(result, {"thenTopEigenvalue", "thenLoss", "firstTestAccuracy", "thenTestAccuracy"});
}

TEST_CASE("a run that goes on where another ended diverges by the loss of the common start") {
  NoisyLine line;
  line.samples = 20;
  line.noise = 0;
  TrainerSpec spec{.data = DatasetSpec{.set = line}, .loss = Loss::kHalfMse, .batchSize = 20};
  spec.learningRate.rate = 0.5;
  TrackedRun first({40}), then({10, 1000});
  WorkQueue queue;
  first.start(spec);
  first.addTo(queue, 20, 20);
  spec.learningRate.rate = 3;
  queue.add(0, [&] { then.startAfter(first, spec); });
  then.addTo(queue, 20, 20);
  while (!queue.progress().isFinished()) queue.doNext();
  // At first hundreds of times what it went on from, and still next to nothing.
  CHECK(then.losses()[0] > 100 * first.losses()[0]);
  CHECK(then.losses()[0] < 0.01);
  CHECK(std::isnan(then.losses()[1]));
  CHECK(then.hasDiverged());
}

TEST_CASE("rescale-layers: a network that has diverged is not measured") {
  RescaleLayers::Options options;
  options.learningRate = 5;
  options.updates = 100;
  options.factors = {1, 2};
  checkUnknown(resultOf<RescaleLayers>(options),
               {"trainLoss", "testAccuracy", "predictionSize", "topEigenvalue", "boxSharpness",
                "perturbationRise", "perturbationRiseError", "predictionChange"});
}

TEST_CASE("optimizers: neither an excess loss nor flips") {
  Optimizers::Options options;
  options.learningRate = 0.1;
  const Result result = resultOf<Optimizers>(options);
  checkUnknown(result, {"epochExcess", "stepFlips", "gradientFlips"});
  CHECK(std::isinf(valuesOf(result, "updatesToTarget")[0]));
}

TEST_CASE("shuffling: no swing of −∞, no mean of a path that left") {
  Shuffling::Options options;
  options.order = Order::kSequential;
  options.learningRate = 1.5;
  options.epochs = 60;
  const Result result = resultOf<Shuffling>(options);
  for (const char* name : {"excessLoss", "swing"}) {
    CAPTURE(name);
    CHECK(std::isnan(valuesOf(result, name)[59]));
    CHECK_FALSE(valuesOf(result, name).array().isInf().any());
  }
  checkUnknown(result, {"averageExcess", "pathAverageExcess"});
}
