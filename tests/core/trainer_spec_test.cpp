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

Value::Object goodValue() {
  return {{"data", Value::Object{{"name", "salary"}}}, {"batchSize", 2.0}, {"learningRate", 0.1}};
}

Samples<double> ownData(Index samples, Index features, Index targets) {
  return {RowMatrix::Constant(samples, features, 1), Vector::Constant(targets, 1)};
}

std::string fieldOf(const TrainerSpec& spec) {
  const MaybeError error = validate(spec);
  return error ? error->field : "";
}

// What is wrong with a good value in which one member is another.
MaybeError errorWith(const std::string& name, const Value& value) {
  Value::Object object = goodValue();
  const auto known = std::find_if(object.begin(), object.end(),
                                  [&](const Member& member) { return member.name == name; });
  if (known == object.end()) {
    object.push_back({name, value});
  } else {
    known->value = value;
  }
  const auto read = readTrainerSpec(object);
  if (const auto* error = std::get_if<ValidationError>(&read)) return *error;
  return {};
}

}  // namespace

TEST_CASE("a good specification has no error") {
  CHECK(fieldOf(goodSpec()).empty());
  CHECK(std::holds_alternative<TrainerSpec>(readTrainerSpec(goodValue())));
}

TEST_CASE("batchSize and learningRate") {
  for (const Index k : {0, -1, 11}) {
    TrainerSpec spec = goodSpec();
    spec.batchSize = k;
    CHECK(fieldOf(spec) == "batchSize");
  }
  for (const double k : {0.0, -1.0, 11.0, 2.5, 1e300, kNaN, kInfinity}) {
    const MaybeError error = errorWith("batchSize", k);
    REQUIRE(error);
    CHECK(error->code == ErrorCode::kRange);
    CHECK(error->field == "batchSize");
    CHECK(error->allowed == "a whole number from 1 to 10 (the number of samples)");
  }
  for (const double rate : {0.0, -0.1, kNaN, kInfinity}) {
    TrainerSpec spec = goodSpec();
    spec.learningRate.rate = rate;
    CHECK(fieldOf(spec) == "learningRate");
    spec.learningRate.baseBatchSize = 4;
    CHECK(fieldOf(spec) == "learningRate.base");
  }
}

TEST_CASE("a rate that the batch size or the precision makes infinite is refused") {
  TrainerSpec spec = goodSpec();
  spec.batchSize = 10;
  spec.learningRate = {.rate = 1e308, .baseBatchSize = 1};
  CHECK(fieldOf(spec) == "learningRate.base");
  spec.learningRate = {.rate = 1e307, .baseBatchSize = 10};
  CHECK(fieldOf(spec).empty());
  spec.learningRate = {.rate = 1e39};
  CHECK(fieldOf(spec).empty());
  spec.model = MlpSpec{.hidden = {2}};
  spec.precision = Precision::kFloat32;
  CHECK(fieldOf(spec) == "learningRate");
  spec.learningRate.rate = 1e38;
  CHECK(fieldOf(spec).empty());
}

TEST_CASE("named data") {
  for (const Index samples : {0, -3, 1000001}) {
    TrainerSpec spec = goodSpec();
    Salary salary;
    salary.samples = samples;
    spec.data = DatasetSpec{.set = salary};
    CHECK(fieldOf(spec) == "data.samples");
  }
  for (const double noise : {-0.1, 1001.0, kNaN, kInfinity}) {
    TrainerSpec spec = goodSpec();
    Salary salary;
    salary.noise = noise;
    spec.data = DatasetSpec{.set = salary};
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

TEST_CASE("wrong types, missing and unknown fields are told apart") {
  const auto check = [](const std::string& name, const Value& value, ErrorCode code,
                        const std::string& field) {
    const MaybeError error = errorWith(name, value);
    REQUIRE(error);
    CHECK(error->code == code);
    CHECK(error->field == field);
  };
  check("batchSize", "2", ErrorCode::kType, "batchSize");
  check("dropLast", 1.0, ErrorCode::kType, "dropLast");
  check("data", "salary", ErrorCode::kType, "data");
  check("data", Value::Object(), ErrorCode::kMissing, "data.name");
  check("data", Value::Object{{"name", "wages"}}, ErrorCode::kRange, "data.name");
  check("data", Value::Object{{"x", Value()}}, ErrorCode::kType, "data");
  check("batchsize", 2.0, ErrorCode::kUnknownField, "batchsize");
  check("optimizer", Value::Object{{"kind", "sgd"}, {"momentum", 0.9}}, ErrorCode::kUnknownField,
        "optimizer.momentum");
  check("optimizer", Value::Object{{"kind", "adam"}, {"betas", Value::Numbers{0.9}}},
        ErrorCode::kRange, "optimizer.betas");
  check("optimizer", Value::Object{{"kind", "adam"}, {"betas", Value::Numbers{0.9, 1}}},
        ErrorCode::kRange, "optimizer.betas[1]");
  check("learningRate", Value::Object{{"base", 0.1}}, ErrorCode::kMissing,
        "learningRate.baseBatchSize");
}

TEST_CASE("what is read is what was written, and the rest are defaults") {
  Value::Object object = goodValue();
  object.push_back({"optimizer", Value::Object{{"kind", "adam"}, {"eps", 0.001}}});
  object.push_back({"order", "with-replacement"});
  const auto spec = std::get<TrainerSpec>(readTrainerSpec(object));
  CHECK(spec.order == Order::kWithReplacement);
  CHECK(spec.seed == 42);
  const auto& adam = std::get<Adam>(spec.optimizer);
  CHECK(adam.eps == 0.001);
  CHECK(adam.betas == std::array{0.9, 0.999});
}
