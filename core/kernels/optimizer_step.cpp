// The step of an optimiser over all parameters, once for each update: with a small network it takes
// as long as the gradient.
#include "core/optimizer/optimizer.hpp"

namespace minibatch {

template <class Scalar>
Optimizer<Scalar>::Optimizer(const OptimizerSpec& spec, Index parameterCount) : rule_(spec) {
  visitHeld(spec, [&](const auto& rule) {
    if (rule.kUsesGradients) state_.gradients.setZero(parameterCount);
    if (rule.kUsesSquares) state_.squares.setZero(parameterCount);
  });
}

template <class Scalar>
void Optimizer<Scalar>::apply(const VectorOf<Scalar>& gradient, double rate, VectorOf<Scalar>& p) {
  visitHeld(rule_, [&](const auto& rule) { rule.step(gradient, rate, state_, p); });
}

template class Optimizer<double>;
template class Optimizer<float>;

}  // namespace minibatch
