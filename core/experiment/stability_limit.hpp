// The largest learning rate at which mini-batch SGD on squared loss is stable in the mean square,
// for each batch size.
//
// With features r = (x, 1), H = E(rrᵀ) over the n samples and c = (n−k)/(k(n−1)) for batches drawn
// without replacement, one update changes the error's second moment M to
//   T(M) = M − lr (HM + MH) + lr² B(M),   B(M) = (1−c) HMH + c E(rrᵀMrrᵀ),
// apart from a constant. The run is stable if the spectral radius of T is below 1. (Ma, Bassily and
// Belkin, "The power of interpolation", 2018; Wu, Ma and E, "How SGD selects the global minima",
// 2018.)
//
// A(M) = HM + MH has a positive inverse and B is positive, so T's radius reaches 1 where its
// largest eigenvalue does, A(M) = lr B(M): the limit is 1 over the largest eigenvalue of A⁻¹B, and
// one power iteration finds it without a search over lr. With k = n it is 2/λmax.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/experiment/regression_data.hpp"

namespace minibatch {

// The limit for rows r (n, P) and gradients (ŷ−y)r, by a power iteration that can be interrupted.
class StabilityIteration {
 public:
  explicit StabilityIteration(const RowMatrix& rows);

  void start(double batchSize);
  // One iteration; true once the limit is found.
  bool iterate();
  double limit() const { return 1 / eigenvalue_; }

  const Vector& curvatures() const { return curvatures_; }  // eigenvalues of H, ascending

 private:
  RowMatrix rows_;     // (n, P) in the eigenbasis of H, where A is diagonal
  Vector curvatures_;  // (P)
  RowMatrix rates_;    // (P, P) of A: λᵢ + λⱼ
  double spread_ = 0;  // c
  RowMatrix moment_;   // (P, P) M
  double eigenvalue_ = 0;
  int iterations_ = 0;
};

class StabilityLimit final : public Experiment {
 public:
  static constexpr const char* kName = "stability-limit";

  struct Options {
    RegressionData data;
    std::vector<Index> batchSizes = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024};

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit StabilityLimit(const Options& options);

  // batchSize, limit (K): of the batch sizes that are done; fullBatch: 2/λmax; curvatures (P):
  // eigenvalues of the loss's Hessian, ascending
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  Options options_;
  StabilityIteration iteration_;
  std::vector<double> limits_;
};

}  // namespace minibatch
