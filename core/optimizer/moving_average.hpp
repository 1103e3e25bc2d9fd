// The moving averages of optimisers.
#pragma once

#include <cstdint>

#include "core/matrix.hpp"

namespace minibatch {

// average ← β average + (1−β) values. 1−β is computed in double precision, as torch does: for a β
// near 1 it would be inexact in single precision.
template <class Scalar, class Values>
void moveAverage(double beta, const Values& values, VectorOf<Scalar>& average) {
  average.array() =
      static_cast<Scalar>(beta) * average.array() + static_cast<Scalar>(1 - beta) * values;
}

// β to the power of a whole number t ≥ 0, by squaring.
inline double powerOf(double beta, double t) {
  double power = 1;
  for (auto bits = static_cast<std::uint64_t>(t); bits > 0; bits /= 2, beta *= beta) {
    if (bits % 2 == 1) power *= beta;
  }
  return power;
}

}  // namespace minibatch
