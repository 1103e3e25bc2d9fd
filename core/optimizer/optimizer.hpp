// The optimisers: how the gradient g of a batch becomes a step. One header for each, and one entry
// in the list; formulas, options and defaults are those of torch.optim.
//
// A type of the list has
//   kName, kTitle, kTorch         its name here, in texts and in PyTorch
//   kHelp                         what it does
//   kNumpyState, kNumpyStep       the same in NumPy, for exported programs, of p, g, the 0-based
//                                 `update` and, in braces, {rate} and the options
//   its options, and fields(Fields&)
//   State<Scalar>                 what it remembers between steps, at first for P parameters
//   step(g, η, state, p)          one step; allocates nothing. Numbers are cast when they are
//   ready, as
//                                 torch does
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

// An optimiser at work: its options and its state, held without a pointer, so that a checkpoint of
// a run is a copy.
template <class Scalar>
class Optimizer {
 public:
  Optimizer() = default;
  Optimizer(const OptimizerSpec& spec, Index parameterCount);

  bool isSgd() const { return std::holds_alternative<Running<Sgd>>(running_); }

  // One step; gradient, p: (P); rate: η.
  void apply(const VectorOf<Scalar>& gradient, double rate, VectorOf<Scalar>& p);

 private:
  template <class Rule>
  struct Running {
    Rule rule;
    typename Rule::template State<Scalar> state;
  };
  template <class List>
  struct RunningOf;
  template <class... Rules>
  struct RunningOf<TypeList<Rules...>> {
    using Variant = std::variant<Running<Rules>...>;
  };

  typename RunningOf<AllOptimizers>::Variant running_;
};

// Which optimiser, with the options of every one: for experiments, whose options are flat.
class OptimizerChoice {
 public:
  // The optimiser under `name`, and each option of any of them under its own; options that several
  // share are set in all.
  void fields(Fields& fields, const char* name);
  OptimizerSpec spec() const;
  void choose(const OptimizerSpec& spec);

 private:
  OptimizerSpec kind_;  // whose options are not used
  template <class... Rules>
  static std::tuple<Rules...> tupleOf(TypeList<Rules...>);
  decltype(tupleOf(AllOptimizers())) options_;
};

}  // namespace minibatch
