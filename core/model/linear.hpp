// The linear model, ŷ = w·x + b, and logistic regression, ŷ = σ(w·x + b).
//
// Parameters p = [w₁ … w_d, b], at first 0. With one feature every sum is made in NumPy's order
// (core/pairwise_sum.hpp) and every expression as NumPy evaluates
//   y_hat = w*X + b;  dw = 2*np.mean((y_hat - y)*X);  db = 2*np.mean(y_hat - y)
// so results of the linear model in double precision are equal to the last bit; compile without
// contraction to fused multiply-add.
#pragma once

#include "core/loss.hpp"
#include "core/model/model.hpp"
#include "core/random.hpp"

namespace minibatch {

template <class Scalar>
class LinearModel {
 public:
  LinearModel(Index features, OutputLoss loss) : features_(features), loss_(loss) {}

  Index parameterCount() const { return features_ + 1; }
  VectorOf<Scalar> start(RandomState&) const { return VectorOf<Scalar>::Zero(parameterCount()); }

  void gradient(const Samples<Scalar>& samples, Batch batch, const VectorOf<Scalar>& p,
                VectorOf<Scalar>& gradient) const;
  // What gradient() and plain SGD (core/optimizer/sgd.hpp) do in turn for one batch after another,
  // with all numbers in registers: memory in between would be most of the time. Requires one
  // feature. order: the samples of all batches (by reference: a copy would be written as two words
  // and read as one, for which processors wait).
  void descend(const Samples<Scalar>& samples, const Batch& order, std::size_t batchSize,
               Scalar rate, VectorOf<Scalar>& p) const;
  bool canDescend() const { return features_ == 1; }

  Scalar loss(const Samples<Scalar>& samples, const VectorOf<Scalar>& p) const;
  RowMatrixOf<Scalar> outputs(const RowMatrixOf<Scalar>& x, const VectorOf<Scalar>& p) const;
  Parts takeApart(const Samples<Scalar>& samples, Batch batch, const VectorOf<Scalar>& p) const;

 private:
  // z = w·x + b of one sample.
  Scalar output(const RowMatrixOf<Scalar>& x, Index i, const VectorOf<Scalar>& p) const {
    if (features_ == 1) return p[0] * x(i, 0) + p[1];
    return x.row(i).dot(p.head(features_)) + p[features_];
  }

  void gradientOfManyFeatures(const Samples<Scalar>& samples, Batch batch,
                              const VectorOf<Scalar>& p, VectorOf<Scalar>& gradient) const;

  Index features_;
  OutputLoss loss_;
};

extern template class LinearModel<double>;

}  // namespace minibatch
