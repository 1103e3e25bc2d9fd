// Adagrad: s ← s + g²; p ← p − η g / (√s + ε). torch.optim.Adagrad(lr, eps).
// Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
// optimization", 2011.
#pragma once

#include "core/optimizer/memory.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

template <class Scalar>
void adagradStep(const OptimizerSpec& spec, const VectorOf<Scalar>& gradient, Scalar rate,
                 OptimizerMemory<Scalar>& memory, VectorOf<Scalar>& p) {
  const auto eps = static_cast<Scalar>(spec.eps);
  memory.squares.array() += gradient.array().square();
  p.array() -= rate * gradient.array() / (memory.squares.array().sqrt() + eps);
}

}  // namespace minibatch
