// RMSProp: s ← α s + (1−α) g²; p ← p − η g / (√s + ε). torch.optim.RMSprop(lr, alpha, eps).
// Tieleman and Hinton, "Lecture 6.5: RMSProp", COURSERA: Neural Networks for Machine Learning,
// 2012.
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

template <class Scalar>
class RmsProp {
 public:
  RmsProp(double alpha, double eps, Index parameterCount)
      : alpha_(static_cast<Scalar>(alpha)),
        eps_(static_cast<Scalar>(eps)),
        squares_(VectorOf<Scalar>::Zero(parameterCount)) {}

  void apply(const VectorOf<Scalar>& gradient, Scalar rate, VectorOf<Scalar>& p) {
    squares_.array() = alpha_ * squares_.array() + (1 - alpha_) * gradient.array().square();
    p.array() -= rate * gradient.array() / (squares_.array().sqrt() + eps_);
  }

 private:
  Scalar alpha_, eps_;
  VectorOf<Scalar> squares_;  // s (P)
};

}  // namespace minibatch
