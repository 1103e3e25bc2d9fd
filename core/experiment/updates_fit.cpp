#include "core/experiment/updates_fit.hpp"

#include <Eigen/LU>

namespace minibatch {

UpdatesFit fitUpdates(const Vector& batchSizes, const Vector& updates) {
  // (s_min + s_min·k_noise / k) / S = 1 is linear in s_min and s_min·k_noise.
  Eigen::MatrixX2d terms(updates.size(), 2);
  terms.col(0) = updates.cwiseInverse();
  terms.col(1) = updates.cwiseProduct(batchSizes).cwiseInverse();
  Eigen::Matrix2d products;
  products << terms.col(0).squaredNorm(), terms.col(0).dot(terms.col(1)),
      terms.col(1).dot(terms.col(0)), terms.col(1).squaredNorm();
  const Eigen::Vector2d fit = products.inverse() * terms.colwise().sum().transpose();
  return {fit[0], fit[1] / fit[0]};
}

}  // namespace minibatch
