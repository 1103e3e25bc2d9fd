// What always holds, whatever the settings: 1,000 random ones of every model and optimiser, and
// 1,000 lines.
#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "random_spec.hpp"

using namespace minibatch;

namespace {

constexpr std::uint32_t kCases = 1000;
// Other settings than those that are compared with NumPy and PyTorch.
constexpr std::uint32_t kFirst = 100'000;

template <class Check>
void forRandomSpecs(Check check) {
  for (std::uint32_t number = kFirst; number < kFirst + kCases; ++number) {
    CAPTURE(number);
    check(randomSpec(number));
    RandomSpec line = randomLine(number);
    line.updates = std::min<std::uint64_t>(line.updates, 40);
    check(line);
  }
}

bool isSame(const Update& a, const Update& b) {
  return a.epoch == b.epoch && a.batch == b.batch && a.update == b.update &&
         a.indices == b.indices && a.before == b.before && a.after == b.after &&
         a.gradient == b.gradient && a.fullGradient == b.fullGradient && a.loss == b.loss &&
         a.detail.sampleGradients == b.detail.sampleGradients;
}

Index samplesOf(const TrainerSpec& spec) { return makeTrainer(spec)->data().train.count(); }

}  // namespace

// Means are sums in different orders: up to a rounding for each term.
TEST_CASE("the average of a batch's per-sample gradients is its gradient") {
  forRandomSpecs([](const RandomSpec& spec) {
    const auto trainer = makeTrainer(spec.trainer);
    for (std::uint64_t i = 0; i < spec.updates; ++i) {
      const Update update = trainer->step();
      const RowMatrix& each = update.detail.sampleGradients;
      const Vector mean = each.colwise().mean();
      const double size = each.cwiseAbs().colwise().mean().maxCoeff();
      const double terms = static_cast<double>(each.rows());
      CHECK((mean - update.gradient).cwiseAbs().maxCoeff() <= 4e-16 * (terms + 8) * size);
    }
  });
}

TEST_CASE("with k = n the gradient is the full gradient") {
  forRandomSpecs([](RandomSpec spec) {
    spec.trainer.batchSize = samplesOf(spec.trainer);
    if (spec.trainer.order == Order::kWithReplacement) spec.trainer.order = Order::kShuffleOnce;
    const auto trainer = makeTrainer(spec.trainer);
    const Update update = trainer->step();
    const double size = update.detail.sampleGradients.cwiseAbs().colwise().mean().maxCoeff();
    const double bound = 4e-16 * static_cast<double>(spec.trainer.batchSize + 8) * size;
    CHECK((update.gradient - update.fullGradient).cwiseAbs().maxCoeff() <= bound);
    if (spec.trainer.order == Order::kSequential) CHECK(update.gradient == update.fullGradient);
  });
}

TEST_CASE("with k = 1 in sequence it is plain SGD: p −= rate · the sample's gradient") {
  forRandomSpecs([](RandomSpec spec) {
    spec.trainer.batchSize = 1;
    spec.trainer.order = Order::kSequential;
    spec.trainer.optimizer = {};
    const auto trainer = makeTrainer(spec.trainer);
    const Samples<double> all = trainer->data().train;
    Vector p = trainer->parameters();
    for (std::uint64_t i = 0; i < spec.updates; ++i) {
      const auto row = static_cast<Index>(i) % all.count();
      spec.trainer.data = Samples<double>{all.x.row(row), all.y.segment(row, 1)};
      p -= spec.trainer.learningRate.rate * makeTrainer(spec.trainer)->gradient(p);
      trainer->run(1);
      CHECK(trainer->parameters() == p);
    }
  });
}

TEST_CASE("one epoch visits every sample exactly once, or leaves out the short last batch") {
  forRandomSpecs([](const RandomSpec& spec) {
    if (spec.trainer.order == Order::kWithReplacement) return;
    const auto trainer = makeTrainer(spec.trainer);
    const Index n = trainer->data().train.count();
    const auto k = spec.trainer.batchSize;
    for (int epoch = 0; epoch < 2; ++epoch) {
      std::vector<int> visits(static_cast<std::size_t>(n));
      const Trace trace = trainer->trace(trainer->perEpoch());
      for (const std::int32_t index : trace.indices) ++visits[static_cast<std::size_t>(index)];
      const Index wanted = spec.trainer.dropLast ? n - n % k : n;
      CHECK(std::count(visits.begin(), visits.end(), 1) == wanted);
      CHECK(std::count(visits.begin(), visits.end(), 0) == n - wanted);
    }
  });
}

TEST_CASE("back then step is the identity") {
  forRandomSpecs([](const RandomSpec& spec) {
    const auto trainer = makeTrainer(spec.trainer);
    std::vector<Update> updates;
    for (std::uint64_t i = 0; i < spec.updates; ++i) updates.push_back(trainer->step());
    for (auto last = updates.rbegin(); last != updates.rend(); ++last) {
      REQUIRE(trainer->back());
      CHECK(trainer->parameters() == last->before);
      CHECK(isSame(trainer->step(), *last));
      REQUIRE(trainer->back());
    }
    CHECK_FALSE(trainer->back());
  });
}

TEST_CASE("run(a) then run(b) is run(a + b), and so are as many steps") {
  forRandomSpecs([](const RandomSpec& spec) {
    const auto whole = makeTrainer(spec.trainer);
    const auto parts = makeTrainer(spec.trainer);
    const auto steps = makeTrainer(spec.trainer);
    const std::uint64_t first = spec.trainer.seed % (spec.updates + 1);
    whole->run(spec.updates);
    parts->run(first);
    parts->run(spec.updates - first);
    for (std::uint64_t i = 0; i < spec.updates; ++i) steps->step();
    CHECK(parts->parameters() == whole->parameters());
    CHECK(steps->parameters() == whole->parameters());
    CHECK(steps->loss() == whole->loss());
    whole->reset();
    whole->run(spec.updates);
    CHECK(parts->parameters() == whole->parameters());
  });
}
