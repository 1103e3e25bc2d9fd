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

// An experiment is a class with a kName, Options with fields(), validate(Options) for rules that
// concern several options, and a constructor from valid Options.
using AllExperiments = TypeList<EdgeOfStability, EpochTime, GradientNoise, GradientNoiseScale,
                                LearningRateCell, MinimaPair, MinimaSwap, Optimizers, RescaleLayers,
                                Shuffling, StabilityLimit, ToyValleys, UpdatesToTarget>;

// Not a template, because it is the same for every experiment.
MaybeError readOptions(const Declaration& declare, const Value& values) {
  auto error = readFields(declare, values, "");
  if (error && error->code == ErrorCode::kUnknownField) {
    error->code = ErrorCode::kUnknownOption;
    error->allowed = "one of the known options: " + error->allowed;
  }
  return error;
}

template <class Kind>
MadeExperiment make(const Value& values) {
  typename Kind::Options options;
  auto error = readOptions(declarationOf(options), values);
  if (!error) error = Kind::validate(options);
  if (error) return *std::move(error);
  return std::make_unique<Kind>(options);
}

template <class Kind>
Value describe() {
  typename Kind::Options options;
  return describeFields(Fields(declarationOf(options)));
}

struct Entry {
  const char* name;
  MadeExperiment (*make)(const Value&);
  Value (*describe)();
};

template <class... Kinds>
constexpr std::array<Entry, sizeof...(Kinds)> entriesOf(TypeList<Kinds...>) {
  return {{{Kinds::kName, make<Kinds>, describe<Kinds>}...}};
}
constexpr auto kExperiments = entriesOf(AllExperiments());

}  // namespace

std::vector<std::string> experimentNames() {
  std::vector<std::string> names(kExperiments.size());
  std::transform(kExperiments.begin(), kExperiments.end(), names.begin(),
                 [](const Entry& entry) { return entry.name; });
  return names;
}

MadeExperiment makeExperiment(const std::string& name, const Value& values) {
  std::string allowed;
  for (const Entry& entry : kExperiments) {
    if (name == entry.name) return entry.make(values);
    if (!allowed.empty()) allowed += " or ";
    allowed += entry.name;
  }
  return ValidationError{ErrorCode::kRange, "experiment", std::move(allowed)};
}

Value describeExperiments() {
  Value::Object experiments;
  for (const Entry& entry : kExperiments) add(experiments, entry.name, entry.describe());
  return experiments;
}

}  // namespace minibatch
