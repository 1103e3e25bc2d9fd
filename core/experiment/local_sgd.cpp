#include "core/experiment/local_sgd.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/batches.hpp"
#include "core/trainer.hpp"

namespace minibatch {
namespace {

using Parameters = LineLoss::Parameters;

// Consecutive parts of the order, whose sizes differ by one at most.
std::vector<std::vector<std::int32_t>> cut(const std::vector<std::int32_t>& order, Index parts) {
  const auto n = static_cast<Index>(order.size());
  std::vector<std::vector<std::int32_t>> shards;
  shards.reserve(static_cast<std::size_t>(parts));
  for (Index i = 0; i < parts; ++i) {
    shards.emplace_back(order.begin() + i * n / parts, order.begin() + (i + 1) * n / parts);
  }
  return shards;
}

Parameters averageOf(const std::vector<Parameters>& all) {
  const Parameters sum = std::accumulate(all.begin(), all.end(), Parameters(0, 0));
  return sum / static_cast<double>(all.size());
}

}  // namespace

void LocalSgd::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.number("samples", samples, {2, 10000}, "n");
  fields.number("noise", noise, kNoise, kNoiseHelp);
  fields.number("workers", workers, {1, 64}, "each has a shard of the data");
  fields.number("batchSize", batchSize, {1, 10000}, "k of a worker");
  declareLearningRate(fields, learningRate, {1e-9, 1e9});
  fields.number("epochs", epochs, {1, 1000}, "of the run");
  fields.numbers("averageEvery", averageEvery, {1, 1e9}, kListLength,
                 "steps between two averages of the workers' parameters");
}

MaybeError LocalSgd::validate(const Options& options) {
  if (options.workers * options.batchSize <= options.samples) return {};
  return rangeError("batchSize", "at most the number of samples of a worker");
}

LocalSgd::LocalSgd(const Options& options) : LocalSgd(options, RandomState(options.seed)) {}

LocalSgd::LocalSgd(const Options& options, RandomState random)
    : options_(options),
      loss_(LineLoss::draw(options.samples, options.noise, random)),
      sorted_(cut(loss_.sortedByTarget(), options.workers)) {
  runs_.reserve(2 * options.averageEvery.size());
  RandomState shuffledRandom = random;
  std::vector<std::int32_t> order = indicesUpTo(options.samples);
  shuffledRandom.permutation(order);
  shuffled_ = cut(order, options.workers);
  addRuns(shuffled_, shuffledRandom);
  addRuns(sorted_, random);
}

void LocalSgd::addRuns(const Lists& shards, const RandomState& random) {
  for (const Index averageEvery : options_.averageEvery) {
    const std::vector<Parameters> start(shards.size(), Parameters(0, 0));
    Run& run = runs_.emplace_back(
        Run{shards, averageEvery, random, shards, start, 0, unknown(options_.epochs)});
    for (Index epoch = 0; epoch < options_.epochs; ++epoch) {
      queue_.add(1, [this, &run, epoch] { runEpoch(run, epoch); });
    }
  }
}

void LocalSgd::step(Run& run, Index batch) {
  const Index size = options_.batchSize;
  for (std::size_t worker = 0; worker < run.parameters.size(); ++worker) {
    Parameters& p = run.parameters[worker];
    Parameters sum(0, 0);
    for (Index i = batch * size; i < (batch + 1) * size; ++i) {
      const auto place = static_cast<std::size_t>(run.places[worker][static_cast<std::size_t>(i)]);
      sum += loss_.gradient(run.shards[worker][place], p);
    }
    p -= options_.learningRate / static_cast<double>(size) * sum;
  }
}

void LocalSgd::runEpoch(Run& run, Index epoch) {
  if (epoch > 0 && std::isnan(run.excess[epoch - 1])) return;  // it has diverged
  for (auto& places : run.places) run.random.permutation(places);
  for (Index batch = 0; batch < stepsPerEpoch(); ++batch) {
    step(run, batch);
    ++run.steps;
    // The average at the end is that of the result.
    if (run.steps % run.averageEvery == 0 && run.steps < totalSteps()) {
      std::fill(run.parameters.begin(), run.parameters.end(), averageOf(run.parameters));
    }
  }
  const double startLoss = loss_.lowest() + loss_.excess({0, 0});
  const double excess = loss_.excess(averageOf(run.parameters));
  if (!isDiverged(loss_.lowest() + excess, startLoss)) run.excess[epoch] = excess;
}

Vector LocalSgd::averages() const {
  const auto count = static_cast<Index>(options_.averageEvery.size());
  Vector averages(count);
  std::transform(options_.averageEvery.begin(), options_.averageEvery.end(), averages.begin(),
                 [&](Index every) { return (totalSteps() + every - 1) / every; });
  return averages;
}

Vector LocalSgd::shardsOfSamples() const {
  Vector shards(options_.samples);
  for (std::size_t worker = 0; worker < sorted_.size(); ++worker) {
    for (const std::int32_t sample : sorted_[worker]) shards[sample] = static_cast<double>(worker);
  }
  return shards;
}

Result LocalSgd::result() {
  const auto counts = static_cast<Index>(options_.averageEvery.size());
  std::vector<double> excess, workers;
  for (const Run& run : runs_) {
    excess.insert(excess.end(), run.excess.begin(), run.excess.end());
    for (const Parameters& p : run.parameters) workers.insert(workers.end(), p.begin(), p.end());
  }
  return {{"excess", {2, counts, options_.epochs}, asVector(excess)},
          {"workers", {2, counts, options_.workers, 2}, asVector(workers)},
          quantity("averages", averages()),
          quantity("x", Vector(loss_.samples().x.col(0))),
          quantity("y", loss_.samples().y),
          quantity("shard", shardsOfSamples()),
          quantity("minimum", Vector(loss_.minimum())),
          quantity("startExcess", loss_.excess({0, 0}))};
}

}  // namespace minibatch
