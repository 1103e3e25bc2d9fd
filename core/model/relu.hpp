// The slope of the rectified linear unit, relu(z) = max(z, 0).
//
// In a file of its own because Eigen has no SIMD for a choice, and compilers do for this loop.
#pragma once

#include <cstddef>

namespace minibatch {

// slopes[i] times 1 where activations[i] = relu(z) is above 0, times 0 elsewhere.
template <class Scalar>
void multiplyByReluSlopes(const Scalar* activations, Scalar* slopes, std::ptrdiff_t count);

}  // namespace minibatch
