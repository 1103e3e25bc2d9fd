// All that can be said of the engine's options, from their declarations.
#pragma once

#include "core/value.hpp"

namespace minibatch {

// {trainer, models, optimizers, datasets, activations, losses, orders, experiments}: see Schema in
// web/engine/engine.d.ts.
Value describeEngine();

}  // namespace minibatch
