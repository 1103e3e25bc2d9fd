#include "core/experiment/registry.hpp"

#include <doctest.h>

#include <type_traits>

#include "core/experiment/article_experiments.hpp"
#include "core/experiment/average_shift.hpp"
#include "core/experiment/batch_sharpness.hpp"
#include "core/experiment/noise_effect.hpp"

using namespace minibatch;

namespace {

template <class... Types>
constexpr bool stayInPlace(TypeList<Types...>) {
  return !(std::is_copy_constructible_v<Types> || ...) &&
         !(std::is_move_constructible_v<Types> || ...) &&
         !(std::is_copy_assignable_v<Types> || ...) && !(std::is_move_assignable_v<Types> || ...);
}

// The work that they queue refers to them.
static_assert(
    stayInPlace(ArticleExperiments()) &&
    stayInPlace(TypeList<AverageShift, BatchSharpness, NoiseEffect, PenalisedRun, TrackedRun>()));

ValidationError errorOf(const std::string& name, const Value::Object& options) {
  const auto made = allExperiments().make(name, options);
  REQUIRE(std::holds_alternative<ValidationError>(made));
  return std::get<ValidationError>(made);
}

}  // namespace

TEST_CASE("every experiment can be made with its defaults") {
  for (const std::string& name : allExperiments().names()) {
    const auto made = allExperiments().make(name, Value::Object());
    CHECK(std::holds_alternative<std::unique_ptr<Experiment>>(made));
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
  CHECK(errorOf("noise-effect", {{"samples", 8.0}, {"batchSize", 9.0}}).field == "batchSize");
  CHECK(errorOf("rescale-layers", {{"factors", Value::Numbers{0}}}).field == "factors[0]");
  CHECK(errorOf("toy-valleys", {{"updates", 10000.0}, {"batchSizes", Value::Numbers(200, 1.0)}})
            .field == "updates");
}
