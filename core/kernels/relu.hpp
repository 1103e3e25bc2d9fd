// The derivative of the rectified linear unit, relu(z) = max(z, 0).
//
// Eigen has no SIMD for a choice between two numbers; compilers make it of this loop.
#pragma once

#include <cstddef>

namespace minibatch {

// deltas[i] times 1 where activations[i] = relu(z) is above 0, times 0 elsewhere.
template <class Scalar>
void multiplyByReluDerivative(const Scalar* activations, Scalar* deltas, std::ptrdiff_t count);

}  // namespace minibatch
