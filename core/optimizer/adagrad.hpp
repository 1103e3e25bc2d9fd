// Adagrad: s ← s + g²; p ← p − η g / (√s + ε). torch.optim.Adagrad(lr, eps).
// Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
// optimization", 2011.
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

template <class Scalar>
class Adagrad {
 public:
  Adagrad(double eps, Index parameterCount)
      : eps_(static_cast<Scalar>(eps)), squares_(VectorOf<Scalar>::Zero(parameterCount)) {}

  void apply(const VectorOf<Scalar>& gradient, Scalar rate, VectorOf<Scalar>& p) {
    squares_.array() += gradient.array().square();
    p.array() -= rate * gradient.array() / (squares_.array().sqrt() + eps_);
  }

 private:
  Scalar eps_;
  VectorOf<Scalar> squares_;  // s (P)
};

}  // namespace minibatch
