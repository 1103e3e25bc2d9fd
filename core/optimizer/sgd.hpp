// Plain stochastic gradient descent: p ← p − η g. torch.optim.SGD(lr).
// Robbins and Monro, "A stochastic approximation method", 1951.
//
// An optimiser turns the gradient g of a batch into a step and owns what it remembers between
// steps. It is a copyable value, so that a checkpoint of a run is a copy of it. Each has
//   Optimizer(options, parameterCount)    remembers nothing yet
//   apply(gradient, rate, p)              one step; g, p: (P); rate: η; allocates nothing
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

template <class Scalar>
class Sgd {
 public:
  void apply(const VectorOf<Scalar>& gradient, Scalar rate, VectorOf<Scalar>& p) const {
    p -= rate * gradient;
  }
};

}  // namespace minibatch
