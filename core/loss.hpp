// Losses of a prediction ŷ against a target y.
#pragma once

namespace minibatch {

enum class Loss {
  kMse,      // J = (1/n) Σ (ŷ−y)²,  ∂/∂ŷ = 2(ŷ−y)
  kHalfMse,  // J = (1/2n) Σ (ŷ−y)², ∂/∂ŷ =  (ŷ−y)
};

// The factor before the mean of (ŷ−y)².
constexpr double lossFactor(Loss loss) { return loss == Loss::kMse ? 1.0 : 0.5; }

// The factor before the mean of (ŷ−y)·∂ŷ.
constexpr double gradientFactor(Loss loss) { return 2.0 * lossFactor(loss); }

}  // namespace minibatch
