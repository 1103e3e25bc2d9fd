// The hyperbolic tangent of many numbers at once, with the same bits everywhere.
//
// Mathematical libraries differ in the last bit of tanh and exp, and a network trained for
// thousands of updates makes a visible difference of it; this one uses + − × ÷ alone. It is also
// faster: one division, no branch, so that compilers turn the loop into SIMD instructions (Eigen
// vectorises exp in double precision, with a second division and a slow 2ⁿ, but not tanh).
#pragma once

#include <cstddef>

namespace minibatch {

// Error below 3 units in the last place; NaN stays NaN.
void tanhInPlace(double* values, std::ptrdiff_t count);
// Eigen's, in single precision.
void tanhInPlace(float* values, std::ptrdiff_t count);

}  // namespace minibatch
