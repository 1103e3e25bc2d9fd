#include "core/experiment/registry.hpp"

#include <doctest.h>

#include <type_traits>

#include "core/experiment/edge_of_stability.hpp"
#include "core/experiment/epoch_time.hpp"
#include "core/experiment/gradient_noise.hpp"
#include "core/experiment/gradient_noise_scale.hpp"
#include "core/experiment/learning_rate_cell.hpp"
#include "core/experiment/minima_pair.hpp"
#include "core/experiment/minima_swap.hpp"
#include "core/experiment/optimizers.hpp"
#include "core/experiment/rescale_layers.hpp"
#include "core/experiment/shuffling.hpp"
#include "core/experiment/stability_limit.hpp"
#include "core/experiment/toy_valleys.hpp"
#include "core/experiment/updates_to_target.hpp"

using namespace minibatch;

namespace {

template <class... Types>
constexpr bool stayInPlace() {
  return !(std::is_copy_constructible_v<Types> || ...) &&
         !(std::is_move_constructible_v<Types> || ...) &&
         !(std::is_copy_assignable_v<Types> || ...) && !(std::is_move_assignable_v<Types> || ...);
}

// The work that they queue refers to them.
static_assert(stayInPlace<EdgeOfStability, EpochTime, GradientNoise, GradientNoiseScale,
                          LearningRateCell, MinimaPair, MinimaSwap, Optimizers, RescaleLayers,
                          Shuffling, StabilityLimit, ToyValleys, UpdatesToTarget, TrackedRun>());

ValidationError errorOf(const std::string& name, const Value::Object& options) {
  const auto made = makeExperiment(name, options);
  REQUIRE(std::holds_alternative<ValidationError>(made));
  return std::get<ValidationError>(made);
}

}  // namespace

TEST_CASE("every experiment can be made with its defaults") {
  for (const std::string& name : experimentNames()) {
    CHECK(
        std::holds_alternative<std::unique_ptr<Experiment>>(makeExperiment(name, Value::Object())));
  }
}

TEST_CASE("bad names and options are told") {
  CHECK(errorOf("gradient", {}).field == "experiment");
  CHECK(errorOf("gradient-noise", {{"sample", 3.0}}).field == "sample");
  CHECK(errorOf("gradient-noise", {{"sample", 3.0}}).code == ErrorCode::kUnknownOption);
  CHECK(errorOf("gradient-noise", {{"samples", 2.5}}).field == "samples");
  CHECK(errorOf("gradient-noise", {{"samples", "3"}}).field == "samples");
  CHECK(errorOf("gradient-noise", {{"batchSizes", Value::Numbers{1, 0}}}).field == "batchSizes[1]");
  CHECK(errorOf("gradient-noise", {{"batchSizes", Value::Numbers{2000}}}).field == "batchSizes[0]");
  CHECK(errorOf("gradient-noise", {{"replacement", "maybe"}}).allowed == "\"without\" or \"with\"");
  CHECK(errorOf("minima-pair", {{"smallBatch", 129.0}}).field == "smallBatch");
  CHECK(errorOf("minima-pair", {{"hidden", Value::Numbers{4, 4, 4, 4}}}).field == "hidden");
  CHECK(errorOf("edge-of-stability", {{"samples", 64.0}, {"batchSize", 65.0}}).field ==
        "batchSize");
  CHECK(errorOf("minima-swap", {{"checkpoints", Value::Numbers{5, 5}}}).field == "checkpoints[1]");
  CHECK(errorOf("minima-swap", {{"samples", 64.0}}).field == "largeBatch");
  CHECK(errorOf("rescale-layers", {{"factors", Value::Numbers{0}}}).field == "factors[0]");
  CHECK(errorOf("toy-valleys", {{"updates", 10000.0}, {"batchSizes", Value::Numbers(200, 1.0)}})
            .field == "updates");
}
