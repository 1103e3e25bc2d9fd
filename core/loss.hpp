// Losses of a model's output z against a target y, and their derivatives.
#pragma once

#include <cmath>

#include "core/names.hpp"

namespace minibatch {

enum class Loss {
  kMse,           // J = (1/n) Σ (ŷ−y)²
  kHalfMse,       // J = (1/2n) Σ (ŷ−y)²
  kCrossEntropy,  // one output, y 0 or 1: J = −(1/n) Σ [y log ŷ + (1−y) log(1−ŷ)], ŷ = σ(z);
                  // several, y a class number: J = −(1/n) Σ log softmax(z)_y
};
template <>
inline constexpr std::array kNames<Loss>{
    Name{"mse", "J = (1/n) Σ (ŷ−y)², gradient (2/k) Σ (ŷ−y)x"},
    Name{"half-mse", "J = (1/2n) Σ (ŷ−y)², gradient (1/k) Σ (ŷ−y)x"},
    Name{"cross-entropy", "of probabilities: y is 0 or 1, or a class number"}};

// Stable for every z: never overflows, never log(0).
template <class Scalar>
Scalar sigmoid(Scalar z) {
  if (z >= 0) return 1 / (1 + std::exp(-z));
  const Scalar e = std::exp(z);
  return e / (1 + e);
}

// log(1 + eᶻ)
template <class Scalar>
Scalar softplus(Scalar z) {
  return (z > 0 ? z : Scalar(0)) + std::log1p(std::exp(-std::abs(z)));
}

// ∂J/∂z of one sample behind a sigmoid, over gradientScale(). 1 − σ(z) is σ(−z), which keeps its
// digits where σ(z) is nearly 1. Not inlined, because unrolled loops would hold many copies of it.
template <class Scalar>
[[gnu::noinline]] Scalar dLossDzOfSigmoid(Scalar z, Scalar y, Loss loss) {
  const bool isMirrored = loss == Loss::kCrossEntropy && y > 0;
  const Scalar p = sigmoid(isMirrored ? -z : z);
  if (loss == Loss::kCrossEntropy) return isMirrored ? -p : p;
  return (p - y) * (p * sigmoid(-z));
}

// The loss of a single output z, with or without a sigmoid on it. Values and derivatives come
// without the loss's constant factor, so that sums are made as NumPy makes them: factor · mean(…).
class OutputLoss {
 public:
  OutputLoss(Loss loss, bool hasSigmoid) : loss_(loss), hasSigmoid_(hasSigmoid) {}

  bool hasSigmoid() const { return hasSigmoid_; }
  double lossScale() const { return loss_ == Loss::kHalfMse ? 0.5 : 1.0; }
  double gradientScale() const { return loss_ == Loss::kMse ? 2.0 : 1.0; }

  // ŷ
  template <class Scalar>
  Scalar prediction(Scalar z) const {
    return hasSigmoid_ ? sigmoid(z) : z;
  }

  // J's term for one sample, over lossScale().
  template <class Scalar>
  Scalar value(Scalar z, Scalar y) const {
    // −log σ(z) for y = 1, −log(1−σ(z)) for y = 0.
    if (loss_ == Loss::kCrossEntropy) return softplus(y > 0 ? -z : z);
    const Scalar error = prediction(z) - y;
    return error * error;
  }

  // ∂J/∂z of one sample, over gradientScale().
  template <class Scalar>
  Scalar dLossDz(Scalar z, Scalar y) const {
    return hasSigmoid_ ? dLossDzOfSigmoid(z, y, loss_) : z - y;
  }

 private:
  Loss loss_;
  bool hasSigmoid_;
};

}  // namespace minibatch
