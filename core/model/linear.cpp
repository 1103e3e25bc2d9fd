#include "core/model/linear.hpp"

#include "core/pairwise_sum.hpp"

namespace minibatch {
namespace {

// Both derivatives of a sample at once, so that one pass over the batch sums both.
struct Slopes {
  double w = 0, b = 0;
  Slopes& operator+=(const Slopes& other) {
    w += other.w;
    b += other.b;
    return *this;
  }
  friend Slopes operator+(Slopes first, const Slopes& second) { return first += second; }
};

}  // namespace

void LinearModel::gradientOfOneFeature(const Dataset& data, Batch batch, const Vector& p,
                                       Vector& gradient) const {
  const double w = p[0], b = p[1];
  const double* const x = data.x.data();
  const double* const y = data.y.data();
  const auto k = static_cast<Index>(batch.size());
  const auto term = [&](Index i) -> Slopes {
    const std::int32_t sample = batch[static_cast<std::size_t>(i)];
    const double error = (w * x[sample] + b) - y[sample];
    return {error * x[sample], error};
  };
  const Slopes sum = pairwiseSum<Slopes>(k, term);
  const double count = static_cast<double>(k), factor = gradientFactor(loss_);
  gradient[0] = factor * (sum.w / count);
  gradient[1] = factor * (sum.b / count);
}

void LinearModel::gradientOfManyFeatures(const Dataset& data, Batch batch, const Vector& p,
                                         Vector& gradient) const {
  gradient.setZero();
  for (const std::int32_t sample : batch) {
    const double error = predict(data, sample, p) - data.y[sample];
    gradient.head(features_) += error * data.x.row(sample).transpose();
    gradient[features_] += error;
  }
  gradient *= gradientFactor(loss_) / static_cast<double>(batch.size());
}

double LinearModel::loss(const Dataset& data, const Vector& p) const {
  const double sum = pairwiseSum<double>(data.samples(), [&](Index i) {
    const double error = predict(data, i, p) - data.y[i];
    return error * error;
  });
  return lossFactor(loss_) * (sum / static_cast<double>(data.samples()));
}

Parts LinearModel::takeApart(const Dataset& data, Batch batch, const Vector& p) const {
  const auto k = static_cast<Index>(batch.size());
  Parts parts{Vector(k), Vector(k), RowMatrix(k, parameterCount())};
  for (Index i = 0; i < k; ++i) {
    const std::int32_t sample = batch[static_cast<std::size_t>(i)];
    parts.predictions[i] = predict(data, sample, p);
    parts.errors[i] = parts.predictions[i] - data.y[sample];
    const double outer = gradientFactor(loss_) * parts.errors[i];
    parts.sampleGradients.row(i) << outer * data.x.row(sample), outer;
  }
  return parts;
}

}  // namespace minibatch
