// Every model in one type: what a run trains is chosen when it starts, and held without a pointer.
#pragma once

#include <type_traits>
#include <variant>

#include "core/model/linear.hpp"
#include "core/model/mlp.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

// Single precision is for networks, where it doubles the speed; the linear models are exact
// instead.
template <class Scalar>
using Model = std::conditional_t<std::is_same_v<Scalar, double>,
                                 std::variant<LinearModel<double>, MlpModel<double>>,
                                 std::variant<MlpModel<float>>>;

// The model that a checked spec describes, for samples of so many features.
template <class Scalar>
Model<Scalar> makeModel(const TrainerSpec& spec, Index features);

}  // namespace minibatch
