#include "core/experiment/optimizers.hpp"

#include <limits>

#include "core/experiment/slice.hpp"
#include "core/experiment/symmetric.hpp"

namespace minibatch {
namespace {

OptimizerKind kindOf(const std::string& name) {
  if (name == "momentum") return OptimizerKind::kMomentum;
  if (name == "nesterov") return OptimizerKind::kNesterov;
  if (name == "adagrad") return OptimizerKind::kAdagrad;
  if (name == "rmsprop") return OptimizerKind::kRmsProp;
  if (name == "adam") return OptimizerKind::kAdam;
  return OptimizerKind::kSgd;
}

TrainerSpec specOf(const Optimizers::Options& options) {
  DatasetSpec data;
  data.name = DatasetName::kNarrowValley;
  data.samples = options.samples;
  data.noise = options.noise;
  TrainerSpec spec;
  spec.data = data;
  spec.standardize = options.standardize == "yes";
  spec.loss = Loss::kHalfMse;
  spec.batchSize = options.batchSize;
  spec.learningRate.rate = options.learningRate;
  spec.optimizer.kind = kindOf(options.optimizer);
  spec.optimizer.momentum = options.momentum;
  spec.optimizer.alpha = options.alpha;
  spec.optimizer.beta1 = options.beta1;
  spec.optimizer.beta2 = options.beta2;
  if (spec.optimizer.kind == OptimizerKind::kAdagrad) spec.optimizer.eps = 1e-10;
  spec.seed = static_cast<std::uint32_t>(options.seed);
  return spec;
}

}  // namespace

void Optimizers::addFields(Options& options, OptionFields& fields) {
  fields.whole("seed", options.seed, 0, 4294967295.0);
  fields.whole("samples", options.samples, 2, 10000);
  fields.number("noise", options.noise, 0, 1000);
  fields.whole("batchSize", options.batchSize, 1, 10000);
  fields.choice("optimizer", options.optimizer,
                "sgd or momentum or nesterov or adagrad or rmsprop or adam");
  fields.number("learningRate", options.learningRate, 1e-9, 1e9);
  fields.number("momentum", options.momentum, 0, 0.9999);
  fields.number("alpha", options.alpha, 0, 0.9999);
  fields.number("beta1", options.beta1, 0, 0.9999);
  fields.number("beta2", options.beta2, 0, 0.999999);
  fields.choice("standardize", options.standardize, "no or yes");
  fields.choice("measuredAt", options.measuredAt, "parameters or iterate");
  fields.number("target", options.target, 1e-9, 1);
  fields.whole("updates", options.updates, 1, 1e6);
}

MaybeProblem Optimizers::problemOf(const Options& options) {
  return minibatch::problemOf(specOf(options));
}

Optimizers::Optimizers(const Options& options)
    : options_(options),
      trainer_(makeTrainer(specOf(options))),
      minimum_(minimumOf(*trainer_, ModelKind::kLinear)),
      velocity_(Vector::Zero(2)),
      startLoss_(trainer_->loss()) {
  const RowMatrix rows = withConstant(trainer_->data().train.x);
  const auto n = static_cast<double>(rows.rows());
  const SymmetricEigen hessian = eigenOf(gram(rows, Vector::Constant(rows.rows(), 1 / n)));
  curvatures_ = hessian.values;
  steepDirection_ = hessian.vectors.col(1);
}

Vector Optimizers::unscaled(const Vector& p) const {
  return trainer_->scaling() ? unscaledLinear(*trainer_->scaling(), p) : p;
}

// With torch's p = θ − lr·μ·v after an update, the iterate is θ = p + lr·μ·v.
double Optimizers::excessAfter(const Update& update) {
  if (options_.optimizer != "nesterov" || options_.measuredAt != "iterate") {
    return update.loss - minimum_.loss;
  }
  velocity_ = options_.momentum * velocity_ + update.gradient;
  const Vector iterate = update.after + options_.learningRate * options_.momentum * velocity_;
  return trainer_->loss(trainer_->data().train, iterate) - minimum_.loss;
}

void Optimizers::update() {
  const Update update = trainer_->step();
  stepFlips_.add(steepDirection_.dot(update.after - update.before));
  gradientFlips_.add(steepDirection_.dot(update.gradient));
  epochSum_ += excessAfter(update);
  if (trainer_->update() % trainer_->perEpoch() != 0) return;
  epochExcess_.push_back(epochSum_ / static_cast<double>(trainer_->perEpoch()));
  epochSum_ = 0;
}

Progress Optimizers::advance(double seconds) {
  const Slice slice(seconds);
  while (static_cast<double>(trainer_->update()) < options_.updates) {
    update();
    if (slice.isOver()) break;
  }
  return {static_cast<double>(trainer_->update()), options_.updates};
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
  const double changes = std::max(1.0, static_cast<double>(trainer_->update()) - 1);
  return {quantity("updatesToTarget", updatesToTarget),
          quantity("epochExcess", epochExcess_),
          quantity("pathUpdate", history.update),
          quantity("path", path),
          quantity("pathLoss", history.loss),
          quantity("stepFlips", stepFlips_.count / changes),
          quantity("gradientFlips", gradientFlips_.count / changes),
          quantity("minimum", unscaled(minimum_.parameters)),
          quantity("minimumLoss", minimum_.loss),
          quantity("startLoss", startLoss_),
          quantity("condition", curvatures_[1] / curvatures_[0]),
          quantity("limit", 2 / curvatures_[1])};
}

}  // namespace minibatch
