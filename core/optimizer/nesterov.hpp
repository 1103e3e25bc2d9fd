// Nesterov's momentum: v ← μ v + g; p ← p − η (g + μ v).
// Nesterov, "A method of solving a convex programming problem with convergence rate O(1/k²)", 1983,
// in the form of Sutskever et al., "On the importance of initialization and momentum", 2013.
#pragma once

#include "core/optimizer/optimizer_state.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct Nesterov {
  static constexpr const char* kName = "nesterov";
  static constexpr const char* kTitle = "Nesterov";
  static constexpr const char* kTorch = "torch.optim.SGD(lr, momentum, nesterov=True)";
  static constexpr const char* kHelp = "momentum that looks one step ahead";
  static constexpr const char* kNumpyState = Momentum::kNumpyState;
  static constexpr const char* kNumpyStep =
      "velocity = {momentum} * velocity + g\n"
      "p = p - {rate} * (g + {momentum} * velocity)";

  double momentum = 0.9;  // μ

  void fields(Fields& fields) {
    fields.number("momentum", momentum, Range::below(0, 1), "share of the last step that stays");
  }

  static constexpr bool kUsesGradients = true, kUsesSquares = false;
  template <class Scalar>
  void step(const VectorOf<Scalar>& gradient, double rate, OptimizerState<Scalar>& state,
            VectorOf<Scalar>& p) const {
    const auto share = static_cast<Scalar>(momentum);
    state.gradients = share * state.gradients + gradient;
    p -= static_cast<Scalar>(rate) * (gradient + share * state.gradients);
  }
};

}  // namespace minibatch
