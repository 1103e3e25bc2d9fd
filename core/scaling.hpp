// Standardising: every feature is shifted and scaled to mean 0 and standard deviation 1 (NumPy's
// (x - x.mean(0)) / x.std(0)); a constant feature becomes 0.
#pragma once

#include <cmath>
#include <limits>

#include "core/dataset.hpp"

namespace minibatch {

struct Scaling {
  Vector mean;       // (d)
  Vector deviation;  // (d), 1 for a constant feature
};

// A deviation no larger than the rounding error of the mean counts as 0: the feature is constant,
// and its value is its mean.
inline Scaling scalingOf(const RowMatrix& x) {
  Scaling scaling{x.colwise().mean(), {}};
  const RowMatrix centred = x.rowwise() - scaling.mean.transpose();
  const auto n = static_cast<double>(x.rows());
  scaling.deviation = (centred.colwise().squaredNorm() / n).cwiseSqrt();
  for (Index j = 0; j < x.cols(); ++j) {
    double &mean = scaling.mean[j], &deviation = scaling.deviation[j];
    if (!std::isnormal(deviation)) {  // the squares have overflowed or underflowed
      const double size = centred.col(j).cwiseAbs().maxCoeff();
      deviation = size * std::sqrt((centred.col(j) / size).squaredNorm() / n);
    }
    if (deviation > n * std::numeric_limits<double>::epsilon() * std::abs(mean)) continue;
    mean = x(0, j);
    deviation = 1;
  }
  return scaling;
}

inline void apply(const Scaling& scaling, RowMatrix& x) {
  x.rowwise() -= scaling.mean.transpose();
  x.array().rowwise() /= scaling.deviation.transpose().array();
}

// Scales the training and the test samples by the mean and deviation of the training samples.
inline Scaling standardize(Dataset& data) {
  Scaling scaling = scalingOf(data.train.x);
  apply(scaling, data.train.x);
  apply(scaling, data.test.x);
  return scaling;
}

// Converts parameters [w₁ … w_d, b] of a linear model from the scaled x to the unscaled x.
inline Vector unscaledLinear(const Scaling& scaling, const Vector& p) {
  const Index d = scaling.mean.size();
  Vector unscaled(d + 1);
  unscaled.head(d) = p.head(d).cwiseQuotient(scaling.deviation);
  unscaled[d] = p[d] - unscaled.head(d).dot(scaling.mean);
  return unscaled;
}

}  // namespace minibatch
