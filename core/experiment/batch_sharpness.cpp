#include "core/experiment/batch_sharpness.hpp"

#include <algorithm>
#include <cmath>

#include "core/dataset/numpy_draws.hpp"
#include "core/experiment/moons_network.hpp"

namespace minibatch {
namespace {

constexpr Index kFeatures = 10;
constexpr Index kMostBatches = 16;  // that are measured at a checkpoint
constexpr double kLastPart = 0.25;  // of the checkpoints

// The points are drawn from another stream than the weights, which begin with the same numbers if
// the seed is the same.
Samples<double> randomLabels(Index n, std::uint32_t seed) {
  RandomState random(~seed);
  Samples<double> samples{standardNormals(n, kFeatures, random), uniforms(n, random)};
  for (double& y : samples.y) y = labelOf(y >= 0.5, Labels::kPlusMinus);
  return samples;
}

TrainerSpec specOf(const BatchSharpness::Options& options) {
  MoonsNetwork network;
  network.seed = options.seed;
  network.samples = options.samples;
  network.hidden = options.hidden;
  TrainerSpec spec = specOf(network, options.batchSize, {.rate = options.learningRate});
  if (options.problem == BatchSharpness::Problem::kRandomLabels) {
    spec.data = randomLabels(options.samples, options.seed);
  }
  return spec;
}

Index batchesAt(const BatchSharpness::Options& options) {
  return std::min(kMostBatches, options.samples / options.batchSize);
}

}  // namespace

double curvatureAlongGradient(Trainer& trainer, const Batch& batch, const Vector& p) {
  const Vector gradient = trainer.gradient(batch, p);
  const double epsilon = std::max(1e-4, 1e-10 * p.norm());
  const Vector direction = gradient / gradient.norm();
  const Vector change = trainer.gradient(batch, p + epsilon * direction) -
                        trainer.gradient(batch, p - epsilon * direction);
  return change.dot(direction) / (2 * epsilon);
}

void BatchSharpness::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.choice("problem", problem, "what the network learns");
  fields.number("samples", samples, {2, 1024}, "n");
  fields.numbers("hidden", hidden, {1, 64}, {1, 3}, "units of each hidden layer");
  declareBatchSize(fields, "batchSize", batchSize, 1024);
  declareLearningRate(fields, learningRate, {1e-6, 100});
  fields.number("updates", updates, {1, 100000}, "of the run");
  fields.number("checkpoints", checkpoints, {1, 200}, "how often it is measured, evenly spaced");
}

MaybeError BatchSharpness::validate(const Options& options) {
  return validateBatchSize("batchSize", options.batchSize, options.samples);
}

BatchSharpness::BatchSharpness(const Options& options)
    : options_(options),
      random_(options.seed),
      trainer_(makeTrainer(specOf(options))),
      startLoss_(trainer_->loss()),
      order_(indicesUpTo(options.samples)),
      checkpoints_(options.checkpoints),
      path_(unknown(options.checkpoints)),
      losses_(path_) {
  const auto step = static_cast<double>(options.updates) / static_cast<double>(options.checkpoints);
  for (Index c = 0; c < options.checkpoints; ++c) {
    checkpoints_[c] = std::round(static_cast<double>(c + 1) * step);
  }
  top_.emplace(*trainer_, random_);
  for (Index c = 0; c < options.checkpoints; ++c) queueCheckpoint(c);
  queue_.add(static_cast<double>(options.samples), [this] {
    if (isRunning_) top_->moveTo(trainer_->parameters());
  });
  for (int i = 0; i < TopEigenvalue::kUnits; ++i) {
    queue_.add(static_cast<double>(options.samples) * TopEigenvalue::kUnitGradients / 4, [this] {
      if (!isRunning_ || top_->isDone()) return;
      top_->iterate();
      topEigenvalue_ = top_->value();
    });
  }
}

void BatchSharpness::queueCheckpoint(Index c) {
  const auto k = static_cast<double>(options_.batchSize);
  const double before = c == 0 ? 0 : checkpoints_[c - 1];
  queue_.addUpdates(checkpoints_[c] - before, k, [this](std::uint64_t updates) {
    if (isRunning_) trainer_->run(updates);
  });
  queue_.add(static_cast<double>(options_.samples), [this, c] {
    if (!isRunning_) return;
    const double loss = trainer_->loss();
    isRunning_ = !isDiverged(loss, startLoss_);
    if (!isRunning_) return;
    losses_[c] = loss;
    random_.permutation(order_);
    sum_ = 0;
  });
  for (Index batch = 0; batch < batchesAt(options_); ++batch) {
    queue_.add(3 * k, [this, c, batch] {
      if (isRunning_) measureBatch(c, batch);
    });
  }
}

void BatchSharpness::measureBatch(Index c, Index batch) {
  const auto k = static_cast<std::size_t>(options_.batchSize);
  const Batch samples = Batch(order_).subspan(static_cast<std::size_t>(batch) * k, k);
  sum_ += curvatureAlongGradient(*trainer_, samples, trainer_->parameters());
  path_[c] = sum_ / static_cast<double>(batch + 1);
}

Result BatchSharpness::result() {
  const Index count = checkpoints_.size();
  const Index last = std::max(Index{1}, static_cast<Index>(kLastPart * static_cast<double>(count)));
  const bool isKnown = isRunning_ && path_.tail(last).allFinite();
  return {quantity("threshold", 2 / options_.learningRate),
          quantity("batchSharpness", isKnown ? path_.tail(last).mean() : kUnknown),
          quantity("topEigenvalue", isRunning_ ? topEigenvalue_ : kUnknown),
          quantity("trainLoss", isRunning_ ? losses_[count - 1] : kUnknown),
          quantity("checkpoint", checkpoints_),
          quantity("pathBatchSharpness", path_),
          quantity("pathLoss", losses_)};
}

}  // namespace minibatch
