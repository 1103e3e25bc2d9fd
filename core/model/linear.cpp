#include "core/model/linear.hpp"

#include "core/pairwise_sum.hpp"

namespace minibatch {
namespace {

// Both derivatives of a sample at once, so that one pass over the batch sums both.
template <class Scalar>
struct Slopes {
  Scalar w = 0, b = 0;
  Slopes& operator+=(const Slopes& other) {
    w += other.w;
    b += other.b;
    return *this;
  }
  friend Slopes operator+(Slopes first, const Slopes& second) { return first += second; }
};

}  // namespace

template <class Scalar>
void LinearModel<Scalar>::gradientOfOneFeature(const Samples<Scalar>& samples, Batch batch,
                                               const VectorOf<Scalar>& p,
                                               VectorOf<Scalar>& gradient) const {
  const Scalar w = p[0], b = p[1];
  const Scalar* const x = samples.x.data();
  const Scalar* const y = samples.y.data();
  const OutputLoss loss = loss_;
  const auto k = static_cast<Index>(batch.size());
  const auto sum = pairwiseSum<Slopes<Scalar>>(k, [&](Index i) -> Slopes<Scalar> {
    const std::int32_t sample = batch[static_cast<std::size_t>(i)];
    const Scalar slope = loss.slope(w * x[sample] + b, y[sample]);
    return {slope * x[sample], slope};
  });
  const auto count = static_cast<Scalar>(k), factor = static_cast<Scalar>(loss.slopeFactor());
  gradient[0] = factor * (sum.w / count);
  gradient[1] = factor * (sum.b / count);
}

template <class Scalar>
void LinearModel<Scalar>::gradientOfManyFeatures(const Samples<Scalar>& samples, Batch batch,
                                                 const VectorOf<Scalar>& p,
                                                 VectorOf<Scalar>& gradient) const {
  gradient.setZero();
  for (const std::int32_t sample : batch) {
    const Scalar slope = loss_.slope(output(samples.x, sample, p), samples.y[sample]);
    gradient.head(features_) += slope * samples.x.row(sample).transpose();
    gradient[features_] += slope;
  }
  gradient *= static_cast<Scalar>(loss_.slopeFactor()) / static_cast<Scalar>(batch.size());
}

template <class Scalar>
Scalar LinearModel<Scalar>::loss(const Samples<Scalar>& samples, const VectorOf<Scalar>& p) const {
  const Scalar sum = pairwiseSum<Scalar>(
      samples.count(), [&](Index i) { return loss_.value(output(samples.x, i, p), samples.y[i]); });
  return static_cast<Scalar>(loss_.factor()) * (sum / static_cast<Scalar>(samples.count()));
}

template <class Scalar>
RowMatrixOf<Scalar> LinearModel<Scalar>::outputs(const RowMatrixOf<Scalar>& x,
                                                 const VectorOf<Scalar>& p) const {
  RowMatrixOf<Scalar> predictions(x.rows(), 1);
  for (Index i = 0; i < x.rows(); ++i) predictions(i, 0) = loss_.prediction(output(x, i, p));
  return predictions;
}

template <class Scalar>
Parts LinearModel<Scalar>::takeApart(const Samples<Scalar>& samples, Batch batch,
                                     const VectorOf<Scalar>& p) const {
  const auto k = static_cast<Index>(batch.size());
  Parts parts{RowMatrix(k, 1), RowMatrix(k, 1), RowMatrix(k, parameterCount())};
  for (Index i = 0; i < k; ++i) {
    const std::int32_t sample = batch[static_cast<std::size_t>(i)];
    const Scalar z = output(samples.x, sample, p);
    parts.predictions(i, 0) = loss_.prediction(z);
    parts.errors(i, 0) = loss_.prediction(z) - samples.y[sample];
    const double slope = loss_.slopeFactor() * loss_.slope(z, samples.y[sample]);
    parts.sampleGradients.row(i) << slope * samples.x.row(sample).template cast<double>(), slope;
  }
  return parts;
}

template class LinearModel<double>;

}  // namespace minibatch
