// Experiments by their names.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/experiment/experiment.hpp"
#include "core/schema.hpp"

namespace minibatch {

using MadeExperiment = std::variant<std::unique_ptr<Experiment>, ValidationError>;

class ExperimentRegistry {
 public:
  struct Entry {
    const char* name;
    MadeExperiment (*make)(const Value& options);
    Value (*describe)();
  };

  // Refers to the entries, which are constants.
  explicit constexpr ExperimentRegistry(std::span<const Entry> entries) : entries_(entries) {}

  std::vector<std::string> names() const;
  // The experiment, or the error of its name (the field "experiment") or of an option.
  MadeExperiment make(const std::string& name, const Value& options) const;
  // {name: the fields of its options, …}
  Value describe() const;

 private:
  std::span<const Entry> entries_;
};

// Every experiment.
const ExperimentRegistry& allExperiments();

// Those that the article's figures run. Its readers download no others.
const ExperimentRegistry& articleExperiments();

}  // namespace minibatch
