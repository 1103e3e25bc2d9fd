#include "core/experiment/registry.hpp"

#include <doctest/doctest.h>

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
}
