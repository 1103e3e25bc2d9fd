// What a run of mini-batch gradient descent is made from.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "core/batches.hpp"
#include "core/learning_rate.hpp"
#include "core/loss.hpp"
#include "core/model/mlp.hpp"
#include "core/named_dataset.hpp"

namespace minibatch {

enum class ModelKind { kLinear, kLogistic, kMlp };
enum class OptimizerKind { kSgd, kMomentum, kNesterov, kAdagrad, kRmsProp, kAdam };

struct ModelSpec {
  ModelKind kind = ModelKind::kLinear;
  std::vector<double> hidden;  // mlp: units of each hidden layer
  Activation activation = Activation::kTanh;
  double outputs = 1;  // mlp
};

// torch.optim's names and defaults.
struct OptimizerSpec {
  OptimizerKind kind = OptimizerKind::kSgd;
  double momentum = 0.9;  // momentum, nesterov
  double alpha = 0.99;    // rmsprop
  double beta1 = 0.9;     // adam
  double beta2 = 0.999;   // adam
  double eps = 1e-8;      // adagrad (1e-10 there), rmsprop, adam
};

// Fields are doubles so that what a user wrote can be judged before it is narrowed.
struct TrainerSpec {
  std::variant<DatasetSpec, Samples<double>> data;
  bool standardize = false;
  ModelSpec model;
  bool singlePrecision = false;
  Loss loss = Loss::kMse;
  double batchSize = 0;  // k, a whole number from 1 to n
  LearningRateSpec learningRate;
  Order order = Order::kShuffleEachEpoch;
  bool dropLast = false;
  OptimizerSpec optimizer;
  std::uint32_t seed = 42;
  std::vector<double> initial;  // P starting parameters; empty: the model's own start
};

// The first problem of a specification, if there is one. Labels of classes in named data are the
// set's own; in data that a user brought they are looked at one by one.
MaybeProblem problemOf(const TrainerSpec& spec);

// P of the model on data with so many features.
Index parameterCountOf(const ModelSpec& model, Index features);

// d, hidden …, m
std::vector<Index> layerSizes(const ModelSpec& model, Index features);

}  // namespace minibatch
