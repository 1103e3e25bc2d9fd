#include "core/kernels/gradient_penalty.hpp"

#include <doctest.h>

#include <bit>

#include "core/experiment/moons_network.hpp"

using namespace minibatch;

namespace {

constexpr Index kSamples = 8;

struct Problem {
  explicit Problem(std::vector<Index> hidden, Index batchSize)
      : network{.samples = kSamples, .hidden = std::move(hidden)},
        trainer(makeTrainer(specOf(network, batchSize, {.rate = 0.1}))),
        penalty(layerSizes({.hidden = network.hidden}, 2), trainer->data().train, batchSize) {
    trainer->run(20);
    p = gradient = penaltyGradient = trainer->parameters();
  }

  double valueAt(const Vector& place) { return penalty.evaluate(place, gradient, penaltyGradient); }

  MoonsNetwork network;
  std::unique_ptr<Trainer> trainer;
  GradientPenalty penalty;
  Vector p, gradient, penaltyGradient;
};

// The mean of ‖g_B‖² over every batch of k of the 8 samples.
double meanOverAllBatches(const RowMatrix& sampleGradients, int batchSize) {
  double sum = 0;
  int count = 0;
  for (unsigned batch = 0; batch < 1U << kSamples; ++batch) {
    if (std::popcount(batch) != batchSize) continue;
    Vector gradient = Vector::Zero(sampleGradients.cols());
    for (Index i = 0; i < kSamples; ++i) {
      if (batch >> i & 1U) gradient += sampleGradients.row(i) / batchSize;
    }
    sum += gradient.squaredNorm();
    ++count;
  }
  return sum / count;
}

}  // namespace

TEST_CASE("E‖g_B‖² is the mean over every batch, and ḡ the trainer's gradient") {
  for (const int k : {1, 3, 4, 7, 8}) {
    CAPTURE(k);
    Problem problem({5, 3}, k);
    const double value = problem.valueAt(problem.p);
    const RowMatrix sampleGradients = problem.trainer->sampleGradients(problem.p);
    CHECK(value == doctest::Approx(meanOverAllBatches(sampleGradients, k)).epsilon(1e-12));
    const Vector full = problem.trainer->gradient(problem.p);
    CHECK((problem.gradient - full).norm() < 1e-14 * (1 + full.norm()));
  }
}

TEST_CASE("the penalty's gradient is that of finite differences") {
  for (const std::vector<Index>& hidden : {std::vector<Index>{6}, {5, 3}, {4, 6, 3}}) {
    for (const Index k : {1, 3, 8}) {
      CAPTURE(hidden.size());
      CAPTURE(k);
      Problem problem(hidden, k);
      problem.valueAt(problem.p);
      const Vector found = problem.penaltyGradient;
      for (Index j = 0; j < problem.p.size(); ++j) {
        const Vector move = 1e-5 * Vector::Unit(problem.p.size(), j);
        const double difference =
            (problem.valueAt(problem.p + move) - problem.valueAt(problem.p - move)) / 2e-5;
        CHECK(found[j] == doctest::Approx(difference).epsilon(1e-6));
      }
    }
  }
}
