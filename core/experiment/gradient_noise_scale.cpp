#include "core/experiment/gradient_noise_scale.hpp"

#include <algorithm>
#include <numeric>

#include "core/experiment/time_budget.hpp"
#include "core/minimum.hpp"

namespace minibatch {
namespace {

Vector positionOf(const GradientNoiseScale::Options& options, const Samples<double>& data) {
  if (options.parameters.empty()) return options.fraction * leastSquares(data);
  return Eigen::Map<const Vector>(options.parameters.data(),
                                  static_cast<Index>(options.parameters.size()));
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

void GradientNoiseScale::addFields(Options& options, OptionFields& fields) {
  minibatch::addFields(options.data, fields);
  fields.numbers("parameters", options.parameters, -1e9, 1e9);
  fields.number("fraction", options.fraction, -10, 10);
  fields.whole("smallBatch", options.smallBatch, 1, 50000);
  fields.whole("bigBatch", options.bigBatch, 2, 50000);
  fields.whole("draws", options.draws, 1, 1e6);
}

MaybeProblem GradientNoiseScale::problemOf(const Options& options) {
  if (options.bigBatch <= options.smallBatch) {
    return problemWith("bigBatch", "more than smallBatch");
  }
  TrainerSpec spec = trainerSpecOf(options.data, 1, 1);
  spec.initial = options.parameters;
  auto problem = minibatch::problemOf(spec);
  if (problem) problem->field = "parameters";
  return problem;
}

GradientNoiseScale::GradientNoiseScale(const Options& options)
    : options_(options),
      random_(static_cast<std::uint32_t>(options.data.seed)),
      data_(drawSamples(options.data, random_)),
      model_(data_.features(), OutputLoss(lossOf(options.data), false)),
      parameters_(positionOf(options, data_)),
      gradient_(parameters_.size()),
      small_(static_cast<std::size_t>(options.smallBatch)),
      big_(static_cast<std::size_t>(options.bigBatch)) {
  std::vector<std::int32_t> all(static_cast<std::size_t>(data_.count()));
  std::iota(all.begin(), all.end(), 0);
  sampleGradients_ = model_.inspectBatch(data_, all, parameters_).sampleGradients;
}

double GradientNoiseScale::squaredNormOfBatch(std::vector<std::int32_t>& batch) {
  random_.randint(static_cast<std::int32_t>(data_.count()), batch);
  model_.gradient(data_, batch, parameters_, gradient_);
  return gradient_.squaredNorm();
}

Progress GradientNoiseScale::advance(double seconds) {
  const TimeBudget budget(seconds);
  while (drawn_ < options_.draws) {
    smallSum_ += squaredNormOfBatch(small_);
    bigSum_ += squaredNormOfBatch(big_);
    drawn_ += 1;
    if (budget.isSpent()) break;
  }
  return {drawn_, options_.draws};
}

Result GradientNoiseScale::result() {
  const Noise exact = noiseOf(sampleGradients_);
  const Noise ofWeights = noiseOf(sampleGradients_.leftCols(data_.features()));
  const double draws = std::max(1.0, drawn_), k = options_.smallBatch, K = options_.bigBatch;
  const double small = smallSum_ / draws, big = bigSum_ / draws;
  const Noise estimate{(small - big) / (1 / k - 1 / K), (K * big - k * small) / (K - k)};
  return {quantity("noiseScale", exact.scale()),
          quantity("traceOfCovariance", exact.trace),
          quantity("squaredGradient", exact.squaredGradient),
          quantity("weightsNoiseScale", ofWeights.scale()),
          quantity("draws", drawn_),
          quantity("estimatedNoiseScale", estimate.scale()),
          quantity("estimatedTrace", estimate.trace),
          quantity("estimatedSquaredGradient", estimate.squaredGradient),
          quantity("parameters", parameters_)};
}

}  // namespace minibatch
