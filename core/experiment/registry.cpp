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

// An experiment is a class with Options, addFields(Options&, OptionFields&), problemOf(Options) for
// what fields cannot say alone, and a constructor from Options that have no problem.
template <class Kind>
std::unique_ptr<Experiment> make(const OptionValues& values, MaybeProblem& problem) {
  typename Kind::Options options;
  OptionFields fields;
  Kind::addFields(options, fields);
  problem = fields.set(values);
  if (!problem) problem = Kind::problemOf(options);
  return problem ? nullptr : std::make_unique<Kind>(options);
}

struct Entry {
  const char* name;
  std::unique_ptr<Experiment> (*make)(const OptionValues&, MaybeProblem&);
};

constexpr Entry kExperiments[] = {
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

}  // namespace

std::vector<std::string> experimentNames() {
  std::vector<std::string> names;
  for (const Entry& entry : kExperiments) names.emplace_back(entry.name);
  return names;
}

std::variant<std::unique_ptr<Experiment>, Problem> makeExperiment(const std::string& name,
                                                                  const OptionValues& values) {
  std::string allowed;
  for (const Entry& entry : kExperiments) {
    if (name == entry.name) {
      MaybeProblem problem;
      auto experiment = entry.make(values, problem);
      if (problem) return *std::move(problem);
      return experiment;
    }
    if (!allowed.empty()) allowed += " or ";
    allowed += entry.name;
  }
  return Problem{"experiment", allowed};
}

}  // namespace minibatch
