// Plain stochastic gradient descent: p ← p − η g. torch.optim.SGD(lr).
// Robbins and Monro, "A stochastic approximation method", 1951.
//
// An optimiser turns the gradient g of a batch into a step. Each is a rule
//   …Step(spec, gradient, rate, memory, p)    g, p: (P); rate: η; allocates nothing
// over what it remembers between steps, at first 0 (core/optimizer/memory.hpp).
#pragma once

#include "core/optimizer/memory.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

template <class Scalar>
void sgdStep(const OptimizerSpec&, const VectorOf<Scalar>& gradient, Scalar rate,
             const OptimizerMemory<Scalar>&, VectorOf<Scalar>& p) {
  p -= rate * gradient;
}

}  // namespace minibatch
