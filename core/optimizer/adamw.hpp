// AdamW: p ← (1 − η λ) p, then Adam's step. The weights decay apart from the gradient. Loshchilov
// and Hutter, "Decoupled weight decay regularization", 2019.
#pragma once

#include "core/optimizer/adam.hpp"

namespace minibatch {

struct AdamW {
  static constexpr const char* kName = "adamw";
  static constexpr const char* kTitle = "AdamW";
  static constexpr const char* kTorch = "torch.optim.AdamW(lr, betas, eps, weight_decay)";
  static constexpr const char* kHelp = "Adam, with parameters that shrink by themselves";
  static constexpr const char* kNumpyState = Adam::kNumpyState;
  static constexpr const char* kNumpyStep =
      "mean_g = {beta1} * mean_g + (1 - {beta1}) * g\n"
      "squares = {beta2} * squares + (1 - {beta2}) * g**2\n"
      "root = np.sqrt(squares) / np.sqrt(1 - {beta2} ** (update + 1))\n"
      "p = p * (1 - {rate} * {weightDecay})\n"
      "p = p - {rate} / (1 - {beta1} ** (update + 1)) * mean_g / (root + {eps})";

  Adam adam;
  double weightDecay = 0.01;  // λ

  void fields(Fields& fields) {
    adam.fields(fields);
    fields.number("weightDecay", weightDecay, {0, 1},
                  "η times this is the part that the parameters lose");
  }

  static constexpr bool kUsesGradients = true, kUsesSquares = true;
  template <class Scalar>
  void step(const VectorOf<Scalar>& gradient, double rate, OptimizerState<Scalar>& state,
            VectorOf<Scalar>& p) const {
    p *= static_cast<Scalar>(1 - rate * weightDecay);
    adam.step(gradient, rate, state, p);
  }
};

}  // namespace minibatch
