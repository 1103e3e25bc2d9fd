// RMSProp: s ← α s + (1−α) g²; p ← p − η g / (√s + ε). torch.optim.RMSprop(lr, alpha, eps).
// Tieleman and Hinton, "Lecture 6.5: RMSProp", COURSERA: Neural Networks for Machine Learning,
// 2012.
#pragma once

#include "core/optimizer/memory.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

template <class Scalar>
void rmsPropStep(const OptimizerSpec& spec, const VectorOf<Scalar>& gradient, Scalar rate,
                 OptimizerMemory<Scalar>& memory, VectorOf<Scalar>& p) {
  const auto alpha = static_cast<Scalar>(spec.alpha), eps = static_cast<Scalar>(spec.eps);
  auto squares = memory.squares.array();
  squares = alpha * squares + (1 - alpha) * gradient.array().square();
  p.array() -= rate * gradient.array() / (squares.sqrt() + eps);
}

}  // namespace minibatch
