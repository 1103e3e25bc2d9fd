// What an optimiser remembers between steps: of any kind the same, so that a checkpoint of a run is
// a copy of it and each kind is but a rule (core/optimizer/sgd.hpp).
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

template <class Scalar>
struct OptimizerMemory {
  VectorOf<Scalar> velocity;              // (P) momentum: v; adam: m; otherwise empty
  VectorOf<Scalar> squares;               // (P) adagrad, rmsprop, adam: s; otherwise empty
  double beta1Power = 1, beta2Power = 1;  // adam: β₁ᵗ, β₂ᵗ
};

}  // namespace minibatch
