#include "core/experiment/article_experiments.hpp"

#include "core/experiment/registry_entries.hpp"

namespace minibatch {

const ExperimentRegistry& articleExperiments() {
  static constexpr auto kEntries = registryEntries(ArticleExperiments());
  static constexpr ExperimentRegistry kRegistry(kEntries);
  return kRegistry;
}

}  // namespace minibatch
