#include "core/experiment/critical_batch.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace minibatch {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
// From 2/λmax, above which no run is stable, down in steps of √2; two rates that are worse than
// the best one end the search.
constexpr double kRateStep = 0.70710678118654752;
constexpr int kMostRates = 40, kMostWorse = 2;
// A rate is given up where twice the updates have not lowered the excess loss by this part.
constexpr double kLeastGain = 0.02;
constexpr std::uint64_t kFirstLook = 16;

// Sum of squared differences of log S from their mean, for S/(1 + B/k); the mean is log S_min.
double misfit(const Vector& sizes, const Vector& logUpdates, double criticalBatch) {
  const Vector rest = logUpdates.array() - (1 + criticalBatch / sizes.array()).log();
  return (rest.array() - rest.mean()).square().sum();
}

QuadraticLoss surfaceOf(const CriticalBatch::Options& options) {
  return quadraticLossOf(*makeTrainer(trainerSpecOf(options.data, 1, 1)));
}

double noiseScaleOf(const RowMatrix& gradients) {
  const Eigen::RowVectorXd mean = gradients.colwise().mean();
  const double trace =
      (gradients.rowwise() - mean).squaredNorm() / static_cast<double>(gradients.rows());
  return trace / mean.squaredNorm();
}

}  // namespace

CriticalBatchFit fitCriticalBatch(const Vector& batchSizes, const Vector& updates) {
  std::vector<double> sizes, logs;
  for (Index i = 0; i < updates.size(); ++i) {
    if (!std::isfinite(updates[i])) continue;
    sizes.push_back(batchSizes[i]);
    logs.push_back(std::log(updates[i]));
  }
  if (sizes.size() < 3) return {kUnknown, kUnknown};
  const Vector k = asVector(sizes), s = asVector(logs);
  // Golden section over log B (Press et al., "Numerical recipes", section 10.2).
  constexpr double kGolden = 0.61803398874989485;
  double low = std::log(1e-3), high = std::log(1e7);
  for (int i = 0; i < 80; ++i) {
    const double right = low + kGolden * (high - low), left = high - kGolden * (high - low);
    if (misfit(k, s, std::exp(left)) < misfit(k, s, std::exp(right))) {
      high = right;
    } else {
      low = left;
    }
  }
  const double criticalBatch = std::exp((low + high) / 2);
  return {criticalBatch, std::exp((s.array() - (1 + criticalBatch / k.array()).log()).mean())};
}

void CriticalBatch::Options::fields(Fields& fields) {
  data.fields(fields);
  fields.number("fraction", fraction, Range::below(0, 1),
                "where the runs start: part of the way from 0 to the loss's minimum");
  declareBatchSizes(fields, batchSizes, 50000);
  fields.number("left", left, {0.01, 0.99}, "of the excess loss, when a run is done");
  fields.number("runs", runs, {1, 1000}, "with other batches, of each rate");
  fields.number("maxUpdates", maxUpdates, {1, 1e7}, "for each rate");
}

MaybeError CriticalBatch::validate(const Options& options) {
  if (auto error = validateBatchSizes(options.batchSizes, options.data.samples)) return error;
  return minibatch::validate(trainerSpecOf(options.data, 1, 1));
}

CriticalBatch::CriticalBatch(const Options& options)
    : options_(options),
      dataRandom_(options.data.seed),
      data_(drawSamples(options.data, dataRandom_)),
      model_(data_.features(), OutputLoss(options.data.loss, false)),
      surface_(surfaceOf(options)),
      start_(options.fraction * surface_.minimum.parameters),
      gradient_(start_.size()),
      random_(0),
      runs_(static_cast<std::size_t>(options.runs), start_) {
  noiseScale_ =
      noiseScaleOf(model_.inspectBatch(data_, indicesUpTo(data_.count()), start_).sampleGradients);
  startExcess_ = meanExcess();
  startSize();
}

double CriticalBatch::meanExcess() const {
  double sum = 0;
  for (const Vector& p : runs_) {
    const Vector away = p - surface_.minimum.parameters;
    sum += away.dot(surface_.hessian * away) / 2;
  }
  return sum / static_cast<double>(runs_.size());
}

void CriticalBatch::startSize() {
  batch_.resize(static_cast<std::size_t>(options_.batchSizes[updates_.size()]));
  rate_ = 2 / surface_.curvatures[0];
  best_ = kInfinity;
  bestRate_ = kUnknown;
  tried_ = worse_ = 0;
  startRate();
}

// Every rate gets the same batches, so that rates can be told apart by fewer runs.
void CriticalBatch::startRate() {
  random_ = dataRandom_;
  std::fill(runs_.begin(), runs_.end(), start_);
  update_ = 0;
  excess_ = excessAtHalf_ = startExcess_;
}

void CriticalBatch::updateAll() {
  for (Vector& p : runs_) {
    random_.randint(static_cast<std::int32_t>(data_.count()), batch_);
    model_.gradient(data_, batch_, p, gradient_);
    p -= rate_ * gradient_;
  }
  ++update_;
}

void CriticalBatch::doUnit() {
  const double target = options_.left * startExcess_;
  const auto perUnit = std::max<std::size_t>(1, 4096 / (batch_.size() * runs_.size()));
  for (std::size_t i = 0; i < perUnit; ++i) {
    updateAll();
    const double before = excess_, done = static_cast<double>(update_);
    excess_ = meanExcess();
    if (excess_ < target) return endRate(done - (target - excess_) / (before - excess_));
    const bool isLost = !(excess_ < 4 * startExcess_);
    const bool isLook = update_ >= kFirstLook && (update_ & (update_ - 1)) == 0;
    const bool isStuck = isLook && excess_ > (1 - kLeastGain) * excessAtHalf_;
    const bool isLate = done >= std::min(best_, static_cast<double>(options_.maxUpdates));
    if (isLost || isStuck || isLate) return endRate(kInfinity);
    if (isLook) excessAtHalf_ = excess_;
  }
}

void CriticalBatch::endRate(double updates) {
  ++tried_;
  if (updates < best_) {
    best_ = updates;
    bestRate_ = rate_;
    worse_ = 0;
  } else if (std::isfinite(best_)) {
    ++worse_;
  }
  if (worse_ < kMostWorse && tried_ < kMostRates) {
    rate_ *= kRateStep;
    return startRate();
  }
  updates_.push_back(best_);
  rates_.push_back(bestRate_);
  if (updates_.size() < options_.batchSizes.size()) startSize();
}

Progress CriticalBatch::progress() const {
  const auto total = static_cast<double>(options_.batchSizes.size());
  const auto done = static_cast<double>(updates_.size());
  return {done < total ? done + 0.99 * tried_ / kMostRates : total, total};
}

Result CriticalBatch::result() {
  const Vector updates = asVector(updates_);
  Vector sizes(updates.size());
  for (Index i = 0; i < sizes.size(); ++i) {
    sizes[i] = static_cast<double>(options_.batchSizes[static_cast<std::size_t>(i)]);
  }
  const CriticalBatchFit fit = fitCriticalBatch(sizes, updates);
  return {quantity("noiseScale", noiseScale_),
          quantity("batchSize", sizes),
          quantity("updates", updates),
          quantity("learningRate", rates_),
          quantity("criticalBatch", fit.criticalBatch),
          quantity("fewestUpdates", fit.fewestUpdates)};
}

}  // namespace minibatch
