#include <doctest.h>

#include <cmath>
#include <limits>

#include "core/trainer.hpp"

using namespace minibatch;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TrainerSpec goodSpec() {
  TrainerSpec spec;
  spec.data = DatasetSpec{};
  spec.batchSize = 2;
  spec.learningRate.rate = 0.1;
  return spec;
}

Samples<double> ownData(Index samples, Index features, Index targets) {
  return {RowMatrix::Constant(samples, features, 1), Vector::Constant(targets, 1)};
}

std::string fieldOf(const TrainerSpec& spec) {
  const MaybeProblem problem = problemOf(spec);
  return problem ? problem->field : "";
}

}  // namespace

TEST_CASE("a good specification has no problem") { CHECK(fieldOf(goodSpec()).empty()); }

TEST_CASE("batchSize and learningRate") {
  for (const double k : {0.0, -1.0, 11.0, 2.5, kNaN, kInfinity}) {
    TrainerSpec spec = goodSpec();
    spec.batchSize = k;
    const MaybeProblem problem = problemOf(spec);
    REQUIRE(problem);
    CHECK(problem->field == "batchSize");
    CHECK(problem->allowed == "a whole number from 1 to 10 (the number of samples)");
  }
  for (const double rate : {0.0, -0.1, kNaN, kInfinity}) {
    TrainerSpec spec = goodSpec();
    spec.learningRate.rate = rate;
    CHECK(fieldOf(spec) == "learningRate");
  }
}

TEST_CASE("named data") {
  for (const double samples : {0.0, -3.0, 1e6 + 1, 2.5, kNaN, kInfinity}) {
    TrainerSpec spec = goodSpec();
    spec.data = DatasetSpec{.samples = samples};
    CHECK(fieldOf(spec) == "data.samples");
  }
  for (const double noise : {-0.1, 1001.0, kNaN, kInfinity}) {
    TrainerSpec spec = goodSpec();
    spec.data = DatasetSpec{.noise = noise};
    CHECK(fieldOf(spec) == "data.noise");
  }
}

TEST_CASE("data of one's own") {
  TrainerSpec spec = goodSpec();
  const auto fieldOfData = [&](const Samples<double>& data) {
    spec.data = data;
    return fieldOf(spec);
  };
  CHECK(fieldOfData(ownData(3, 2, 3)).empty());
  CHECK(fieldOfData(ownData(0, 1, 0)) == "data.x");
  CHECK(fieldOfData(ownData(3, 0, 3)) == "data.x[0]");
  CHECK(fieldOfData(ownData(3, 1, 2)) == "data.y");
  Samples<double> data = ownData(3, 2, 3);
  data.x(1, 0) = kNaN;
  CHECK(fieldOfData(data) == "data.x[1][0]");
  data = ownData(3, 1, 3);
  data.x(2, 0) = kInfinity;
  CHECK(fieldOfData(data) == "data.x[2]");
  data = ownData(3, 1, 3);
  data.y[2] = kNaN;
  CHECK(fieldOfData(data) == "data.y[2]");
}

TEST_CASE("initial parameters") {
  TrainerSpec spec = goodSpec();
  spec.initial = {1, 2, 3};
  CHECK(fieldOf(spec) == "initial");
  spec.initial = {1, kNaN};
  CHECK(fieldOf(spec) == "initial[1]");
  spec.initial = {1, -2};
  CHECK(fieldOf(spec).empty());
  CHECK(makeTrainer(spec)->parameters() == Eigen::Vector2d(1, -2));
}
