#include "core/optimizer/any_optimizer.hpp"

namespace minibatch {

template <class Scalar>
Optimizer<Scalar>::Optimizer(const OptimizerSpec& spec, Index parameterCount) : spec_(spec) {
  const bool isMomentum =
      spec.kind == OptimizerKind::kMomentum || spec.kind == OptimizerKind::kNesterov;
  const bool isAdam = spec.kind == OptimizerKind::kAdam;
  if (isMomentum || isAdam) memory_.velocity.setZero(parameterCount);
  if (!isPlain() && !isMomentum) memory_.squares.setZero(parameterCount);
}

template Optimizer<double>::Optimizer(const OptimizerSpec&, Index);
template Optimizer<float>::Optimizer(const OptimizerSpec&, Index);

}  // namespace minibatch
