// A run is a pure function of its specification: wherever it goes, it is as a fresh run is there.
#include <cmath>
#include <map>

#include "random_spec.hpp"

using namespace minibatch;

namespace {

// Equal numbers, or both not a number.
bool isSame(const Vector& a, const Vector& b) {
  return a.size() == b.size() &&
         (a.array() == b.array() || (a.array() != a.array() && b.array() != b.array())).all();
}

// The parameters, and their average after them.
Vector stateOf(const Trainer& trainer) {
  const Vector p = trainer.parameters(), average = trainer.averagedParameters();
  Vector both(p.size() * 2);
  both << p, average;
  return both;
}

std::unique_ptr<Trainer> ranTo(const TrainerSpec& spec, std::uint64_t updates) {
  auto fresh = makeTrainer(spec);
  fresh->run(updates);
  return fresh;
}
Vector parametersAfter(const TrainerSpec& spec, std::uint64_t updates) {
  return ranTo(spec, updates)->parameters();
}

TrainerSpec scheduled(TrainerSpec spec) {
  spec.schedule = {.milestones = {3, 5, 40}, .batchFactor = 1.7, .rateFactor = 0.6};
  spec.averaging = {.start = 4, .decay = spec.order == Order::kSequential ? 0.9 : 0};
  return spec;
}

// Every pair of optimiser and order, and some with a schedule and an average, with the linear
// model, the logistic one, and networks in double and in single precision in turn.
std::vector<TrainerSpec> variousSpecs() {
  TwoGaussians data;
  data.samples = 17;
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = data};
  spec.batchSize = 4;
  spec.learningRate.rate = 0.02;
  std::vector<TrainerSpec> specs;
  for (std::size_t optimizer = 0; optimizer < std::variant_size_v<OptimizerSpec>; ++optimizer) {
    emplaceIndex(spec.optimizer, optimizer);
    for (std::size_t order = 0; order < kOrders.size(); ++order) {
      spec.order = kOrders[order];
      const std::size_t model = (optimizer + order) % 4;
      spec.model = LinearSpec();
      if (model == 1) spec.model = LogisticSpec();
      if (model >= 2) spec.model = MlpSpec{.hidden = {3}};
      spec.loss = model == 1 ? Loss::kCrossEntropy : Loss::kMse;
      spec.precision = model == 3 ? Precision::kFloat32 : Precision::kFloat64;
      specs.push_back(spec);
      if (optimizer % kOrders.size() == order) specs.push_back(scheduled(spec));
    }
  }
  return specs;
}

TrainerSpec divergingSpec() {
  TrainerSpec spec;
  spec.data = DatasetSpec{};
  spec.batchSize = 2;
  spec.learningRate.rate = 50;
  return spec;
}

}  // namespace

TEST_CASE("seek goes to and fro exactly") {
  for (const TrainerSpec& spec : variousSpecs()) {
    Dice dice(7);
    const auto trainer = makeTrainer(spec);
    std::map<std::uint64_t, Vector> fresh;
    for (int i = 0; i < 40; ++i) {
      const auto target = static_cast<std::uint64_t>(dice.whole(0, i % 3 == 0 ? 700 : 90));
      CAPTURE(target);
      if (!fresh.contains(target)) fresh[target] = stateOf(*ranTo(spec, target));
      trainer->seek(target);
      CHECK(trainer->update() == target);
      CHECK(isSame(stateOf(*trainer), fresh[target]));
    }
  }
}

TEST_CASE("after a seek the run goes on as it would have") {
  for (const TrainerSpec& spec : variousSpecs()) {
    const auto sought = makeTrainer(spec);
    const auto straight = makeTrainer(spec);
    sought->run(333);
    sought->seek(42);
    straight->run(42);
    const Update a = sought->step(), b = straight->step();
    CHECK(a.indices == b.indices);
    CHECK(isSame(a.gradient, b.gradient));
    sought->run(500);
    straight->run(500);
    CHECK(isSame(stateOf(*sought), stateOf(*straight)));
    CHECK(sought->history().update == straight->history().update);
    CHECK(sought->history().parameters == straight->history().parameters);
    CHECK(sought->history().loss == straight->history().loss);
  }
}

