// Adam: m ← β₁ m + (1−β₁) g; s ← β₂ s + (1−β₂) g²;
//       p ← p − η/(1−β₁ᵗ) · m / (√s/√(1−β₂ᵗ) + ε). torch.optim.Adam(lr, betas, eps).
// Kingma and Ba, "Adam: a method for stochastic optimization", 2015.
#pragma once

#include <cmath>

#include "core/optimizer/memory.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

template <class Scalar>
void adamStep(const OptimizerSpec& spec, const VectorOf<Scalar>& gradient, Scalar rate,
              OptimizerMemory<Scalar>& memory, VectorOf<Scalar>& p) {
  const auto beta1 = static_cast<Scalar>(spec.beta1), beta2 = static_cast<Scalar>(spec.beta2);
  auto mean = memory.velocity.array();
  auto squares = memory.squares.array();
  mean = beta1 * mean + (1 - beta1) * gradient.array();
  squares = beta2 * squares + (1 - beta2) * gradient.array().square();
  memory.beta1Power *= spec.beta1;
  memory.beta2Power *= spec.beta2;
  const auto step = static_cast<Scalar>(rate / (1 - memory.beta1Power));
  const auto root = static_cast<Scalar>(std::sqrt(1 - memory.beta2Power));
  p.array() -= step * mean / (squares.sqrt() / root + static_cast<Scalar>(spec.eps));
}

}  // namespace minibatch
