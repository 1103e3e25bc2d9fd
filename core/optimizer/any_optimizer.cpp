#include "core/optimizer/any_optimizer.hpp"

namespace minibatch {

template <class Scalar>
Optimizer<Scalar> makeOptimizer(const OptimizerSpec& spec, Index parameterCount) {
  switch (spec.kind) {
    case OptimizerKind::kMomentum:
      return Momentum<Scalar>(spec.momentum, false, parameterCount);
    case OptimizerKind::kNesterov:
      return Momentum<Scalar>(spec.momentum, true, parameterCount);
    case OptimizerKind::kAdagrad:
      return Adagrad<Scalar>(spec.eps, parameterCount);
    case OptimizerKind::kRmsProp:
      return RmsProp<Scalar>(spec.alpha, spec.eps, parameterCount);
    case OptimizerKind::kAdam:
      return Adam<Scalar>(spec.beta1, spec.beta2, spec.eps, parameterCount);
    case OptimizerKind::kSgd:
      break;
  }
  return Sgd<Scalar>();
}

template Optimizer<double> makeOptimizer<double>(const OptimizerSpec&, Index);
template Optimizer<float> makeOptimizer<float>(const OptimizerSpec&, Index);

}  // namespace minibatch
