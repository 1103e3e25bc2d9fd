#include "core/experiment/registry.hpp"

#include "core/experiment/edge_of_stability.hpp"
#include "core/experiment/epoch_time.hpp"
#include "core/experiment/gradient_noise.hpp"
#include "core/experiment/gradient_noise_scale.hpp"
#include "core/experiment/learning_rate_cell.hpp"
#include "core/experiment/minima_pair.hpp"
#include "core/experiment/minima_swap.hpp"
#include "core/experiment/optimizers.hpp"
#include "core/experiment/rescale_layers.hpp"
#include "core/experiment/shuffling.hpp"
#include "core/experiment/stability_limit.hpp"
#include "core/experiment/toy_valleys.hpp"
#include "core/experiment/updates_to_target.hpp"

namespace minibatch {
namespace {

// An experiment is a class with a kName, Options with fields(), validate(Options) for what fields
// cannot say alone, and a constructor from valid Options.
using AllExperiments = TypeList<EdgeOfStability, EpochTime, GradientNoise, GradientNoiseScale,
                                LearningRateCell, MinimaPair, MinimaSwap, Optimizers, RescaleLayers,
                                Shuffling, StabilityLimit, ToyValleys, UpdatesToTarget>;

template <class Kind>
MadeExperiment make(const Value& values) {
  typename Kind::Options options;
  auto error = readFields(declarationOf(options), values, "");
  if (error && error->code == ErrorCode::kUnknownField) {
    return ValidationError{ErrorCode::kUnknownOption, error->field,
                           "one of the known options: " + error->allowed};
  }
  if (!error) error = Kind::validate(options);
  if (error) return *std::move(error);
  return std::make_unique<Kind>(options);
}

}  // namespace

std::vector<std::string> experimentNames() {
  std::vector<std::string> names;
  AllExperiments::forEach([&]<class Kind>() { names.emplace_back(Kind::kName); });
  return names;
}

MadeExperiment makeExperiment(const std::string& name, const Value& values) {
  MadeExperiment made;
  std::string allowed;
  AllExperiments::forEach([&]<class Kind>() {
    if (name == Kind::kName) made = make<Kind>(values);
    if (!allowed.empty()) allowed += " or ";
    allowed += Kind::kName;
  });
  if (std::holds_alternative<std::monostate>(made)) return *rangeError("experiment", allowed);
  return made;
}

Value describeExperiments() {
  Value::Object experiments;
  AllExperiments::forEach([&]<class Kind>() {
    typename Kind::Options options;
    experiments.push_back({Kind::kName, describeFields(declarationOf(options))});
  });
  return experiments;
}

}  // namespace minibatch
