#include "core/kernels/scaled_step.hpp"

namespace minibatch {

template <class Scalar>
void stepAgainst(const Scalar* direction, Scalar factor, Scalar* values, std::ptrdiff_t count) {
#pragma omp simd simdlen(8)
  for (std::ptrdiff_t i = 0; i < count; ++i) values[i] -= factor * direction[i];
}

template void stepAgainst(const double*, double, double*, std::ptrdiff_t);
template void stepAgainst(const float*, float, float*, std::ptrdiff_t);

}  // namespace minibatch
