// The specification of a run of mini-batch gradient descent.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "core/activation/activation.hpp"
#include "core/averaging.hpp"
#include "core/batches.hpp"
#include "core/dataset/dataset_spec.hpp"
#include "core/learning_rate.hpp"
#include "core/loss.hpp"
#include "core/optimizer/optimizer.hpp"
#include "core/schedule.hpp"

namespace minibatch {

// ŷ = w·x + b
struct LinearSpec {
  static constexpr const char* kName = "linear";
  static constexpr const char* kHelp = "ŷ = w·x + b";
  void fields(Fields&) {}
};

// ŷ = σ(w·x + b)
struct LogisticSpec {
  static constexpr const char* kName = "logistic";
  static constexpr const char* kHelp = "ŷ = σ(w·x + b)";
  void fields(Fields&) {}
};

struct MlpSpec {
  static constexpr const char* kName = "mlp";
  static constexpr const char* kHelp = "fully connected layers";

  std::vector<Index> hidden;  // units of each hidden layer
  Activation activation = {};
  Index outputs = 1;  // m

  void fields(Fields& fields) {
    fields.numbers("hidden", hidden, {1, 4096}, {0, 8}, "units of each hidden layer").required();
    fields.choice("activation", activation, "between the layers");
    fields.number("outputs", outputs, {1, 1000}, "m; more than 1 only with cross-entropy");
  }
};

using AllModels = TypeList<LinearSpec, LogisticSpec, MlpSpec>;
using ModelSpec = AllModels::Variant;

enum class Precision { kFloat64, kFloat32 };
template <>
inline constexpr std::array kNames<Precision>{Name{"float64"}, Name{"float32"}};

struct TrainerSpec {
  std::variant<DatasetSpec, Samples<double>> data;
  bool standardize = false;
  ModelSpec model;
  Precision precision = Precision::kFloat64;
  Loss loss = Loss::kMse;
  Index batchSize = 0;  // k, 1 … n
  LearningRateSpec learningRate;
  Order order = Order::kShuffleEachEpoch;
  bool dropLast = false;
  OptimizerSpec optimizer;
  ScheduleSpec schedule;
  AveragingSpec averaging;
  std::uint32_t seed = 42;
  std::vector<double> initial;  // P starting parameters; empty: the model's own start

  void fields(Fields& fields);
};

// Reads {data, batchSize, learningRate, …} as in web/engine/engine.d.ts. A user's own data is
// {x, y, features} with numbers in x and y, x row-major. The result is valid.
std::variant<TrainerSpec, ValidationError> readTrainerSpec(const Value& value);

// The first error of a specification, if there is one.
MaybeError validate(const TrainerSpec& spec);

// P of the model on data with this number of features.
Index parameterCountOf(const ModelSpec& model, Index features);

// d, hidden …, m
std::vector<Index> layerSizes(const MlpSpec& model, Index features);

}  // namespace minibatch
