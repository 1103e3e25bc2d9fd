// The activations between the layers of a network: one header for each, and one entry in the list.
//
// A type of the list has
//   kName, kTitle, kTorch                 its name here, in texts and in PyTorch
//   kHelp                                 what it is
//   kNumpySetup                           lines that these two expressions need, "" for none
//   kNumpyValue, kNumpyDerivative         of the arrays Z (inputs) and A (values), for programs
//   kDerivativeNeedsZ                     whether the derivative needs Z, which a layer then stores
//   apply(z, count)                       z ← a(z)
//   multiplyByDerivative(z, a, δ, count)  δ ← δ · a′(z); z is null unless kDerivativeNeedsZ
#pragma once

#include "core/activation/gelu.hpp"
#include "core/activation/relu.hpp"
#include "core/activation/tanh.hpp"

namespace minibatch {

using AllActivations = TypeList<Tanh, Relu, Gelu>;
using Activation = AllActivations::Variant;

}  // namespace minibatch
