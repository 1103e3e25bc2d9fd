// Every experiment by its name.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "core/experiment/experiment.hpp"
#include "core/experiment/options.hpp"

namespace minibatch {

std::vector<std::string> experimentNames();

// The experiment, ready to start, or what is wrong with its name ("experiment") or options.
std::variant<std::unique_ptr<Experiment>, Problem> makeExperiment(const std::string& name,
                                                                  const OptionValues& values);

}  // namespace minibatch
