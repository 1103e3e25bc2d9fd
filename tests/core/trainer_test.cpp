#include "core/trainer.hpp"

#include <cmath>

#include "golden.hpp"
#include "random_spec.hpp"

using namespace minibatch;

namespace {

TrainerSpec salarySpec(Index batchSize, Order order = Order::kShuffleEachEpoch) {
  TrainerSpec spec;
  spec.data = DatasetSpec{};
  spec.batchSize = batchSize;
  spec.learningRate.rate = 0.1;
  spec.order = order;
  return spec;
}

// n noise sorted k lr order dropLast loss seed, as tests/golden/generate_numpy.py writes them
TrainerSpec readSpec(GoldenLine& line) {
  TrainerSpec spec;
  Salary salary;
  salary.samples = line.integer<Index>();
  salary.noise = line.number();
  spec.data = DatasetSpec{
      .set = salary,
      .order = line.integer<int>() == 1 ? DatasetOrder::kSorted : DatasetOrder::kAsDrawn};
  spec.batchSize = line.integer<Index>();
  spec.learningRate.rate = line.number();
  spec.order = line.choice<Order>();
  spec.dropLast = line.integer<int>() == 1;
  spec.loss = line.choice<Loss>();
  spec.seed = line.integer<std::uint32_t>();
  return spec;
}

void checkSame(const Update& a, const Update& b) {
  CHECK(a.update == b.update);
  CHECK(a.indices == b.indices);
  CHECK(a.before == b.before);
  CHECK(a.after == b.after);
  CHECK(a.gradient == b.gradient);
  CHECK(a.loss == b.loss);
}

}  // namespace

TEST_CASE("the parameters after each epoch equal NumPy's to the last bit") {
  for (GoldenLine& line : readGolden("linear.txt")) {
    const auto trainer = makeTrainer(readSpec(line));
    const int epochs = line.integer<int>();
    for (int epoch = 1; epoch <= epochs; ++epoch) {
      trainer->run(trainer->perEpoch());
      CHECK(trainer->epoch() == static_cast<std::uint64_t>(epoch));
      CHECK(trainer->parameters()[0] == line.number());
      CHECK(trainer->parameters()[1] == line.number());
      CHECK(trainer->loss() == line.number());
    }
    CHECK(line.atEnd());
  }
}

TEST_CASE("a trace is the updates one by one") {
  for (const Order order : kOrders) {
    TrainerSpec spec = salarySpec(3, order);
    spec.optimizer = Momentum();
    const auto traced = makeTrainer(spec);
    const auto stepped = makeTrainer(spec);
    traced->run(2);
    stepped->run(2);
    const Trace trace = traced->trace(9);
    std::size_t first = 0;
    for (Index i = 0; i < 9; ++i) {
      const Update update = stepped->step();
      const auto size = static_cast<std::size_t>(trace.sizes[static_cast<std::size_t>(i)]);
      CHECK(std::vector(trace.indices.begin() + static_cast<std::ptrdiff_t>(first),
                        trace.indices.begin() + static_cast<std::ptrdiff_t>(first + size)) ==
            update.indices);
      CHECK(trace.gradients.row(i).transpose() == update.gradient);
      CHECK(trace.parameters.row(i).transpose() == update.after);
      first += size;
    }
    CHECK(first == trace.indices.size());
    CHECK(traced->update() == 11);
    CHECK(traced->back());
    CHECK(stepped->back());
    checkSame(traced->step(), stepped->step());
    CHECK(traced->trace(0).gradients.rows() == 0);
  }
}

TEST_CASE("the fast loop makes the same steps at the ends of what a number can hold") {
  for (const double rate : {5e-324, 1e-310, 1e-200, 1e-20, 1e20, 1e153, 1e200, 1e308}) {
    for (const double k : {1., 2., 4., 5., 10.}) {
      TrainerSpec spec = salarySpec(k);
      spec.learningRate.rate = rate;
      const auto run = makeTrainer(spec);
      const auto stepped = makeTrainer(spec);
      for (int i = 0; i < 12; ++i) {
        run->run(1);
        stepped->step();
        const Vector a = run->parameters(), b = stepped->parameters();
        CAPTURE(rate);
        CAPTURE(k);
        CAPTURE(i);
        for (Index p = 0; p < a.size(); ++p) {
          CHECK((a[p] == b[p] || (std::isnan(a[p]) && std::isnan(b[p]))));
        }
      }
    }
  }
}

