#include "core/model/linear.hpp"

namespace minibatch {

RowMatrix LinearModel::outputs(const RowMatrix& x, const Vector& p) {
  RowMatrix predictions(x.rows(), 1);
  for (Index i = 0; i < x.rows(); ++i) predictions(i, 0) = loss_.prediction(output(x, i, p));
  return predictions;
}

BatchDetail LinearModel::inspectBatch(const Samples<double>& samples, const Batch& batch,
                                      const Vector& p) {
  const auto k = static_cast<Index>(batch.size());
  BatchDetail detail{RowMatrix(k, 1), RowMatrix(k, 1), RowMatrix(k, parameterCount())};
  for (Index i = 0; i < k; ++i) {
    const std::int32_t sample = batch[static_cast<std::size_t>(i)];
    const double z = output(samples.x, sample, p), y = samples.y[sample];
    detail.predictions(i, 0) = loss_.prediction(z);
    detail.errors(i, 0) = detail.predictions(i, 0) - y;
    const double slope = loss_.gradientScale() * loss_.dLossDz(z, y);
    detail.sampleGradients.row(i) << slope * samples.x.row(sample), slope;
  }
  return detail;
}

}  // namespace minibatch
