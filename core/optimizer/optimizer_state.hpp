// What an optimiser keeps between its steps. A vector that its rule does not use is empty.
#pragma once

#include "core/matrix.hpp"

namespace minibatch {

template <class Scalar>
struct OptimizerState {
  VectorOf<Scalar> gradients;  // (P) a sum or an average of gradients: v or m
  VectorOf<Scalar> squares;    // (P) a sum or an average of squared gradients: s
  double steps = 0;            // t
};

}  // namespace minibatch
