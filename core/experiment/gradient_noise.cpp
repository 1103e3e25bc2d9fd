#include "core/experiment/gradient_noise.hpp"

#include <algorithm>
#include <cmath>

#include "core/batch_noise.hpp"
#include "core/experiment/shared_fields.hpp"

namespace minibatch {
namespace {

DatasetSpec dataOf(const GradientNoise::Options& options) {
  NoisyLine line;
  line.samples = options.samples;
  line.noise = options.noise;
  line.intercept = options.intercept;
  return {.set = line};
}

}  // namespace

void GradientNoise::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.number("samples", samples, {2, 1e6}, "n");
  fields.number("noise", noise, kNoise, kNoiseHelp);
  fields.number("intercept", intercept, {-1000, 1000}, "where the line is at x = 0");
  fields.number("w", w, {-1e6, 1e6}, "where the gradients are taken");
  fields.number("b", b, {-1e6, 1e6}, "where the gradients are taken");
  fields.number("draws", draws, {1, 1e6}, "batches for each k");
  declareBatchSizes(fields, batchSizes, 1e6);
  fields.choice("replacement", replacement, "whether a batch may hold a sample twice");
}

MaybeError GradientNoise::validate(const Options& options) {
  return validateBatchSizes(options.batchSizes, options.samples);
}

GradientNoise::GradientNoise(const Options& options)
    : options_(options),
      random_(options.seed),
      data_(draw(dataOf(options), random_).train),
      model_(1, OutputLoss(Loss::kHalfMse, false)),
      parameters_(Eigen::Vector2d(options.w, options.b)),
      gradient_(2),
      fullGradient_(2),
      pool_(indicesUpTo(options.samples)),
      sum_(RowMatrix::Zero(static_cast<Index>(options.batchSizes.size()), 2)),
      squares_(sum_),
      drawn_(Vector::Zero(sum_.rows())) {
  const RowMatrix each = model_.inspectBatch(data_, pool_, parameters_).sampleGradients;
  fullGradient_ = each.colwise().mean();
  sigma_ = deviationFrom(fullGradient_, each);
}

void GradientNoise::doUnit() {
  // Batch sizes take turns, so that each has an early result.
  const Index row = static_cast<Index>(drawn_.sum()) % drawn_.size();
  const auto k = static_cast<std::size_t>(options_.batchSizes[static_cast<std::size_t>(row)]);
  const auto n = static_cast<std::int32_t>(pool_.size());
  std::vector<std::int32_t> chosen;
  Batch batch(pool_.data(), k);
  if (options_.replacement == Replacement::kWith) {
    chosen.resize(k);
    random_.randint(n, chosen);
    batch = chosen;
  } else {
    // The first k places of a shuffle: every k-subset is as likely as any other.
    for (std::size_t i = 0; i < k; ++i) {
      std::int32_t skip;
      random_.randint(n - static_cast<std::int32_t>(i), std::span(&skip, 1));
      std::swap(pool_[i], pool_[i + static_cast<std::size_t>(skip)]);
    }
  }
  model_.gradient(data_, batch, parameters_, gradient_);
  const Vector deviation = gradient_ - fullGradient_;
  sum_.row(row) += deviation.transpose();
  squares_.row(row) += deviation.cwiseAbs2().transpose();
  drawn_[row] += 1;
}

Progress GradientNoise::progress() const {
  return {drawn_.sum(), static_cast<double>(options_.draws) * static_cast<double>(drawn_.size())};
}

Result GradientNoise::result() {
  const Index count = drawn_.size();
  const double n = static_cast<double>(pool_.size());
  RowMatrix mean(count, 2), deviation(count, 2), independent(count, 2), corrected(count, 2);
  for (Index i = 0; i < count; ++i) {
    const double draws = std::max(1.0, drawn_[i]);
    const auto k = static_cast<double>(options_.batchSizes[static_cast<std::size_t>(i)]);
    const Vector offset = sum_.row(i) / draws;
    const Vector variance = squares_.row(i).transpose() / draws - offset.cwiseAbs2();
    mean.row(i) = fullGradient_ + offset;
    deviation.row(i) = variance.cwiseMax(0).cwiseSqrt();
    independent.row(i) = withReplacement(sigma_, k);
    corrected.row(i) = finitePopulation(sigma_, k, n);
  }
  return {quantity("batchSize", options_.batchSizes),
          quantity("mean", mean),
          quantity("deviation", deviation),
          quantity("withReplacement", independent),
          quantity("finitePopulation", corrected),
          quantity("fullGradient", fullGradient_),
          quantity("draws", drawn_)};
}

}  // namespace minibatch
