// One optimiser on a narrow valley: how soon it reaches a target, and its path.
//
// x is not centred (uniform in 0 … 10), so the loss over (w, b) is a valley some 140 times as
// curved across as along. The steps of plain SGD have to be stable across the valley, and so are
// slow along it.
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
    bool standardize = false;  // x is shifted and scaled first; then there is no valley
    // Where the excess loss of nesterov is measured: at the parameters, which in torch are the
    // point that it looks ahead to, or at the iterate, the point that it looks ahead from. With the
    // other optimisers the two are the same.
    MeasuredAt measuredAt = MeasuredAt::kParameters;
    double target = 0.002;  // of the starting loss
    Index updates = 320;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit Optimizers(const Options& options);

  // updatesToTarget: at the end of the first epoch whose mean excess loss is below target·J₀,
  // otherwise infinite; epochExcess (E): these means. pathUpdate (m), path (m,2), pathLoss (m):
  // (w, b) in units of the unscaled x, evenly thinned if long. stepFlips, gradientFlips: how often
  // per update the step and the batch's gradient change sign in the direction that is steepest with
  // the unscaled x; with standardised x gradientFlips is NaN, because the gradient is of another
  // loss. minimum (2), in units of the unscaled x; minimumLoss; startLoss; condition: of the
  // Hessian; limit: 2/λmax, up to which full-batch gradient descent is stable. Once the run has
  // diverged, the means of further epochs and the flips are NaN; the path goes on.
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
