#include "core/experiment/registry.hpp"

#include <algorithm>

namespace minibatch {

std::vector<std::string> ExperimentRegistry::names() const {
  std::vector<std::string> names(entries_.size());
  std::transform(entries_.begin(), entries_.end(), names.begin(),
                 [](const Entry& entry) { return entry.name; });
  return names;
}

MadeExperiment ExperimentRegistry::make(const std::string& name, const Value& options) const {
  std::string allowed;
  for (const Entry& entry : entries_) {
    if (name == entry.name) return entry.make(options);
    if (!allowed.empty()) allowed += " or ";
    allowed += entry.name;
  }
  return ValidationError{ErrorCode::kRange, "experiment", std::move(allowed)};
}

Value ExperimentRegistry::describe() const {
  Value::Object experiments;
  for (const Entry& entry : entries_) add(experiments, entry.name, entry.describe());
  return experiments;
}

}  // namespace minibatch
