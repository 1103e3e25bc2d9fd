// Adam: m ← β₁ m + (1−β₁) g; s ← β₂ s + (1−β₂) g²;
//       p ← p − η/(1−β₁ᵗ) · m / (√s/√(1−β₂ᵗ) + ε). torch.optim.Adam(lr, betas, eps).
// Kingma and Ba, "Adam: a method for stochastic optimization", 2015.
#pragma once

#include <cmath>

#include "core/dataset.hpp"

namespace minibatch {

template <class Scalar>
class Adam {
 public:
  Adam(double beta1, double beta2, double eps, Index parameterCount)
      : beta1_(beta1),
        beta2_(beta2),
        eps_(static_cast<Scalar>(eps)),
        mean_(VectorOf<Scalar>::Zero(parameterCount)),
        squares_(VectorOf<Scalar>::Zero(parameterCount)) {}

  void apply(const VectorOf<Scalar>& gradient, Scalar rate, VectorOf<Scalar>& p) {
    const auto beta1 = static_cast<Scalar>(beta1_), beta2 = static_cast<Scalar>(beta2_);
    mean_ = beta1 * mean_ + (1 - beta1) * gradient;
    squares_.array() = beta2 * squares_.array() + (1 - beta2) * gradient.array().square();
    beta1Power_ *= beta1_;
    beta2Power_ *= beta2_;
    const auto step = static_cast<Scalar>(rate / (1 - beta1Power_));
    const auto root = static_cast<Scalar>(std::sqrt(1 - beta2Power_));
    p.array() -= step * mean_.array() / (squares_.array().sqrt() / root + eps_);
  }

 private:
  double beta1_, beta2_;
  double beta1Power_ = 1, beta2Power_ = 1;  // β₁ᵗ, β₂ᵗ
  Scalar eps_;
  VectorOf<Scalar> mean_, squares_;  // m, s (P)
};

}  // namespace minibatch
