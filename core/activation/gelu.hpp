// The Gaussian error linear unit, z Φ(z) with the normal distribution's Φ(z) = (1 + erf(z/√2))/2,
// exactly (not by tanh); its derivative is Φ(z) + z φ(z), φ the normal density. Hendrycks and
// Gimpel, "Gaussian error linear units", 2016.
#pragma once

#include <cmath>
#include <numbers>

#include "core/matrix.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct Gelu {
  static constexpr const char* kName = "gelu";
  static constexpr const char* kTitle = "GELU";
  static constexpr const char* kTorch = "torch.nn.GELU()";
  static constexpr const char* kHelp = "the Gaussian error linear unit, z Φ(z)";
  static constexpr const char* kNumpySetup =
      "from math import erf\n"
      "\n"
      "Phi = np.vectorize(lambda z: (1 + erf(z / np.sqrt(2))) / 2, otypes=[float])";
  static constexpr const char* kNumpyValue = "Z * Phi(Z)";
  static constexpr const char* kNumpyDerivative =
      "Phi(Z) + Z * np.exp(-(Z**2) / 2) / np.sqrt(2 * np.pi)";
  static constexpr bool kDerivativeNeedsZ = true;

  template <class Scalar>
  static void apply(Scalar* z, Index count) {
    for (Index i = 0; i < count; ++i) z[i] *= distribution(z[i]);
  }
  template <class Scalar>
  static void multiplyByDerivative(const Scalar* z, const Scalar* /*a*/, Scalar* delta,
                                   Index count) {
    constexpr Scalar kScale = std::numbers::inv_sqrtpi_v<Scalar> / std::numbers::sqrt2_v<Scalar>;
    for (Index i = 0; i < count; ++i) {
      delta[i] *= distribution(z[i]) + z[i] * kScale * std::exp(-z[i] * z[i] / 2);
    }
  }

 private:
  // Φ(z)
  template <class Scalar>
  static Scalar distribution(Scalar z) {
    return (1 + std::erf(z / std::numbers::sqrt2_v<Scalar>)) / 2;
  }
};

}  // namespace minibatch
