// RMSProp: s ← α s + (1−α) g²; p ← p − η g / (√s + ε).
// Tieleman and Hinton, "Lecture 6.5: RMSProp", COURSERA: Neural Networks for Machine Learning,
// 2012.
#pragma once

#include "core/optimizer/moving_average.hpp"
#include "core/optimizer/optimizer_state.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct RmsProp {
  static constexpr const char* kName = "rmsprop";
  static constexpr const char* kTitle = "RMSProp";
  static constexpr const char* kTorch = "torch.optim.RMSprop(lr, alpha, eps)";
  static constexpr const char* kHelp = "steps scaled by a moving average of squared gradients";
  static constexpr const char* kNumpyState = Adagrad::kNumpyState;
  static constexpr const char* kNumpyStep =
      "squares = {alpha} * squares + (1 - {alpha}) * g**2\n"
      "p = p - {rate} * g / (np.sqrt(squares) + {eps})";

  double alpha = 0.99;  // α
  double eps = 1e-8;    // ε

  void fields(Fields& fields) {
    fields.number("alpha", alpha, Range::below(0, 1), "how slowly the average of squares changes");
    fields.number("eps", eps, Range::above(0, 1), "added to the divisor");
  }

  static constexpr bool kUsesGradients = false, kUsesSquares = true;
  template <class Scalar>
  void step(const VectorOf<Scalar>& gradient, double rate, OptimizerState<Scalar>& state,
            VectorOf<Scalar>& p) const {
    moveAverage(alpha, gradient.array().square(), state.squares);
    p.array() -= static_cast<Scalar>(rate) * gradient.array() /
                 (state.squares.array().sqrt() + static_cast<Scalar>(eps));
  }
};

}  // namespace minibatch
