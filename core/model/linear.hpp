// The linear model, ŷ = w·x + b, and logistic regression, ŷ = σ(w·x + b).
//
// Parameters p = [w₁ … w_d, b] start at 0. With one feature results are equal to NumPy's to the
// last bit (core/kernels/linear_passes.cpp).
#pragma once

#include "core/loss.hpp"
#include "core/model/model.hpp"
#include "core/random.hpp"

namespace minibatch {

class LinearModel final : public Model<double> {
 public:
  LinearModel(Index features, OutputLoss loss) : features_(features), loss_(loss) {}

  Index parameterCount() const override { return features_ + 1; }
  Vector start(RandomState&) const override { return Vector::Zero(parameterCount()); }

  void gradient(const Samples<double>& samples, const Batch& batch, const Vector& p,
                Vector& gradient) override;
  double loss(const Samples<double>& samples, const Vector& p) override;
  RowMatrix outputs(const RowMatrix& x, const Vector& p) override;
  BatchDetail inspectBatch(const Samples<double>& samples, const Batch& batch,
                           const Vector& p) override;

  // Only with one feature.
  bool runSgd(const Samples<double>& samples, const Batch& order, std::size_t batchSize,
              double rate, Vector& p) override;

 private:
  // z = w·x + b of one sample.
  double output(const RowMatrix& x, Index i, const Vector& p) const {
    if (features_ == 1) return p[0] * x(i, 0) + p[1];
    return x.row(i).dot(p.head(features_)) + p[features_];
  }

  Index features_;
  OutputLoss loss_;
};

}  // namespace minibatch
