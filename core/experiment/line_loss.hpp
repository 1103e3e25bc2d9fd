// The half-mse of a line over a data set of one feature: small enough for a gradient of a sample to
// cost a few operations, and known exactly around its minimum.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/dataset.hpp"
#include "core/random.hpp"

namespace minibatch {

class LineLoss {
 public:
  using Parameters = Eigen::Vector2d;  // w, b

  explicit LineLoss(Samples<double> samples);
  // y = 2x + noise·ε; `random` ends where the order of a trainer's run begins.
  static LineLoss draw(Index samples, double noise, RandomState& random);

  const Samples<double>& samples() const { return samples_; }
  const Parameters& minimum() const { return minimum_; }
  // The samples by y, smallest first.
  std::vector<std::int32_t> sortedByTarget() const;

  // (ŷ − y)·(x, 1)
  Parameters gradient(std::int32_t sample, const Parameters& p) const {
    const double x = samples_.x(sample, 0);
    const double error = p[0] * x + p[1] - samples_.y[sample];
    return {error * x, error};
  }
  // The loss over all samples above its minimum. No difference of two losses, which would end at
  // their rounding.
  double excess(const Parameters& p) const {
    const Parameters d = p - minimum_;
    return 0.5 * d.dot(hessian_ * d);
  }
  double lowest() const { return lowest_; }

 private:
  Samples<double> samples_;
  Parameters minimum_;
  Eigen::Matrix2d hessian_;
  double lowest_;  // the loss at the minimum
};

}  // namespace minibatch
