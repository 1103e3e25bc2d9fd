// Schedules of batch and learning rate, and averages of the parameters.
#include <doctest.h>

#include <algorithm>

#include "random_spec.hpp"
#include "torch_problem.hpp"

using namespace minibatch;

namespace {

// 20 samples: epochs of 7 updates with k = 3, from epoch 2 on of 4 with k = 6, from epoch 5 on
// of 2.
TrainerSpec growingSpec() {
  TrainerSpec spec;
  spec.data = Samples<double>{RowMatrix::Random(20, 3), Vector::Random(20)};
  spec.batchSize = 3;
  spec.learningRate.rate = 0.1;
  spec.schedule = {.milestones = {2, 5}, .batchFactor = 2, .rateFactor = 0.5};
  return spec;
}

Vector averageOf(const RowMatrix& rows, double decay) {
  Vector average = rows.row(0);
  for (Index i = 1; i < rows.rows(); ++i) {
    const double weight = decay > 0 ? decay : static_cast<double>(i) / static_cast<double>(i + 1);
    average = weight * average + (1 - weight) * rows.row(i).transpose();
  }
  return average;
}

}  // namespace

TEST_CASE("schedules and averages are torch's to a relative 1e-12") {
  TrainerSpec problem;
  int runs = 0;
  for (GoldenLine& line : readGolden("torch_schedules.txt")) {
    if (line.word() == "problem") {
      problem = readProblem(line);
      continue;
    }
    TrainerSpec spec = problem;
    spec.optimizer = line.choice<OptimizerSpec>();
    spec.learningRate.rate = line.number();
    spec.schedule.milestones = {4, 6, 9};
    spec.schedule.batchFactor = line.number();
    spec.schedule.rateFactor = line.number();
    spec.averaging.start = line.integer<Index>();
    spec.averaging.decay = line.number();
    CAPTURE(runs);
    ++runs;
    REQUIRE_FALSE(validate(spec));
    const auto trainer = makeTrainer(spec);
    line.word();
    while (!line.atEnd()) {
      trainer->run(line.integer<std::uint64_t>() - trainer->update());
      CAPTURE(trainer->update());
      for (const Vector& p : {trainer->parameters(), trainer->averagedParameters()}) {
        Vector expected(p.size());
        for (double& value : expected) value = line.number();
        CHECK((p - expected).norm() / expected.norm() < 1e-12);
      }
    }
    CHECK(trainer->epoch() == 12);
  }
  CHECK(runs == 15);
}

TEST_CASE("a run with a schedule is runs one after the other, each with its batch and its rate") {
  TrainerSpec whole = growingSpec();
  whole.order = Order::kSequential;
  const auto trainer = makeTrainer(whole);
  trainer->run(7 * 2 + 4 * 3 + 2 * 4);
  CHECK(trainer->epoch() == 9);
  TrainerSpec part = whole;
  part.schedule = {};
  for (const std::uint64_t updates : {7 * 2, 4 * 3, 2 * 4}) {
    const auto one = makeTrainer(part);
    one->run(updates);
    const Vector end = one->parameters();
    part.initial.assign(end.begin(), end.end());
    part.batchSize = part.batchSize * 2;
    part.learningRate.rate = part.learningRate.rate / 2;
  }
  CHECK(trainer->parameters() == asVector(part.initial));
}

TEST_CASE("an epoch visits every sample in the order of the run without a schedule") {
  for (const Order order : {Order::kShuffleOnce, Order::kShuffleEachEpoch}) {
    TrainerSpec spec = growingSpec();
    spec.order = order;
    const auto growing = makeTrainer(spec);
    spec.schedule = {};
    const auto constant = makeTrainer(spec);
    for (int epoch = 0; epoch < 8; ++epoch) {
      const Trace a = growing->trace(growing->perEpoch());
      CHECK(a.indices == constant->trace(constant->perEpoch()).indices);
      CHECK(a.sizes.front() == (epoch < 2 ? 3 : epoch < 5 ? 6 : 12));
    }
  }
}

TEST_CASE("a step tells its epoch, its batch and its rate") {
  const auto trainer = makeTrainer(growingSpec());
  trainer->run(14 + 5);
  const Update update = trainer->step();
  CHECK(update.epoch == 3);
  CHECK(update.batch == 1);
  CHECK(update.indices.size() == 6);
  CHECK(update.learningRate == 0.05);
  CHECK(trainer->perEpoch() == 4);
  CHECK(trainer->largestBatch() == 12);
}

TEST_CASE("the batch grows up to n, with every order") {
  for (const Order order : kOrders) {
    for (const bool dropLast : {false, true}) {
      TrainerSpec spec = growingSpec();
      spec.order = order;
      spec.dropLast = dropLast;
      spec.schedule.batchFactor = 2.5;
      spec.schedule.milestones = {1, 2, 3, 4};
      const auto trainer = makeTrainer(spec);
      while (trainer->epoch() < 5) trainer->run(1);
      CHECK(trainer->perEpoch() == 1);
      CHECK(trainer->step().indices.size() == 20);
    }
  }
}

TEST_CASE("the average is that of the parameters after each update from its first epoch on") {
  for (const double decay : {0.0, 0.8}) {
    TrainerSpec spec = growingSpec();
    spec.averaging = {.start = 3, .decay = decay};
    const auto trainer = makeTrainer(spec);
    trainer->run(14 + 4);
    CHECK(trainer->averagedParameters() == trainer->parameters());
    const RowMatrix rows = trainer->trace(40).parameters;
    CHECK((trainer->averagedParameters() - averageOf(rows, decay)).norm() < 1e-13);
    const Vector average = trainer->averagedParameters();
    REQUIRE(trainer->back());
    trainer->run(1);
    CHECK(trainer->averagedParameters() == average);
    trainer->seek(18);
    CHECK(trainer->averagedParameters() == trainer->parameters());
    trainer->run(40);
    CHECK(trainer->averagedParameters() == average);
    spec.averaging = {};
    const auto twin = makeTrainer(spec);
    twin->run(58);
    CHECK(trainer->parameters() == twin->parameters());
    CHECK(twin->averagedParameters() == twin->parameters());
  }
}

TEST_CASE("wrong schedules and averages are named") {
  TrainerSpec spec = growingSpec();
  spec.schedule.milestones = {2, 4, 4};
  CHECK(validate(spec)->field == "schedule.milestones[2]");
  spec.schedule.milestones = {0};
  CHECK(validate(spec)->field == "schedule.milestones[0]");
  spec = growingSpec();
  spec.schedule.rateFactor = 2;
  CHECK(validate(spec)->field == "schedule.rateFactor");
  spec = growingSpec();
  spec.averaging.decay = 1;
  CHECK(validate(spec)->field == "averaging.decay");
  Value::Object given{
      {"data", Value::Object{{"name", "salary"}}}, {"batchSize", 2.0}, {"learningRate", 0.1}};
  given.push_back({"averaging", Value::Object{}});
  const auto read = readTrainerSpec(given);
  CHECK(std::get<ValidationError>(read).field == "averaging.start");
}
