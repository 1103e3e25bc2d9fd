// Gradient descent on all data with a penalty, and without any noise: p ← p − η ∇(J + μ E‖g_B‖²),
// where g_B is the gradient of a batch and E the mean over all batches of k samples.
//
// With μ = η/4 this is, to first order in η, where an epoch of SGD with shuffled batches leads on
// average (Smith et al., "On the origin of implicit regularization in stochastic gradient descent",
// 2021).
#pragma once

#include <memory>

#include "core/experiment/tracked_run.hpp"
#include "core/kernels/gradient_penalty.hpp"

namespace minibatch {

class PenalisedRun final : public TrackedRun {
 public:
  using TrackedRun::TrackedRun;

  // spec: of a network with tanh layers and ½ MSE. Its batch size is that of the penalty, its
  // learning rate is constant. factor: 4μ/η.
  void start(const TrainerSpec& spec, double factor);
  Vector parameters() const override { return parameters_; }

  // An update takes as long as this many gradients of all data.
  static constexpr Index kUpdateGradients = 2;

 private:
  void update(std::uint64_t count) override;

  std::unique_ptr<GradientPenalty> penalty_;
  double rate_ = 0, penaltyRate_ = 0;  // η, and η times μ
  Vector parameters_, gradient_, penaltyGradient_;
};

}  // namespace minibatch
