// One optimiser on a narrow valley: how soon it is down, and how it gets there.
//
// x is not centred (uniform in 0 … 10), so the loss over (w, b) is a valley some 140 times as steep
// across as along. Plain SGD has to take steps that are stable across it, and is slow along it.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/minimum.hpp"
#include "core/sign_changes.hpp"

namespace minibatch {

class Optimizers final : public Experiment {
 public:
  static constexpr const char* kName = "optimizers";

  // Data: narrow-valley, y = 2x + 5 + noise ε; loss half-mse; start (0, 0).
  enum class MeasuredAt { kParameters, kIterate };
  struct Options {
    std::uint32_t seed = 42;
    Index samples = 256;
    double noise = 1;
    Index batchSize = 16;
    OptimizerChoice optimizer;
    double learningRate = 0.044;
    bool standardize = false;  // x is shifted and scaled first; there is no valley then
    // Where the excess loss is measured: at the parameters, which for nesterov are the point looked
    // ahead to (torch keeps that one), or at the iterate, the point it looks ahead from. The other
    // optimisers have but one.
    MeasuredAt measuredAt = MeasuredAt::kParameters;
    double target = 0.002;  // of the starting loss
    Index updates = 320;

    void fields(Fields& fields);
  };
  // What fields cannot say alone.
  static MaybeError validate(const Options& options);

  explicit Optimizers(const Options& options);

  // updatesToTarget: at the end of the first epoch whose mean excess loss is below target·J₀,
  // infinite if none was; epochExcess (E): those means. pathUpdate (m), path (m,2), pathLoss (m):
  // (w, b) in units of the unscaled x; evenly thinned if long. stepFlips, gradientFlips: how often,
  // per update, the step and the batch's gradient change sign in the steepest direction for the
  // unscaled x; standardised, the gradient is another loss's and has no flips. minimum (2), in
  // units of the unscaled x; minimumLoss; startLoss; condition: of the Hessian; limit: 2/λmax, up
  // to which full-batch gradient descent is stable. Once the run has diverged, the means of epochs
  // and the flips are not numbers; the path is as it was.
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  Vector unscaled(const Vector& p) const;
  double excessAfter(const Update& update);

  Options options_;
  std::unique_ptr<Trainer> trainer_;
  QuadraticLoss valley_;
  Vector steepest_;  // (2)
  Vector velocity_;  // (2) nesterov's, torch's momentum buffer
  double startLoss_, epochSum_ = 0;
  bool hasDiverged_ = false;
  SignChanges stepSignChanges_, gradientSignChanges_;  // in the steepest direction
  std::vector<double> epochExcess_;                    // (E)
};

template <>
inline constexpr std::array kNames<Optimizers::MeasuredAt>{Name{"parameters"}, Name{"iterate"}};

}  // namespace minibatch
