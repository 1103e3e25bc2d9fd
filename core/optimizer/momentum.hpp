// Momentum: v ← μ v + g; p ← p − η v. torch.optim.SGD(lr, momentum), dampening 0.
// Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
//
// Nesterov: v ← μ v + g; p ← p − η (g + μ v). torch.optim.SGD(lr, momentum, nesterov=True).
// Nesterov, "A method of solving a convex programming problem with convergence rate O(1/k²)", 1983,
// in the form of Sutskever et al., "On the importance of initialization and momentum", 2013.
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

template <class Scalar>
class Momentum {
 public:
  Momentum(double momentum, bool nesterov, Index parameterCount)
      : momentum_(static_cast<Scalar>(momentum)),
        nesterov_(nesterov),
        velocity_(VectorOf<Scalar>::Zero(parameterCount)) {}

  void apply(const VectorOf<Scalar>& gradient, Scalar rate, VectorOf<Scalar>& p) {
    velocity_ = momentum_ * velocity_ + gradient;
    if (nesterov_) {
      p -= rate * (gradient + momentum_ * velocity_);
    } else {
      p -= rate * velocity_;
    }
  }

 private:
  Scalar momentum_;  // μ
  bool nesterov_;
  VectorOf<Scalar> velocity_;  // v (P)
};

}  // namespace minibatch
