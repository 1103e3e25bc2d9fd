#include "core/model/relu.hpp"

namespace minibatch {

template <class Scalar>
void multiplyByReluSlopes(const Scalar* activations, Scalar* slopes, std::ptrdiff_t count) {
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    slopes[i] *= activations[i] > 0 ? Scalar(1) : Scalar(0);
  }
}

template void multiplyByReluSlopes(const double*, double*, std::ptrdiff_t);
template void multiplyByReluSlopes(const float*, float*, std::ptrdiff_t);

}  // namespace minibatch
