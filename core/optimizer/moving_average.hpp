// The moving averages of optimisers.
#pragma once

#include "core/matrix.hpp"

namespace minibatch {

// average ← β average + (1−β) values. 1−β is formed in double precision, as torch does: next to 1 a
// β of single precision has lost it.
template <class Scalar, class Values>
void moveAverage(double beta, const Values& values, VectorOf<Scalar>& average) {
  average.array() =
      static_cast<Scalar>(beta) * average.array() + static_cast<Scalar>(1 - beta) * values;
}

}  // namespace minibatch
