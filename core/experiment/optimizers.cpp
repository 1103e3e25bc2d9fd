#include "core/experiment/optimizers.hpp"

#include <limits>

#include "core/experiment/shared_fields.hpp"

namespace minibatch {
namespace {

TrainerSpec specOf(const Optimizers::Options& options) {
  NarrowValley valley;
  valley.samples = options.samples;
  valley.noise = options.noise;
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = valley};
  spec.standardize = options.standardize;
  spec.loss = Loss::kHalfMse;
  spec.batchSize = options.batchSize;
  spec.learningRate.rate = options.learningRate;
  spec.optimizer = options.optimizer.spec();
  spec.seed = options.seed;
  return spec;
}

// The steepest direction of the valley of the unscaled x. With standardised x all directions are
// equally steep.
Vector steepestDirectionOf(Optimizers::Options options) {
  options.standardize = false;
  return quadraticLossOf(*makeTrainer(specOf(options))).directions.row(0);
}

}  // namespace

void Optimizers::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.number("samples", samples, {2, 10000}, "n");
  fields.number("noise", noise, kNoise, kNoiseHelp);
  declareBatchSize(fields, "batchSize", batchSize, 10000);
  declareLearningRate(fields, learningRate, {1e-9, 1e9});
  fields.choice("standardize", standardize, {"no", "yes"}, "whether x is shifted and scaled first");
  fields.choice("measuredAt", measuredAt, "where the excess loss of nesterov is measured");
  fields.number("target", target, {1e-9, 1}, "excess loss to reach, as part of the starting loss");
  fields.number("updates", updates, {1, 1e6}, "of the run");
  optimizer.fields(fields, "optimizer");
}

MaybeError Optimizers::validate(const Options& options) {
  return minibatch::validate(specOf(options));
}

Optimizers::Optimizers(const Options& options)
    : options_(options),
      trainer_(makeTrainer(specOf(options))),
      valley_(quadraticLossOf(*trainer_)),
      steepest_(steepestDirectionOf(options)),
      velocity_(Vector::Zero(2)),
      startLoss_(trainer_->loss()) {}

Vector Optimizers::unscaled(const Vector& p) const {
  return trainer_->scaling() ? unscaledLinear(*trainer_->scaling(), p) : p;
}

// With torch's p = θ − lr·μ·v after an update, the iterate is θ = p + lr·μ·v.
double Optimizers::excessAfter(const Update& update) {
  const OptimizerSpec optimizer = options_.optimizer.spec();
  const auto* nesterov = std::get_if<Nesterov>(&optimizer);
  if (!nesterov || options_.measuredAt != MeasuredAt::kIterate) {
    return update.loss - valley_.minimum.loss;
  }
  velocity_ = nesterov->momentum * velocity_ + update.gradient;
  const Vector iterate = update.after + options_.learningRate * nesterov->momentum * velocity_;
  return trainer_->loss(iterate) - valley_.minimum.loss;
}

Progress Optimizers::progress() const {
  return {static_cast<double>(trainer_->update()), static_cast<double>(options_.updates)};
}

void Optimizers::doUnit() {
  const Update update = trainer_->step();
  hasDiverged_ = hasDiverged_ || isDiverged(update.loss, startLoss_);
  stepSignChanges_.add(steepest_.dot(unscaled(update.after) - unscaled(update.before)));
  gradientSignChanges_.add(steepest_.dot(update.gradient));
  epochSum_ += excessAfter(update);
  if (trainer_->update() % trainer_->perEpoch() != 0) return;
  const double mean = epochSum_ / static_cast<double>(trainer_->perEpoch());
  epochExcess_.push_back(hasDiverged_ ? kUnknown : mean);
  epochSum_ = 0;
}

Result Optimizers::result() {
  double updatesToTarget = std::numeric_limits<double>::infinity();
  for (std::size_t epoch = epochExcess_.size(); epoch-- > 0;) {
    if (!(epochExcess_[epoch] < options_.target * startLoss_)) continue;
    updatesToTarget = static_cast<double>((epoch + 1) * trainer_->perEpoch());
  }
  const Trajectory history = trainer_->history();
  RowMatrix path(history.parameters.rows(), 2);
  for (Index i = 0; i < path.rows(); ++i) path.row(i) = unscaled(history.parameters.row(i));
  const double changes =
      hasDiverged_ ? kUnknown : std::max(1.0, static_cast<double>(trainer_->update()) - 1);
  return {quantity("updatesToTarget", updatesToTarget),
          quantity("epochExcess", epochExcess_),
          quantity("pathUpdate", history.update),
          quantity("path", path),
          quantity("pathLoss", history.loss),
          quantity("stepFlips", stepSignChanges_.count() / changes),
          quantity("gradientFlips",
                   options_.standardize ? kUnknown : gradientSignChanges_.count() / changes),
          quantity("minimum", unscaled(valley_.minimum.parameters)),
          quantity("minimumLoss", valley_.minimum.loss),
          quantity("startLoss", startLoss_),
          quantity("condition", valley_.curvatures[0] / valley_.curvatures[1]),
          quantity("limit", 2 / valley_.curvatures[0])};
}

}  // namespace minibatch
