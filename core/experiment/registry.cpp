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

using Made = std::variant<std::unique_ptr<Experiment>, Problem>;

// An experiment is a class with Options, fieldsOf(Options&), problemOf(Options) for what fields
// cannot say alone, and a constructor from Options that have no problem.
template <class Kind>
Made make(const OptionValues& values) {
  typename Kind::Options options;
  if (auto problem = setOptions(Kind::fieldsOf(options), values)) return *problem;
  if (auto problem = Kind::problemOf(options)) return *problem;
  return std::make_unique<Kind>(options);
}

using Maker = Made (*)(const OptionValues&);

const std::map<std::string, Maker>& registry() {
  static const std::map<std::string, Maker> kExperiments = {
      {"edge-of-stability", make<EdgeOfStability>},
      {"epoch-time", make<EpochTime>},
      {"gradient-noise", make<GradientNoise>},
      {"gradient-noise-scale", make<GradientNoiseScale>},
      {"learning-rate-cell", make<LearningRateCell>},
      {"minima-pair", make<MinimaPair>},
      {"minima-swap", make<MinimaSwap>},
      {"optimizers", make<Optimizers>},
      {"rescale-layers", make<RescaleLayers>},
      {"shuffling", make<Shuffling>},
      {"stability-limit", make<StabilityLimit>},
      {"toy-valleys", make<ToyValleys>},
      {"updates-to-target", make<UpdatesToTarget>},
  };
  return kExperiments;
}

}  // namespace

std::vector<std::string> experimentNames() {
  std::vector<std::string> names;
  for (const auto& entry : registry()) names.push_back(entry.first);
  return names;
}

Made makeExperiment(const std::string& name, const OptionValues& values) {
  const auto entry = registry().find(name);
  if (entry != registry().end()) return entry->second(values);
  std::string allowed;
  for (const std::string& known : experimentNames()) {
    allowed += (allowed.empty() ? "" : " or ") + known;
  }
  return Problem{"experiment", allowed};
}

}  // namespace minibatch
