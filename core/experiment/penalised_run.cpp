#include "core/experiment/penalised_run.hpp"

namespace minibatch {

void PenalisedRun::start(const TrainerSpec& spec, double factor) {
  TrackedRun::start(spec);
  const Samples<double>& samples = trainer().data().train;
  penalty_ = std::make_unique<GradientPenalty>(
      layerSizes(std::get<MlpSpec>(spec.model), samples.features()), samples, spec.batchSize);
  rate_ = spec.learningRate.rate;
  penaltyRate_ = rate_ * factor * rate_ / 4;
  parameters_ = gradient_ = penaltyGradient_ = trainer().parameters();
}

void PenalisedRun::update(std::uint64_t count) {
  for (std::uint64_t i = 0; i < count; ++i) {
    if (penaltyRate_ == 0) {
      parameters_ -= rate_ * trainer().gradient(parameters_);
    } else {
      penalty_->evaluate(parameters_, gradient_, penaltyGradient_);
      parameters_ -= rate_ * gradient_ + penaltyRate_ * penaltyGradient_;
    }
  }
}

}  // namespace minibatch
