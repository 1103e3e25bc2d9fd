// The rectified linear unit, max(z, 0), with the derivative 0 at z = 0.
#pragma once

#include "core/dataset.hpp"
#include "core/kernels/relu.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct Relu {
  static constexpr const char* kName = "relu";
  static constexpr const char* kTitle = "ReLU";
  static constexpr const char* kTorch = "torch.nn.ReLU()";
  static constexpr const char* kHelp = "the rectified linear unit, max(z, 0)";
  static constexpr const char* kNumpySetup = "";
  static constexpr const char* kNumpyValue = "np.maximum(Z, 0)";
  static constexpr const char* kNumpyDerivative = "A > 0";
  static constexpr bool kDerivativeNeedsZ = false;

  template <class Scalar>
  static void apply(Scalar* z, Index count) {
    Eigen::Map<VectorOf<Scalar>> values(z, count);
    values = values.cwiseMax(Scalar(0));
  }
  template <class Scalar>
  static void multiplyByDerivative(const Scalar* /*z*/, const Scalar* a, Scalar* delta,
                                   Index count) {
    multiplyByReluDerivative(a, delta, count);
  }
};

}  // namespace minibatch
