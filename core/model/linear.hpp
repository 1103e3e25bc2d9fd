// The linear model, ŷ = w·x + b, with a squared loss.
//
// Every model offers the same four calls to the trainer, which knows no more of it:
//   parameterCount, gradient (the hot one: allocates nothing), loss, and takeApart for one batch.
//
// Parameters p = [w₁ … w_d, b]. With one feature every sum is made in NumPy's order
// (core/pairwise_sum.hpp) and every expression as NumPy evaluates
//   y_hat = w*X + b;  dw = 2*np.mean((y_hat - y)*X);  db = 2*np.mean(y_hat - y)
// so results are equal to the last bit; compile without contraction to fused multiply-add.
#pragma once

#include <cstdint>
#include <span>

#include "core/dataset.hpp"
#include "core/loss.hpp"

namespace minibatch {

using Batch = std::span<const std::int32_t>;  // the samples of a batch, by index

// What one batch did, sample by sample.
struct Parts {
  Vector predictions;         // (k)
  Vector errors;              // (k)    ŷ − y
  RowMatrix sampleGradients;  // (k, P) the gradient of each sample's own loss
};

class LinearModel {
 public:
  LinearModel(Index features, Loss loss) : features_(features), loss_(loss) {}

  Index parameterCount() const { return features_ + 1; }

  // gradient ← the average over the batch of the gradients of the samples' losses. (P)
  void gradient(const Dataset& data, Batch batch, const Vector& p, Vector& gradient) const {
    if (features_ == 1) {
      gradientOfOneFeature(data, batch, p, gradient);
    } else {
      gradientOfManyFeatures(data, batch, p, gradient);
    }
  }

  // The mean loss over all samples.
  double loss(const Dataset& data, const Vector& p) const;

  Parts takeApart(const Dataset& data, Batch batch, const Vector& p) const;

 private:
  double predict(const Dataset& data, Index i, const Vector& p) const {
    if (features_ == 1) return p[0] * data.x(i, 0) + p[1];
    return data.x.row(i).dot(p.head(features_)) + p[features_];
  }

  void gradientOfOneFeature(const Dataset& data, Batch batch, const Vector& p,
                            Vector& gradient) const;
  void gradientOfManyFeatures(const Dataset& data, Batch batch, const Vector& p,
                              Vector& gradient) const;

  Index features_;
  Loss loss_;
};

}  // namespace minibatch
