// Standardising: every feature is shifted and scaled to mean 0 and standard deviation 1 (NumPy's
// (x - x.mean(0)) / x.std(0)); a constant feature is only shifted.
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

struct Scaling {
  Vector mean;       // (d)
  Vector deviation;  // (d), 1 for a constant feature
};

inline Scaling scalingOf(const RowMatrix& x) {
  Scaling scaling{x.colwise().mean(), {}};
  const RowMatrix centred = x.rowwise() - scaling.mean.transpose();
  scaling.deviation = (centred.colwise().squaredNorm() / static_cast<double>(x.rows())).cwiseSqrt();
  scaling.deviation = (scaling.deviation.array() > 0).select(scaling.deviation, 1);
  return scaling;
}

inline void apply(const Scaling& scaling, RowMatrix& x) {
  x.rowwise() -= scaling.mean.transpose();
  x.array().rowwise() /= scaling.deviation.transpose().array();
}

// Scales the training and the test samples by what the training samples have.
inline Scaling standardize(Dataset& data) {
  Scaling scaling = scalingOf(data.train.x);
  apply(scaling, data.train.x);
  apply(scaling, data.test.x);
  return scaling;
}

// Parameters [w₁ … w_d, b] of a linear model of the scaled x, in the units of the unscaled x.
inline Vector unscaledLinear(const Scaling& scaling, const Vector& p) {
  const Index d = scaling.mean.size();
  Vector unscaled(d + 1);
  unscaled.head(d) = p.head(d).cwiseQuotient(scaling.deviation);
  unscaled[d] = p[d] - unscaled.head(d).dot(scaling.mean);
  return unscaled;
}

}  // namespace minibatch
