// The lowest point of a linear or logistic model's loss over its data, and the shape of a squared
// loss around it.
#pragma once

#include "core/trainer.hpp"

namespace minibatch {

// The rows (x, 1) that parameters [w, b] multiply: (n, d + 1).
RowMatrix withConstant(const RowMatrix& x);

// argmin Σ (w·x + b − y)², by the normal equations; of several minima the shortest, as with
// numpy.linalg.lstsq.
Vector leastSquares(const Samples<double>& samples);
// argmin Σ weight (w·x + b − y)², weights (n).
Vector leastSquares(const Samples<double>& samples, const Vector& weights);

// argmin Σ cross-entropy(σ(w·x + b), y), by Newton's method with halved steps (Boyd and
// Vandenberghe, "Convex optimization", 2004, section 9.5). Classes that a line separates have no
// minimum; then the result is far out, where the loss is close to 0.
Vector logisticMinimum(const Samples<double>& samples);

// The minimum of a trainer's loss over its data. The model is linear, or logistic with
// cross-entropy.
struct Minimum {
  Vector parameters;  // (P)
  double loss;
};
Minimum minimumOf(Trainer& trainer, const ModelSpec& model);

// The squared loss of a linear model: J(p) = J(minimum) + ½ (p − minimum)ᵀ H (p − minimum).
struct QuadraticLoss {
  Minimum minimum;
  RowMatrix hessian;     // (P, P) H
  Vector curvatures;     // (P) eigenvalues of H, the largest first
  RowMatrix directions;  // (P, P) eigenvectors as rows of length 1; the diagonal is not negative
};
// Requires trainer.hasQuadraticLoss().
QuadraticLoss quadraticLossOf(Trainer& trainer);

}  // namespace minibatch
