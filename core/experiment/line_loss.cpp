#include "core/experiment/line_loss.hpp"

#include <utility>

#include "core/dataset/noisy_line.hpp"
#include "core/minimum.hpp"
#include "core/symmetric.hpp"

namespace minibatch {

LineLoss::LineLoss(Samples<double> samples)
    : samples_(std::move(samples)), minimum_(leastSquares(samples_)) {
  const RowMatrix rows = withConstant(samples_.x);
  const auto n = static_cast<double>(rows.rows());
  hessian_ = gram(rows, Vector::Constant(rows.rows(), 1 / n));
  lowest_ = (rows.lazyProduct(minimum_) - samples_.y).squaredNorm() / (2 * n);
}

LineLoss LineLoss::draw(Index samples, double noise, RandomState& random) {
  NoisyLine line;
  line.samples = samples;
  line.noise = noise;
  return LineLoss(line.draw(random).train);
}

std::vector<std::int32_t> LineLoss::sortedByTarget() const {
  const std::vector<Index> order = stableArgsort(samples_.y);
  return {order.begin(), order.end()};
}

}  // namespace minibatch
