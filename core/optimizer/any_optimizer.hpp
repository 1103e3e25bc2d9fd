// Every optimiser in one type: what a run uses is chosen when it starts, and held without a
// pointer.
#pragma once

#include "core/optimizer/adagrad.hpp"
#include "core/optimizer/adam.hpp"
#include "core/optimizer/momentum.hpp"
#include "core/optimizer/rmsprop.hpp"
#include "core/optimizer/sgd.hpp"

namespace minibatch {

template <class Scalar>
class Optimizer {
 public:
  Optimizer() = default;
  // The optimiser that a checked spec describes, at its start, for so many parameters.
  Optimizer(const OptimizerSpec& spec, Index parameterCount);

  bool isPlain() const { return spec_.kind == OptimizerKind::kSgd; }

  // One step; gradient, p: (P); rate: η; allocates nothing. (A template, to be optimised as the
  // loop is that it is in.)
  void apply(const VectorOf<Scalar>& gradient, Scalar rate, VectorOf<Scalar>& p) {
    switch (spec_.kind) {
      case OptimizerKind::kSgd:
        return sgdStep(spec_, gradient, rate, memory_, p);
      case OptimizerKind::kMomentum:
      case OptimizerKind::kNesterov:
        return momentumStep(spec_, gradient, rate, memory_, p);
      case OptimizerKind::kAdagrad:
        return adagradStep(spec_, gradient, rate, memory_, p);
      case OptimizerKind::kRmsProp:
        return rmsPropStep(spec_, gradient, rate, memory_, p);
      case OptimizerKind::kAdam:
        return adamStep(spec_, gradient, rate, memory_, p);
    }
  }

 private:
  OptimizerSpec spec_;
  OptimizerMemory<Scalar> memory_;
};

}  // namespace minibatch
