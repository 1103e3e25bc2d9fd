#include "core/experiment/network_to_target.hpp"

#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "core/experiment/epoch_time.hpp"
#include "experiment.hpp"

using namespace minibatch;

namespace {

NetworkToTarget::Options smallOptions(Index batchSize) {
  NetworkToTarget::Options options;
  options.samples = 256;
  options.features = 12;
  options.hidden = 16;
  options.outputs = 4;
  options.batchSize = batchSize;
  options.target = 0.3;
  return options;
}

struct Looks {
  double above, below;  // updates at the last look above the target, and at the first below it
};

// The same run, looked at after 1, 2, 3 … updates, and then after a tenth more each time.
Looks looksAround(const NetworkToTarget::Options& options, double rate) {
  EpochTime::Options timed;
  timed.samples = options.samples;
  timed.features = options.features;
  timed.hidden = options.hidden;
  timed.outputs = options.outputs;
  TrainerSpec spec = EpochTime::specOf(timed, options.batchSize);
  spec.data = EpochTime::dataOf(timed);
  spec.learningRate.rate = rate;
  const auto trainer = makeTrainer(std::move(spec));
  const double target = options.target * trainer->loss();
  double above = 0;
  while (true) {
    const auto now = static_cast<double>(trainer->update());
    if (trainer->loss() < target || now > 1e5) return {above, now};
    above = now;
    const double next = std::max(1.0, std::ceil(1.1 * now));
    trainer->run(static_cast<std::uint64_t>(next - now));
  }
}

double leastUpdates(const NetworkToTarget::Options& options) {
  NetworkToTarget experiment(options);
  return valuesOf(finish(experiment), "updates").minCoeff();
}

}  // namespace

TEST_CASE("the updates of a network to the target are those of its run, between two looks") {
  for (const Index batchSize : {1, 16, 256}) {
    const NetworkToTarget::Options options = smallOptions(batchSize);
    const Result result = checkSlicing<NetworkToTarget>(options);
    const Vector updates = valuesOf(result, "updates"), rates = valuesOf(result, "learningRate");
    REQUIRE(updates.size() == static_cast<Index>(options.learningRates.size()));
    CHECK(valuesOf(result, "targetLoss")[0] == 0.3 * valuesOf(result, "startLoss")[0]);
    int reached = 0;
    for (Index i = 0; i < updates.size(); ++i) {
      if (std::isinf(updates[i])) continue;
      ++reached;
      CAPTURE(batchSize);
      CAPTURE(rates[i]);
      const Looks looks = looksAround(options, rates[i]);
      CHECK(updates[i] > looks.above);
      CHECK(updates[i] <= looks.below);
    }
    CHECK(reached >= 2);
  }
}

TEST_CASE("a larger batch needs fewer updates of the network, and saves less and less") {
  double before = leastUpdates(smallOptions(1));
  double saving = 1e9;
  for (const Index batchSize : {4, 16, 64, 256}) {
    const double updates = leastUpdates(smallOptions(batchSize));
    CHECK(updates < before);
    CHECK(before / updates < saving);
    saving = before / updates;
    before = updates;
  }
}

TEST_CASE("rates that diverge or take too long do not reach the target") {
  NetworkToTarget::Options options = smallOptions(16);
  options.learningRates = {1e6, 0.25, 0.0625, 0.01};
  NetworkToTarget experiment(options);
  const Vector updates = valuesOf(finish(experiment), "updates");
  CHECK(std::isinf(updates[0]));
  CHECK(std::isfinite(updates[1]));
  // Each needs about four times the updates of the one before it, or more.
  CHECK(std::isinf(updates[2]));
  CHECK(std::isinf(updates[3]));
  options.learningRates = {0.01};
  options.maxUpdates = 5;
  NetworkToTarget cut(options);
  CHECK(std::isinf(valuesOf(finish(cut), "updates")[0]));
}

TEST_CASE("a batch of a network to the target has at most all samples") {
  NetworkToTarget::Options options = smallOptions(257);
  CHECK(NetworkToTarget::validate(options)->field == "batchSize");
  options.batchSize = 256;
  CHECK(!NetworkToTarget::validate(options));
}
