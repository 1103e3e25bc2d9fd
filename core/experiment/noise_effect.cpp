#include "core/experiment/noise_effect.hpp"

namespace minibatch {

void NoiseEffect::Options::fields(Fields& fields) {
  MoonsNetwork::fields(fields);
  fields.choice("training", training, "with small batches, or with all data and a penalty");
  declareBatchSize(fields, "batchSize", batchSize, 1024);
  declareLearningRate(fields, learningRate, {1e-6, 100});
  fields.number("penaltyFactor", penaltyFactor, {0, 100}, "of the penalty η/4 E‖g_B‖²");
  fields.number("updates", updates, {1, 100000}, "of the run");
  fields.number("checkpoints", checkpoints, {1, 200}, "how often λmax is measured on the way");
}

MaybeError NoiseEffect::validate(const Options& options) {
  return validateBatchSize("batchSize", options.batchSize, options.samples);
}

NoiseEffect::NoiseEffect(const Options& options) : options_(options) {
  const std::vector<double> checkpoints =
      geometricCheckpoints(options.checkpoints, options.updates);
  const TrainerSpec spec = specOf(options, options.batchSize, {.rate = options.learningRate});
  Index samplesOfUpdate = options.batchSize;
  if (options.training == Training::kBatches) {
    run_ = std::make_unique<TrackedRun>(checkpoints);
    run_->start(spec);
  } else {
    auto run = std::make_unique<PenalisedRun>(checkpoints);
    run->start(spec, options.penaltyFactor);
    run_ = std::move(run);
    samplesOfUpdate = PenalisedRun::kUpdateGradients * options.samples;
  }
  run_->addTo(queue_, options.samples, samplesOfUpdate);
  queue_.add(static_cast<double>(options.testSamples + 4 * options.samples), [this] { measure(); });
}

void NoiseEffect::measure() {
  if (run_->hasDiverged()) return;
  Trainer& trainer = run_->trainer();
  const Dataset& data = trainer.data();
  const Vector p = run_->parameters();
  trainLoss_ = trainer.loss(p);
  trainAccuracy_ = accuracy(trainer, data.train, p);
  testAccuracy_ = accuracy(trainer, data.test, p);
  GradientPenalty penalty(layerSizes({.hidden = options_.hidden}, data.train.features()),
                          data.train, options_.batchSize);
  Vector gradient(p.size()), penaltyGradient(p.size());
  const double meanSquare = penalty.evaluate(p, gradient, penaltyGradient);
  gradientNoise_ = meanSquare - gradient.squaredNorm();
}

Result NoiseEffect::result() {
  const Vector& path = run_->topEigenvalues();
  return {
      quantity("trainLoss", trainLoss_),         quantity("trainAccuracy", trainAccuracy_),
      quantity("testAccuracy", testAccuracy_),   quantity("topEigenvalue", path[path.size() - 1]),
      quantity("gradientNoise", gradientNoise_), quantity("checkpoint", run_->checkpoints()),
      quantity("pathTopEigenvalue", path),       quantity("pathLoss", run_->losses())};
}

}  // namespace minibatch
