// Momentum: v ← μ v + g; p ← p − η v, dampening 0.
// Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
#pragma once

#include "core/optimizer/optimizer_state.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct Momentum {
  static constexpr const char* kName = "momentum";
  static constexpr const char* kTitle = "Momentum";
  static constexpr const char* kTorch = "torch.optim.SGD(lr, momentum)";
  static constexpr const char* kHelp = "a step along the decaying sum of gradients";
  static constexpr const char* kNumpyState = "velocity = np.zeros_like(p)";
  static constexpr const char* kNumpyStep =
      "velocity = {momentum} * velocity + g\n"
      "p = p - {rate} * velocity";

  double momentum = 0.9;  // μ

  void fields(Fields& fields) {
    fields.number("momentum", momentum, Range::below(0, 1), "share of the last step that stays");
  }

  static constexpr bool kUsesGradients = true, kUsesSquares = false;
  template <class Scalar>
  void step(const VectorOf<Scalar>& gradient, double rate, OptimizerState<Scalar>& state,
            VectorOf<Scalar>& p) const {
    state.gradients = static_cast<Scalar>(momentum) * state.gradients + gradient;
    p -= static_cast<Scalar>(rate) * state.gradients;
  }
};

}  // namespace minibatch