TEST_CASE("a path is the run at its places, and the run stays where it is") {
  for (const TrainerSpec& spec : variousSpecs()) {
    const auto trainer = makeTrainer(spec);
    const auto twin = makeTrainer(spec);
    trainer->run(57);
    twin->run(57);
    const std::vector<std::uint64_t> places = {300, 0, 57, 900, 12, 12, 58, 300};
    for (int time = 0; time < 2; ++time) {
      const Trajectory path = trainer->path(places);
      for (std::size_t i = 0; i < places.size(); ++i) {
        const auto row = static_cast<Index>(i);
        const auto fresh = makeTrainer(spec);
        fresh->run(places[i]);
        CHECK(path.update[row] == static_cast<double>(places[i]));
        CHECK(isSame(path.parameters.row(row).transpose(), fresh->parameters()));
        CHECK(path.loss[row] == fresh->loss());
      }
    }
    CHECK(trainer->update() == 57);
    CHECK(isSame(trainer->parameters(), twin->parameters()));
    CHECK(trainer->history().update == twin->history().update);
    CHECK(trainer->history().parameters == twin->history().parameters);
    // On from here: the rest of the epoch, the optimiser's state and the random stream are the
    // same.
    for (int i = 0; i < 20; ++i) {
      const Update a = trainer->step(), b = twin->step();
      CHECK(a.indices == b.indices);
      CHECK(a.epoch == b.epoch);
      CHECK(a.learningRate == b.learningRate);
      CHECK(isSame(a.after, b.after));
    }
    CHECK(isSame(stateOf(*trainer), stateOf(*twin)));
    CHECK(trainer->path({}).update.size() == 0);
  }
}

TEST_CASE("a path seen from the start, before the run drew anything") {
  for (const TrainerSpec& spec : variousSpecs()) {
    const auto trainer = makeTrainer(spec);
    const std::uint64_t far = 5000, near = 2600;
    trainer->path(std::array{far});
    CHECK(trainer->update() == 0);
    CHECK(trainer->history().update.size() == 1);
    const Trajectory path = trainer->path(std::array{near});
    CHECK(isSame(path.parameters.row(0).transpose(), parametersAfter(spec, near)));
    trainer->seek(near);
    CHECK(isSame(trainer->parameters(), parametersAfter(spec, near)));
    // Without gaps, although the path passed here before.
    const Vector updates = trainer->history().update;
    for (Index i = 0; i < updates.size(); ++i) CHECK(updates[i] == static_cast<double>(i));
  }
}

TEST_CASE("a run that diverged has a way back") {
  const auto trainer = makeTrainer(divergingSpec());
  const auto twin = makeTrainer(divergingSpec());
  trainer->run(5000);
  twin->run(5000);
  REQUIRE(trainer->hasDiverged());
  const Trajectory path = trainer->path(std::array<std::uint64_t, 3>{3, 4000, 0});
  CHECK(path.parameters.row(0).transpose() == parametersAfter(divergingSpec(), 3));
  CHECK(path.parameters.row(1).hasNaN());
  CHECK(trainer->hasDiverged());
  CHECK(trainer->update() == 5000);
  trainer->seek(3);
  CHECK_FALSE(trainer->hasDiverged());
  CHECK(trainer->parameters() == parametersAfter(divergingSpec(), 3));
  CHECK(trainer->history().update.size() >= 2);
  CHECK(trainer->history().update.maxCoeff() == 3);
  trainer->seek(5000);
  CHECK(isSame(trainer->parameters(), twin->parameters()));
}

TEST_CASE("history ends with now and is in order, wherever the run has been") {
  TrainerSpec spec = divergingSpec();
  spec.learningRate.rate = 0.1;
  const auto trainer = makeTrainer(spec);
  Dice dice(3);
  for (int i = 0; i < 30; ++i) {
    trainer->seek(static_cast<std::uint64_t>(dice.whole(0, 20'000)));
    const Trajectory history = trainer->history();
    const Index m = history.update.size();
    CHECK(history.update[0] == 0);
    CHECK(history.update[m - 1] == static_cast<double>(trainer->update()));
    CHECK((history.update.tail(m - 1).array() > history.update.head(m - 1).array()).all());
    CHECK(history.parameters.row(m - 1).transpose() == trainer->parameters());
    CHECK(history.loss[m - 1] == trainer->loss());
  }
}
