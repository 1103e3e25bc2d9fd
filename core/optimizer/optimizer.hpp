// The optimisers: how the gradient g of a batch becomes a step. Each has a header and an entry in
// the list. Formulas, options and defaults are those of torch.optim.
//
// A type of the list has
//   kName, kTitle, kTorch     its name here, in texts and in PyTorch
//   kHelp                     what it does
//   kNumpyState, kNumpyStep   the same in NumPy, for exported programs, of p, g, the 0-based
//                             `update` and, in braces, {rate} and the options
//   its options, and fields(Fields&)
//   kUsesGradients,           what of the state its steps use
//     kUsesSquares
//   step(g, η, state, p)      one step; allocates nothing. Factors are computed in double precision
//                             and then cast, as in torch
#pragma once

#include <tuple>

#include "core/optimizer/adagrad.hpp"
#include "core/optimizer/adam.hpp"
#include "core/optimizer/adamw.hpp"
#include "core/optimizer/momentum.hpp"
#include "core/optimizer/nesterov.hpp"
#include "core/optimizer/rmsprop.hpp"
#include "core/optimizer/sgd.hpp"

namespace minibatch {

using AllOptimizers = TypeList<Sgd, Momentum, Nesterov, Adagrad, RmsProp, Adam, AdamW>;
using OptimizerSpec = AllOptimizers::Variant;

// A running optimiser: its options and its state, as values, so that a copy is a checkpoint.
template <class Scalar>
class Optimizer {
 public:
  Optimizer() = default;
  Optimizer(const OptimizerSpec& spec, Index parameterCount);

  bool isSgd() const { return std::holds_alternative<Sgd>(rule_); }

  // One step; gradient, p: (P); rate: η.
  void apply(const VectorOf<Scalar>& gradient, double rate, VectorOf<Scalar>& p);

 private:
  OptimizerSpec rule_;
  OptimizerState<Scalar> state_;
};

// The optimiser of an experiment, whose options are flat: the choice, and the options of each.
class OptimizerChoice {
 public:
  // The choice is the field `name`; each option of any optimiser is a field of its own name. An
  // option that several optimisers have is set in all of them.
  void fields(Fields& fields, const char* name);
  OptimizerSpec spec() const;
  void choose(const OptimizerSpec& spec);

 private:
  OptimizerSpec kind_;  // the choice; its options are not used
  template <class... Rules>
  static std::tuple<Rules...> tupleOf(TypeList<Rules...>);
  decltype(tupleOf(AllOptimizers())) options_;
};

}  // namespace minibatch
