// Plain stochastic gradient descent: p ← p − learningRate · gradient. As torch.optim.SGD(lr).
//
// An optimiser turns the gradient of a batch into a step and owns what it remembers between steps;
// it is a copyable value, so that a checkpoint of a run is a copy of it.
// Robbins and Monro, "A stochastic approximation method", 1951.
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

class Sgd {
 public:
  explicit Sgd(double learningRate) : learningRate_(learningRate) {}

  // p, gradient: (P)
  void apply(const Vector& gradient, Vector& p) const { p -= learningRate_ * gradient; }

 private:
  double learningRate_;
};

}  // namespace minibatch
