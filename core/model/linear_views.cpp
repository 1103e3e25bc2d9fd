// A linear model looked at: predictions, and an update taken apart. The loop is in linear.cpp.
#include "core/model/linear.hpp"

namespace minibatch {

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
