#include "web/bindings/experiments.hpp"

namespace minibatch {

const ExperimentRegistry& experiments() { return allExperiments(); }

}  // namespace minibatch
