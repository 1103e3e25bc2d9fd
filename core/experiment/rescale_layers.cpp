#include "core/experiment/rescale_layers.hpp"

namespace minibatch {

void RescaleLayers::Options::fields(Fields& fields) {
  MoonsNetwork::fields(fields);
  declareBatchSize(fields, "batchSize", batchSize, 1024);
  declareLearningRate(fields, learningRate, {1e-6, 100});
  fields.number("updates", updates, {1, 100000}, "of the run");
  fields.numbers("factors", factors, {1e-3, 1e3}, kListLength,
                 "what the first layer is multiplied by");
}

MaybeError RescaleLayers::validate(const Options& options) {
  return validateBatchSize("batchSize", options.batchSize, options.samples);
}

RescaleLayers::RescaleLayers(const Options& options)
    : options_(options),
      topEigenvalue_(unknown(static_cast<Index>(options.factors.size()))),
      boxSharpness_(topEigenvalue_),
      perturbationRise_(topEigenvalue_),
      perturbationRiseError_(topEigenvalue_),
      predictionChange_(topEigenvalue_) {
  TrainerSpec spec = specOf(options, options.batchSize, {.rate = options.learningRate});
  auto& model = std::get<MlpSpec>(spec.model);
  model.activation = Relu();
  trainer_ = makeTrainer(spec);
  startLoss_ = trainer_->loss();
  sizes_ = layerSizes(model, trainer_->data().train.features());
  queue_.addUpdates(static_cast<double>(options.updates), static_cast<double>(options.batchSize),
                    [this](std::uint64_t updates) { trainer_->run(updates); });
  queue_.add(static_cast<double>(options.testSamples), [this] { measureSolution(); });
  for (Index i = 0; i < topEigenvalue_.size(); ++i) {
    queue_.add(100 * static_cast<double>(options.samples), [this, i] { measureRescaled(i); });
  }
}

void RescaleLayers::measureSolution() {
  const double loss = trainer_->loss();
  if (isDiverged(loss, startLoss_)) return;
  trainLoss_ = loss;
  solution_ = trainer_->parameters();
  predictions_ = trainer_->predict(trainer_->data().test.x, solution_);
  predictionSize_ = predictions_.cwiseAbs().maxCoeff();
  testAccuracy_ = accuracy(*trainer_, trainer_->data().test, solution_);
}

Vector RescaleLayers::rescaled(double factor) const {
  const Index in = sizes_[0], hidden = sizes_[1], out = sizes_[2];
  Vector p = solution_;
  p.head((in + 1) * hidden) *= factor;
  p.segment((in + 1) * hidden, hidden * out) /= factor;
  return p;
}

void RescaleLayers::measureRescaled(Index i) {
  if (solution_.size() == 0) return;  // diverged
  const Vector p = rescaled(options_.factors[static_cast<std::size_t>(i)]);
  constexpr double kEpsilon = 1e-6;
  // The same random directions for every factor.
  RandomState random(options_.seed);
  topEigenvalue_[i] = topEigenvalue(*trainer_, p, random, kEpsilon);
  boxSharpness_[i] = boxSharpness(*trainer_, p);
  const PerturbationRise rise = perturbationRise(*trainer_, sizes_, p, random);
  perturbationRise_[i] = rise.mean;
  perturbationRiseError_[i] = rise.standardError;
  const RowMatrix changed = trainer_->predict(trainer_->data().test.x, p);
  predictionChange_[i] = (changed - predictions_).cwiseAbs().maxCoeff();
}

Result RescaleLayers::result() {
  return {quantity("trainLoss", trainLoss_),
          quantity("testAccuracy", testAccuracy_),
          quantity("predictionSize", predictionSize_),
          quantity("factor", options_.factors),
          quantity("topEigenvalue", topEigenvalue_),
          quantity("boxSharpness", boxSharpness_),
          quantity("perturbationRise", perturbationRise_),
          quantity("perturbationRiseError", perturbationRiseError_),
          quantity("predictionChange", predictionChange_)};
}

}  // namespace minibatch
