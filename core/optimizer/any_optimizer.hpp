// Every optimiser in one type: what a run uses is chosen when it starts, and held without a
// pointer.
#pragma once

#include <variant>

#include "core/optimizer/adagrad.hpp"
#include "core/optimizer/adam.hpp"
#include "core/optimizer/momentum.hpp"
#include "core/optimizer/rmsprop.hpp"
#include "core/optimizer/sgd.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

template <class Scalar>
using Optimizer =
    std::variant<Sgd<Scalar>, Momentum<Scalar>, Adagrad<Scalar>, RmsProp<Scalar>, Adam<Scalar>>;

// The optimiser that a checked spec describes, at its start, for so many parameters.
template <class Scalar>
Optimizer<Scalar> makeOptimizer(const OptimizerSpec& spec, Index parameterCount);

}  // namespace minibatch
