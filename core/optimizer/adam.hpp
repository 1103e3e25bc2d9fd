// Adam: m ← β₁ m + (1−β₁) g; s ← β₂ s + (1−β₂) g²;
//       p ← p − η/(1−β₁ᵗ) · m / (√s/√(1−β₂ᵗ) + ε).
// Kingma and Ba, "Adam: a method for stochastic optimization", 2015.
#pragma once

#include <cmath>

#include "core/optimizer/moving_average.hpp"
#include "core/optimizer/optimizer_state.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct Adam {
  static constexpr const char* kName = "adam";
  static constexpr const char* kTitle = "Adam";
  static constexpr const char* kTorch = "torch.optim.Adam(lr, betas, eps)";
  static constexpr const char* kHelp = "the average gradient, scaled by the average of squares";
  static constexpr const char* kNumpyState = "mean_g, squares = np.zeros_like(p), np.zeros_like(p)";
  static constexpr const char* kNumpyStep =
      "mean_g = {beta1} * mean_g + (1 - {beta1}) * g\n"
      "squares = {beta2} * squares + (1 - {beta2}) * g**2\n"
      "root = np.sqrt(squares) / np.sqrt(1 - {beta2} ** (update + 1))\n"
      "p = p - {rate} / (1 - {beta1} ** (update + 1)) * mean_g / (root + {eps})";

  std::array<double, 2> betas = {0.9, 0.999};  // β₁, β₂
  double eps = 1e-8;                           // ε

  void fields(Fields& fields) {
    fields.pair("betas", betas, "beta1", "beta2", Range::below(0, 1),
                "how slowly the averages of gradients and of their squares change");
    fields.number("eps", eps, Range::above(0, 1), "added to the divisor");
  }

  static constexpr bool kUsesGradients = true, kUsesSquares = true;
  template <class Scalar>
  void step(const VectorOf<Scalar>& gradient, double rate, OptimizerState<Scalar>& state,
            VectorOf<Scalar>& p) const {
    moveAverage(betas[0], gradient.array(), state.gradients);
    moveAverage(betas[1], gradient.array().square(), state.squares);
    state.steps += 1;
    const auto scale = static_cast<Scalar>(rate / (1 - powerOf(betas[0], state.steps)));
    const auto root = static_cast<Scalar>(std::sqrt(1 - powerOf(betas[1], state.steps)));
    p.array() -= scale * state.gradients.array() /
                 (state.squares.array().sqrt() / root + static_cast<Scalar>(eps));
  }
};

}  // namespace minibatch
