// Which experiments this module has.
#pragma once

#include "core/experiment/registry.hpp"

namespace minibatch {

const ExperimentRegistry& experiments();

}  // namespace minibatch
