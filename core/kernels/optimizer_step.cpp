// The step of an optimiser over all parameters, once for each update: with a small network it takes
// as long as the gradient.
#include "core/optimizer/optimizer.hpp"

namespace minibatch {

template <class Scalar>
Optimizer<Scalar>::Optimizer(const OptimizerSpec& spec, Index parameterCount) {
  visitHeld(spec, [&](const auto& rule) {
    using Rule = std::decay_t<decltype(rule)>;
    running_ = Running<Rule>{rule, typename Rule::template State<Scalar>(parameterCount)};
  });
}

template <class Scalar>
void Optimizer<Scalar>::apply(const VectorOf<Scalar>& gradient, double rate, VectorOf<Scalar>& p) {
  visitHeld(running_, [&](auto& held) { held.rule.step(gradient, rate, held.state, p); });
}

template class Optimizer<double>;
template class Optimizer<float>;

}  // namespace minibatch
