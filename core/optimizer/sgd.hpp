// Plain stochastic gradient descent: p ← p − η g.
// Robbins and Monro, "A stochastic approximation method", 1951.
#pragma once

#include "core/kernels/scaled_step.hpp"
#include "core/optimizer/optimizer_state.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct Sgd {
  static constexpr const char* kName = "sgd";
  static constexpr const char* kTitle = "SGD";
  static constexpr const char* kTorch = "torch.optim.SGD(lr)";
  static constexpr const char* kHelp = "a step against the gradient";
  static constexpr const char* kNumpyState = "";
  static constexpr const char* kNumpyStep = "p = p - {rate} * g";

  void fields(Fields&) {}

  static constexpr bool kUsesGradients = false, kUsesSquares = false;
  template <class Scalar>
  void step(const VectorOf<Scalar>& gradient, double rate, OptimizerState<Scalar>& /*state*/,
            VectorOf<Scalar>& p) const {
    stepAgainst(gradient.data(), static_cast<Scalar>(rate), p.data(), p.size());
  }
};

}  // namespace minibatch
