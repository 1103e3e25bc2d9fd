#include "core/training_run.hpp"

#include <algorithm>

#include "core/model/linear.hpp"
#include "core/model/mlp.hpp"

namespace minibatch {
namespace {

template <class Scalar>
std::unique_ptr<Model<Scalar>> makeModel(const TrainerSpec& spec, Index features,
                                         Index largestBatch) {
  if (const auto* mlp = std::get_if<MlpSpec>(&spec.model)) {
    // A pass over all data (loss, full gradient) takes at least this many samples at once.
    constexpr Index kPassRows = 256;
    const OutputLoss loss(spec.loss, spec.loss == Loss::kCrossEntropy);
    return std::make_unique<MlpModel<Scalar>>(layerSizes(*mlp, features), mlp->activation, loss,
                                              std::max(kPassRows, largestBatch));
  }
  // A linear model computes in double precision only.
  if constexpr (std::is_same_v<Scalar, double>) {
    const bool isLogistic = std::holds_alternative<LogisticSpec>(spec.model);
    return std::make_unique<LinearModel>(features, OutputLoss(spec.loss, isLogistic));
  }
  return nullptr;
}

}  // namespace

template <class Scalar>
TrainingRun<Scalar>::TrainingRun(TrainerSpec& spec)
    : Trainer(spec),
      model_(makeModel<Scalar>(spec, data_.train.features(), largestBatch())),
      gradient_(parameterCount_) {
  if constexpr (!std::is_same_v<Scalar, double>) castSamples_ = data_.train.cast<Scalar>();
  if (spec.initial.empty()) {
    state_.parameters = model_->start(random_);
  } else {
    state_.parameters = asVector(spec.initial).cast<Scalar>();
  }
  if (averaging_.start < AveragingSpec::kNever) state_.average.setZero(parameterCount_);
  state_.optimizer = Optimizer<Scalar>(spec.optimizer, parameterCount_);
  recordSnapshots();
}

template <class Scalar>
BatchDetail TrainingRun<Scalar>::inspectBatch(const Batch& batch, const Vector& p) {
  assert(p.size() == parameterCount_);
  return model_->inspectBatch(samples(), batch, p.cast<Scalar>());
}

template <class Scalar>
double TrainingRun<Scalar>::loss(const Vector& p) {
  assert(p.size() == parameterCount_);
  return model_->loss(samples(), p.cast<Scalar>());
}

template <class Scalar>
double TrainingRun<Scalar>::loss(const Samples<double>& other, const Vector& p) {
  assert(p.size() == parameterCount_ && other.features() == data_.train.features());
  return model_->loss(other.cast<Scalar>(), p.cast<Scalar>());
}

template <class Scalar>
Vector TrainingRun<Scalar>::gradient(const Batch& batch, const Vector& p) {
  assert(p.size() == parameterCount_);
  model_->gradient(samples(), batch, p.cast<Scalar>(), gradient_);
  return gradient_.template cast<double>();
}

template <class Scalar>
RowMatrix TrainingRun<Scalar>::predict(const RowMatrix& x, const Vector& p) {
  assert(p.size() == parameterCount_ && x.cols() == data_.train.features());
  return model_->outputs(x.cast<Scalar>(), p.cast<Scalar>()).template cast<double>();
}

template class TrainingRun<double>;
template class TrainingRun<float>;

std::unique_ptr<Trainer> makeTrainer(TrainerSpec spec) {
  if (spec.precision == Precision::kFloat32) return std::make_unique<TrainingRun<float>>(spec);
  return std::make_unique<TrainingRun<double>>(spec);
}

}  // namespace minibatch
