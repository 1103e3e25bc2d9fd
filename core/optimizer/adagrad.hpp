// Adagrad: s ← s + g²; p ← p − η g / (√s + ε).
// Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
// optimization", 2011.
#pragma once

#include "core/optimizer/optimizer_state.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct Adagrad {
  static constexpr const char* kName = "adagrad";
  static constexpr const char* kTitle = "Adagrad";
  static constexpr const char* kTorch = "torch.optim.Adagrad(lr, eps)";
  static constexpr const char* kHelp = "steps that shrink with the sum of squared gradients";
  static constexpr const char* kNumpyState = "squares = np.zeros_like(p)";
  static constexpr const char* kNumpyStep =
      "squares = squares + g**2\n"
      "p = p - {rate} * g / (np.sqrt(squares) + {eps})";

  double eps = 1e-10;  // ε

  void fields(Fields& fields) {
    fields.number("eps", eps, Range::above(0, 1), "added to the divisor");
  }

  static constexpr bool kUsesGradients = false, kUsesSquares = true;
  template <class Scalar>
  void step(const VectorOf<Scalar>& gradient, double rate, OptimizerState<Scalar>& state,
            VectorOf<Scalar>& p) const {
    state.squares.array() += gradient.array().square();
    p.array() -= static_cast<Scalar>(rate) * gradient.array() /
                 (state.squares.array().sqrt() + static_cast<Scalar>(eps));
  }
};

}  // namespace minibatch
