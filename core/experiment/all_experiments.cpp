// Every experiment: those of the article's figures, and after them those of the laboratory's.
#include "core/experiment/article_experiments.hpp"
#include "core/experiment/average_of_averages.hpp"
#include "core/experiment/average_shift.hpp"
#include "core/experiment/batch_norm_parts.hpp"
#include "core/experiment/batch_sharpness.hpp"
#include "core/experiment/best_rate.hpp"
#include "core/experiment/critical_batch.hpp"
#include "core/experiment/epoch_time_start.hpp"
#include "core/experiment/growing.hpp"
#include "core/experiment/local_sgd.hpp"
#include "core/experiment/network_to_target.hpp"
#include "core/experiment/noise_effect.hpp"
#include "core/experiment/order_floors.hpp"
#include "core/experiment/registry_entries.hpp"
#include "core/experiment/short_last_batch.hpp"

namespace minibatch {
namespace {

using LaboratoryExperiments =
    TypeList<AverageOfAverages, AverageShift, BatchNormParts, BatchSharpness, BestRate,
             CriticalBatch, EpochTimeStart, Growing, LocalSgd, NetworkToTarget, NoiseEffect,
             OrderFloors, ShortLastBatch>;

}  // namespace

const ExperimentRegistry& allExperiments() {
  static constexpr auto kEntries =
      registryEntries(Joined<ArticleExperiments, LaboratoryExperiments>());
  static constexpr ExperimentRegistry kRegistry(kEntries);
  return kRegistry;
}

}  // namespace minibatch
