// The engine's schema: every option of every model, optimiser, data set and experiment, as it is
// declared.
#pragma once

#include "core/experiment/registry.hpp"
#include "core/value.hpp"

namespace minibatch {

// {trainer, models, optimizers, datasets, activations, losses, orders, experiments}: see Schema in
// web/engine/engine.d.ts.
Value describeEngine(const ExperimentRegistry& experiments);

}  // namespace minibatch