TEST_CASE("step and run do the same, and run(a) then run(b) is run(a+b)") {
  for (const Order order : kOrders) {
    const auto stepped = makeTrainer(salarySpec(3, order));
    const auto run = makeTrainer(salarySpec(3, order));
    const auto parts = makeTrainer(salarySpec(3, order));
    for (int i = 0; i < 37; ++i) stepped->step();
    run->run(37);
    parts->run(5);
    parts->run(0);
    parts->run(32);
    CHECK(stepped->parameters() == run->parameters());
    CHECK(parts->parameters() == run->parameters());
    CHECK(stepped->update() == 37);
  }
}

TEST_CASE("back undoes exactly, from anywhere, down to the start") {
  for (const Order order : kOrders) {
    const auto trainer = makeTrainer(salarySpec(3, order));
    std::vector<Update> updates;
    for (int i = 0; i < 150; ++i) updates.push_back(trainer->step());
    for (int i = 149; i >= 0; --i) {
      REQUIRE(trainer->back());
      CHECK(trainer->update() == static_cast<std::uint64_t>(i));
      CHECK(trainer->parameters() == updates[static_cast<std::size_t>(i)].before);
      checkSame(trainer->step(), updates[static_cast<std::size_t>(i)]);
      REQUIRE(trainer->back());
    }
    CHECK_FALSE(trainer->back());
    CHECK(trainer->update() == 0);
    for (const Update& update : updates) checkSame(trainer->step(), update);
  }
}

TEST_CASE("back after a long run, across checkpoints that were thinned") {
  for (const Order order : kOrders) {
    const auto trainer = makeTrainer(salarySpec(2, order));
    const auto twin = makeTrainer(salarySpec(2, order));
    trainer->run(100'003);
    for (int i = 0; i < 7; ++i) CHECK(trainer->back());
    twin->run(99'996);
    CHECK(trainer->parameters() == twin->parameters());
    trainer->run(1000);
    twin->run(1000);
    CHECK(trainer->parameters() == twin->parameters());
  }
}

TEST_CASE("reset is the same start again") {
  const auto trainer = makeTrainer(salarySpec(2));
  const Update first = trainer->step();
  trainer->run(1000);
  trainer->reset();
  CHECK(trainer->update() == 0);
  CHECK(trainer->history().update.size() == 1);
  checkSame(trainer->step(), first);
}

TEST_CASE("k = n is batch gradient descent: the batch's gradient is the full gradient") {
  const auto trainer = makeTrainer(salarySpec(10, Order::kSequential));
  for (int i = 0; i < 5; ++i) {
    const Update update = trainer->step();
    CHECK(update.gradient == update.fullGradient);
  }
}

TEST_CASE("history holds every update, then thins evenly, and ends with now") {
  const auto trainer = makeTrainer(salarySpec(2));
  trainer->run(11);
  Trajectory history = trainer->history();
  REQUIRE(history.update.size() == 12);
  for (Index i = 0; i < 12; ++i) CHECK(history.update[i] == static_cast<double>(i));
  CHECK(history.loss[11] == trainer->loss());
  CHECK(history.parameters.row(11).transpose() == trainer->parameters());
  trainer->run(1'000'000);
  history = trainer->history();
  CHECK(history.update.size() <= 4097);
  CHECK(history.update[0] == 0);
  CHECK(history.update[history.update.size() - 1] == 1'000'011);
  const double stride = history.update[1];
  for (Index i = 0; i + 1 < history.update.size(); ++i) CHECK(history.update[i] == i * stride);
  CHECK(history.loss[history.loss.size() - 1] == trainer->loss());
  trainer->reset();
  trainer->run(static_cast<std::uint64_t>(stride));
  CHECK(trainer->loss() == history.loss[1]);
}

TEST_CASE("own data with several features learns its plane") {
  RandomState random(1);
  Samples<double> data{RowMatrix(200, 3), Vector(200)};
  for (double& value : data.x.reshaped<Eigen::RowMajor>()) value = random.standardNormal();
  data.y = data.x * Eigen::Vector3d(1, -2, 0.5) + Vector::Constant(200, 0.25);
  TrainerSpec spec;
  spec.data = data;
  spec.batchSize = 16;
  spec.learningRate.rate = 0.05;
  const auto trainer = makeTrainer(spec);
  trainer->run(5000);
  CHECK(trainer->parameters().isApprox(Eigen::Vector4d(1, -2, 0.5, 0.25), 1e-9));
}

TEST_CASE("a learning rate that is too large diverges and says so") {
  TrainerSpec spec = salarySpec(10);
  spec.learningRate.rate = 50;
  const auto trainer = makeTrainer(spec);
  CHECK_FALSE(trainer->hasDiverged());
  trainer->run(10'000);
  CHECK(trainer->hasDiverged());
  trainer->reset();
  CHECK_FALSE(trainer->hasDiverged());
}
