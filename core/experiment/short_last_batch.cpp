#include "core/experiment/short_last_batch.hpp"

#include <algorithm>
#include <cmath>

#include "core/experiment/shared_fields.hpp"

namespace minibatch {
namespace {

// With whole batches the distance from the end would shrink by e to this power in the half of a run
// that is not counted; short ones may be flatter.
constexpr double kForgetting = 24;
constexpr double kMostUpdates = 100'000;

TrainerSpec specOf(const ShortLastBatch::Options& options, double learningRate) {
  Salary salary;
  salary.samples = options.samples;
  salary.noise = options.noise;
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = salary};
  spec.batchSize = options.batchSize;
  spec.order = options.order;
  spec.learningRate.rate = learningRate;
  spec.seed = options.seed;
  return spec;
}

// Least squares in which a sample counts 1/|its batch|. batches: those of one epoch.
Vector weightedLeastSquares(const Samples<double>& samples, const Trace& batches) {
  Vector weights(samples.count());
  auto sample = batches.indices.begin();
  for (const std::int32_t size : batches.sizes) {
    for (std::int32_t i = 0; i < size; ++i) weights[*sample++] = 1.0 / size;
  }
  return leastSquares(samples, weights);
}

}  // namespace

void ShortLastBatch::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.number("samples", samples, {3, 10000}, "n");
  fields.number("noise", noise, kNoise, kNoiseHelp);
  declareBatchSize(fields, "batchSize", batchSize, 10000);
  fields.choice("order", order, "how each epoch visits the samples");
  fields.numbers("learningRates", learningRates, {1e-4, 1e9}, {1, 100}, "η, one run for each");
}

MaybeError ShortLastBatch::validate(const Options& options) {
  return minibatch::validate(specOf(options, 1));
}

ShortLastBatch::ShortLastBatch(const Options& options) : options_(options) {
  // The order of the first epoch depends on nothing but the seed.
  Options once = options;
  once.order = Order::kShuffleOnce;
  const auto trainer = makeTrainer(specOf(once, options.learningRates.front()));
  quadratic_ = quadraticLossOf(*trainer);
  startLoss_ = trainer->loss();
  const Trace batches = trainer->trace(trainer->perEpoch());
  weighted_ = weightedLeastSquares(trainer->data().train, batches);
  lastBatch_.assign(batches.indices.end() - batches.sizes.back(), batches.indices.end());
  startRun();
}

void ShortLastBatch::startRun() {
  trainer_ = makeTrainer(specOf(options_, options_.learningRates[loss_.size()]));
  lossSum_ = ends_ = 0;
  sum_ = Vector::Zero(2);
  hasDiverged_ = false;
}

std::uint64_t ShortLastBatch::updatesOf(double learningRate) const {
  const double slowest = learningRate * quadratic_.curvatures[quadratic_.curvatures.size() - 1];
  const double updates = std::min(2 * kForgetting / slowest, kMostUpdates);
  const auto perEpoch = trainer_->perEpoch();
  return std::max<std::uint64_t>(2, static_cast<std::uint64_t>(updates) / perEpoch) * perEpoch;
}

void ShortLastBatch::doUnit() {
  const std::uint64_t total = updatesOf(options_.learningRates[loss_.size()]);
  // Updates with some thousand samples take less than a millisecond.
  const auto few = static_cast<std::uint64_t>(std::max<Index>(1, 4096 / options_.samples));
  for (std::uint64_t epoch = 0; epoch < few && trainer_->update() < total; ++epoch) {
    trainer_->run(trainer_->perEpoch());
    if (2 * trainer_->update() <= total) continue;
    lossSum_ += trainer_->loss();
    sum_ += trainer_->parameters();
    ends_ += 1;
  }
  hasDiverged_ = isDiverged(trainer_->loss(), startLoss_);
  if (hasDiverged_ || trainer_->update() >= total) finishRun();
}

void ShortLastBatch::finishRun() {
  doneUpdates_ += static_cast<double>(updatesOf(options_.learningRates[loss_.size()]));
  loss_.push_back(hasDiverged_ ? kUnknown : lossSum_ / ends_);
  const Vector mean = hasDiverged_ ? unknown(2) : Vector(sum_ / ends_);
  parameters_.insert(parameters_.end(), mean.begin(), mean.end());
  if (loss_.size() < options_.learningRates.size()) startRun();
}

Progress ShortLastBatch::progress() const {
  double total = 0;
  for (const double rate : options_.learningRates) total += static_cast<double>(updatesOf(rate));
  if (loss_.size() == options_.learningRates.size()) return {total, total};
  return {doneUpdates_ + static_cast<double>(trainer_->update()), total};
}

Result ShortLastBatch::result() {
  const std::size_t rates = options_.learningRates.size();
  std::vector<double> loss = loss_, parameters = parameters_;
  loss.resize(rates, kUnknown);
  parameters.resize(2 * rates, kUnknown);
  const std::vector<double> last(lastBatch_.begin(), lastBatch_.end());
  return {quantity("learningRate", options_.learningRates),
          quantity("loss", loss),
          quantity("parameters", toRows(parameters, 2)),
          quantity("minimum", quadratic_.minimum.parameters),
          quantity("minimumLoss", quadratic_.minimum.loss),
          quantity("weighted", weighted_),
          quantity("weightedLoss", trainer_->loss(weighted_)),
          quantity("lastBatch", last)};
}

}  // namespace minibatch
