// tanh z, whose derivative is 1 − tanh² z.
#pragma once

#include "core/dataset.hpp"
#include "core/kernels/tanh.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct Tanh {
  static constexpr const char* kName = "tanh";
  static constexpr const char* kTitle = "tanh";
  static constexpr const char* kTorch = "torch.nn.Tanh()";
  static constexpr const char* kHelp = "the hyperbolic tangent";
  static constexpr const char* kNumpySetup = "";
  static constexpr const char* kNumpyValue = "np.tanh(Z)";
  static constexpr const char* kNumpyDerivative = "1 - A**2";
  static constexpr bool kDerivativeNeedsZ = false;

  template <class Scalar>
  static void apply(Scalar* z, Index count) {
    tanhInPlace(z, count);
  }
  template <class Scalar>
  static void multiplyByDerivative(const Scalar* /*z*/, const Scalar* a, Scalar* delta,
                                   Index count) {
    multiplyByTanhDerivative(a, delta, count);
  }
};

}  // namespace minibatch
