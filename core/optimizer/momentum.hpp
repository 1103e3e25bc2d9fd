// Momentum: v ← μ v + g; p ← p − η v. torch.optim.SGD(lr, momentum), dampening 0.
// Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
//
// Nesterov: v ← μ v + g; p ← p − η (g + μ v). torch.optim.SGD(lr, momentum, nesterov=True).
// Nesterov, "A method of solving a convex programming problem with convergence rate O(1/k²)", 1983,
// in the form of Sutskever et al., "On the importance of initialization and momentum", 2013.
#pragma once

#include "core/optimizer/memory.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

template <class Scalar>
void momentumStep(const OptimizerSpec& spec, const VectorOf<Scalar>& gradient, Scalar rate,
                  OptimizerMemory<Scalar>& memory, VectorOf<Scalar>& p) {
  const auto momentum = static_cast<Scalar>(spec.momentum);
  memory.velocity = momentum * memory.velocity + gradient;
  if (spec.kind == OptimizerKind::kNesterov) {
    p -= rate * (gradient + momentum * memory.velocity);
  } else {
    p -= rate * memory.velocity;
  }
}

}  // namespace minibatch
