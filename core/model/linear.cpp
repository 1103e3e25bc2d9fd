#include "core/model/linear.hpp"

#include "core/kernels/linear_sgd.hpp"
#include "core/pairwise_sum.hpp"

namespace minibatch {

void LinearModel::gradient(const Samples<double>& samples, Batch batch, const Vector& p,
                           Vector& gradient) const {
  if (features_ == 1) {
    const LineSamples line{samples.x.data(), samples.y.data()};
    const auto [w, b] = lineGradient(line, loss_, batch, {p[0], p[1]});
    gradient << w, b;
    return;
  }
  gradient.setZero();
  for (const std::int32_t sample : batch) {
    const double slope = loss_.dLossDz(output(samples.x, sample, p), samples.y[sample]);
    gradient.head(features_) += slope * samples.x.row(sample).transpose();
    gradient[features_] += slope;
  }
  gradient *= loss_.gradientScale() / static_cast<double>(batch.size());
}

void LinearModel::runFusedSgd(const Samples<double>& samples, Batch order, std::size_t batchSize,
                              double rate, Vector& p) const {
  const LineSamples line{samples.x.data(), samples.y.data()};
  const auto [w, b] = minibatch::runFusedSgd(line, loss_, order, batchSize, rate, {p[0], p[1]});
  p << w, b;
}

double LinearModel::loss(const Samples<double>& samples, const Vector& p) const {
  const double sum = pairwiseSum<double>(
      samples.count(), [&](Index i) { return loss_.value(output(samples.x, i, p), samples.y[i]); });
  return loss_.lossScale() * (sum / static_cast<double>(samples.count()));
}

RowMatrix LinearModel::outputs(const RowMatrix& x, const Vector& p) const {
  RowMatrix predictions(x.rows(), 1);
  for (Index i = 0; i < x.rows(); ++i) predictions(i, 0) = loss_.prediction(output(x, i, p));
  return predictions;
}

BatchDetail LinearModel::inspectBatch(const Samples<double>& samples, Batch batch,
                                      const Vector& p) const {
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
