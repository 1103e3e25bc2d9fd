#include "core/experiment/registry.hpp"

#include <doctest.h>

using namespace minibatch;

namespace {

Problem problemOf(const std::string& name, const OptionValues& values) {
  const auto made = makeExperiment(name, values);
  REQUIRE(std::holds_alternative<Problem>(made));
  return std::get<Problem>(made);
}

}  // namespace

TEST_CASE("every experiment can be made with its defaults") {
  for (const std::string& name : experimentNames()) {
    CHECK(std::holds_alternative<std::unique_ptr<Experiment>>(makeExperiment(name, {})));
  }
}

TEST_CASE("bad names and options are told") {
  CHECK(problemOf("gradient", {}).field == "experiment");
  CHECK(problemOf("gradient-noise", {{"sample", 3.0}}).field == "sample");
  CHECK(problemOf("gradient-noise", {{"samples", 2.5}}).field == "samples");
  CHECK(problemOf("gradient-noise", {{"samples", "3"}}).field == "samples");
  CHECK(problemOf("gradient-noise", {{"batchSizes", std::vector<double>{1, 0}}}).field ==
        "batchSizes[1]");
  CHECK(problemOf("gradient-noise", {{"batchSizes", std::vector<double>{2000}}}).field ==
        "batchSizes[0]");
  CHECK(problemOf("gradient-noise", {{"replacement", "maybe"}}).allowed == "without or with");
  CHECK(problemOf("minima-pair", {{"smallBatch", 129.0}}).field == "smallBatch");
  CHECK(problemOf("minima-pair", {{"hidden", std::vector<double>{4, 4, 4, 4}}}).field == "hidden");
  CHECK(problemOf("edge-of-stability", {{"samples", 64.0}, {"batchSize", 65.0}}).field ==
        "batchSize");
  CHECK(problemOf("minima-swap", {{"checkpoints", std::vector<double>{5, 5}}}).field ==
        "checkpoints[1]");
  CHECK(problemOf("minima-swap", {{"samples", 64.0}}).field == "largeBatch");
  CHECK(problemOf("rescale-layers", {{"factors", std::vector<double>{0}}}).field == "factors[0]");
  CHECK(problemOf("toy-valleys",
                  {{"updates", 10000.0}, {"batchSizes", std::vector<double>(200, 1.0)}})
            .field == "updates");
}
