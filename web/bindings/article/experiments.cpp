#include "web/bindings/experiments.hpp"

namespace minibatch {

const ExperimentRegistry& experiments() { return articleExperiments(); }

}  // namespace minibatch
