// Every experiment by its name.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "core/experiment/experiment.hpp"
#include "core/schema.hpp"

namespace minibatch {

std::vector<std::string> experimentNames();

using MadeExperiment = std::variant<std::unique_ptr<Experiment>, ValidationError>;

// The experiment, or the error of its name (the field "experiment") or of an option.
MadeExperiment makeExperiment(const std::string& name, const Value& values);

// {name: the fields of its options, …}
Value describeExperiments();

}  // namespace minibatch
