#include "core/model/batch_norm.hpp"

namespace minibatch {

BatchNorm::BatchNorm(Index units, Index mostRows)
    : runningMean_(Vector::Zero(units)),
      runningVariance_(Vector::Ones(units)),
      mean_(units),
      inverse_(units),
      normalized_(mostRows, units),
      gammaGradient_(units),
      betaGradient_(units) {}

void BatchNorm::train(Eigen::Ref<RowMatrix> z, const Vector& gamma, const Vector& beta) {
  const auto count = static_cast<double>(z.rows());
  auto normalized = normalized_.topRows(z.rows());
  mean_ = z.colwise().mean();
  normalized = z.rowwise() - mean_.transpose();
  // inverse_ holds the variance until it is no longer needed.
  inverse_ = normalized.colwise().squaredNorm() / count;
  runningMean_ += kMomentum * (mean_ - runningMean_);
  runningVariance_ += kMomentum * (inverse_ * (count / (count - 1)) - runningVariance_);
  inverse_ = (inverse_.array() + kEpsilon).rsqrt();
  normalized.array().rowwise() *= inverse_.transpose().array();
  z = normalized * gamma.asDiagonal();
  z.rowwise() += beta.transpose();
}

void BatchNorm::infer(Eigen::Ref<RowMatrix> z, const Vector& gamma, const Vector& beta) const {
  const Vector scale = gamma.array() * (runningVariance_.array() + kEpsilon).rsqrt();
  z.rowwise() -= runningMean_.transpose();
  z.array().rowwise() *= scale.transpose().array();
  z.rowwise() += beta.transpose();
}

void BatchNorm::backpropagate(Eigen::Ref<RowMatrix> delta, const Vector& gamma) {
  const auto normalized = normalized_.topRows(delta.rows());
  betaGradient_ = delta.colwise().sum();
  gammaGradient_ = delta.cwiseProduct(normalized).colwise().sum();
  // A sample moves mean and variance too, by which it acts on all others:
  // ∂J/∂Z = γ/√(σ² + ε) (Δ − mean(Δ) − Ẑ mean(Δ Ẑ)).
  const double share = 1 / static_cast<double>(delta.rows());
  delta.rowwise() -= share * betaGradient_.transpose();
  delta -= normalized * (share * gammaGradient_).asDiagonal();
  delta.array().rowwise() *= (gamma.array() * inverse_.array()).transpose();
}

}  // namespace minibatch
