#include "core/experiment/gradient_noise_scale.hpp"

#include <cmath>

#include "core/minimum.hpp"

namespace minibatch {
namespace {

Vector positionOf(const GradientNoiseScale::Options& options, const Samples<double>& data) {
  if (options.parameters.empty()) return options.fraction * leastSquares(data);
  return asVector(options.parameters);
}

struct Noise {
  double trace, squaredGradient;
  double scale() const { return trace / squaredGradient; }
};

// gradients: (n, P), of the samples.
Noise noiseOf(const RowMatrix& gradients) {
  const Eigen::RowVectorXd mean = gradients.colwise().mean();
  return {(gradients.rowwise() - mean).squaredNorm() / static_cast<double>(gradients.rows()),
          mean.squaredNorm()};
}

}  // namespace

void GradientNoiseScale::Options::fields(Fields& fields) {
  data.fields(fields);
  fields.numbers("parameters", parameters, {-1e9, 1e9}, kListLength,
                 "where the gradients are taken; by default `fraction` decides");
  fields.number("fraction", fraction, {-10, 10}, "part of the way from 0 to the loss's minimum");
  fields.number("smallBatch", smallBatch, {1, 50000}, "the smaller batch size");
  fields.number("bigBatch", bigBatch, {2, 50000}, "the larger batch size");
  fields.number("draws", draws, {1, 1e6}, "batches of each size");
}

MaybeError GradientNoiseScale::validate(const Options& options) {
  if (options.bigBatch <= options.smallBatch) return rangeError("bigBatch", "more than smallBatch");
  TrainerSpec spec = trainerSpecOf(options.data, 1, 1);
  spec.initial = options.parameters;
  auto error = minibatch::validate(spec);
  if (error) error->field = "parameters";
  return error;
}

GradientNoiseScale::GradientNoiseScale(const Options& options)
    : options_(options),
      random_(options.data.seed),
      data_(drawSamples(options.data, random_)),
      model_(data_.features(), OutputLoss(options.data.loss, false)),
      parameters_(positionOf(options, data_)),
      gradient_(parameters_.size()),
      small_(static_cast<std::size_t>(options.smallBatch)),
      big_(static_cast<std::size_t>(options.bigBatch)) {
  sampleGradients_ =
      model_.inspectBatch(data_, indicesUpTo(data_.count()), parameters_).sampleGradients;
}

double GradientNoiseScale::squaredNormOfBatch(std::vector<std::int32_t>& batch) {
  random_.randint(static_cast<std::int32_t>(data_.count()), batch);
  model_.gradient(data_, batch, parameters_, gradient_);
  return gradient_.squaredNorm();
}

void GradientNoiseScale::MeanOfDraws::add(double value) {
  const double difference = value - mean;
  count += 1;
  mean += difference / count;
  squares += difference * (value - mean);
}

Progress GradientNoiseScale::progress() const {
  return {bigMean_.count, static_cast<double>(options_.draws)};
}

void GradientNoiseScale::doUnit() {
  smallMean_.add(squaredNormOfBatch(small_));
  bigMean_.add(squaredNormOfBatch(big_));
}

Result GradientNoiseScale::result() {
  const Noise exact = noiseOf(sampleGradients_);
  const Noise ofWeights = noiseOf(sampleGradients_.leftCols(data_.features()));
  const auto k = static_cast<double>(options_.smallBatch);
  const auto K = static_cast<double>(options_.bigBatch);
  const double small = smallMean_.mean, big = bigMean_.mean;
  const Noise estimate{(small - big) / (1 / k - 1 / K), (K * big - k * small) / (K - k)};
  // The ratio is kK (small − big) / (K big − k small).
  const double slope = k * K * (K - k) / std::pow(K * big - k * small, 2);
  const double error = slope * std::sqrt(big * big * smallMean_.squaredError() +
                                         small * small * bigMean_.squaredError());
  return {quantity("noiseScale", exact.scale()),
          quantity("traceOfCovariance", exact.trace),
          quantity("squaredGradient", exact.squaredGradient),
          quantity("weightsNoiseScale", ofWeights.scale()),
          quantity("draws", bigMean_.count),
          quantity("estimatedNoiseScale", estimate.scale()),
          quantity("estimatedNoiseScaleError", error),
          quantity("estimatedTrace", estimate.trace),
          quantity("estimatedSquaredGradient", estimate.squaredGradient),
          quantity("parameters", parameters_)};
}

}  // namespace minibatch
