// The minimum of a linear or logistic model's loss over its data, which excess losses are measured
// from.
#pragma once

#include "core/trainer.hpp"

namespace minibatch {

// The rows (x, 1) that parameters [w, b] multiply: (n, d + 1).
RowMatrix withConstant(const RowMatrix& x);

// argmin Σ (w·x + b − y)², by the normal equations.
Vector leastSquares(const Samples<double>& samples);

// argmin Σ cross-entropy(σ(w·x + b), y), by Newton's method with halved steps (Boyd and
// Vandenberghe, "Convex optimization", 2004, section 9.5). Classes that a line separates have no
// minimum: then parameters far out, where the loss is next to nothing.
Vector logisticMinimum(const Samples<double>& samples);

// The minimum for a trainer's own data and loss; its model is linear, or logistic with
// cross-entropy.
struct Minimum {
  Vector parameters;  // (P)
  double loss;
};
Minimum minimumOf(Trainer& trainer, const ModelSpec& model);

}  // namespace minibatch
