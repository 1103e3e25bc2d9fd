// Batch normalisation: the one layer in which the samples of a batch are not apart.
//
//   Y = γ (Z − μ)/√(σ² + ε) + β, with mean μ and variance σ² of each unit over the batch;
//   in use, with running averages of the means and variances that training has seen.
//
// Ioffe and Szegedy, "Batch normalization: accelerating deep network training by reducing internal
// covariate shift", 2015; numbers as of torch.nn.BatchNorm1d, with its defaults.
#pragma once

#include "core/matrix.hpp"

namespace minibatch {

class BatchNorm {
 public:
  static constexpr double kEpsilon = 1e-5;  // ε
  static constexpr double kMomentum = 0.1;  // share of a batch in the running averages

  BatchNorm(Index units, Index mostRows);

  // Z → Y in place, with the statistics of these rows, which the running averages follow. At least
  // 2 rows.
  void train(Eigen::Ref<RowMatrix> z, const Vector& gamma, const Vector& beta);
  // Z → Y in place, with the running averages.
  void infer(Eigen::Ref<RowMatrix> z, const Vector& gamma, const Vector& beta) const;

  // ∂J/∂Y → ∂J/∂Z in place, of the rows that train() had last, and ∂J/∂γ, ∂J/∂β.
  void backpropagate(Eigen::Ref<RowMatrix> delta, const Vector& gamma);
  const Vector& gammaGradient() const { return gammaGradient_; }
  const Vector& betaGradient() const { return betaGradient_; }

  const Vector& runningMean() const { return runningMean_; }
  // Of the unbiased variance, as PyTorch keeps it.
  const Vector& runningVariance() const { return runningVariance_; }

 private:
  Vector runningMean_, runningVariance_;  // (units)
  Vector mean_, inverse_;                 // (units) μ and 1/√(σ² + ε) of the last batch
  RowMatrix normalized_;                  // (rows, units) scratch: (Z − μ)/√(σ² + ε)
  Vector gammaGradient_, betaGradient_;   // (units)
};

}  // namespace minibatch
