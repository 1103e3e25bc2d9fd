#include "core/kernels/relu.hpp"

namespace minibatch {

template <class Scalar>
void multiplyByReluDerivative(const Scalar* activations, Scalar* deltas, std::ptrdiff_t count) {
#pragma omp simd
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    deltas[i] *= activations[i] > 0 ? Scalar(1) : Scalar(0);
  }
}

template void multiplyByReluDerivative(const double*, double*, std::ptrdiff_t);
template void multiplyByReluDerivative(const float*, float*, std::ptrdiff_t);

}  // namespace minibatch
