#include "core/experiment/network_to_target.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/experiment/epoch_time.hpp"
#include "core/experiment/shared_fields.hpp"

namespace minibatch {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
// A look at the loss costs a third of an epoch, so that looks are this much further apart each
// time.
constexpr double kLookGrowth = 1.1;
constexpr Index kSamplesOfUnit = 4096;

TrainerSpec specOf(const NetworkToTarget::Options& options) {
  EpochTime::Options timed;
  timed.samples = options.samples;
  timed.features = options.features;
  timed.hidden = options.hidden;
  timed.outputs = options.outputs;
  timed.seed = options.seed;
  TrainerSpec spec = EpochTime::specOf(timed, options.batchSize);
  spec.data = EpochTime::dataOf(timed);
  return spec;
}

}  // namespace

void NetworkToTarget::Options::fields(Fields& fields) {
  fields.number("samples", samples, {1, 65536}, "n");
  fields.number("features", features, {1, 512}, "d");
  fields.number("hidden", hidden, {1, 1024}, "units of the network's hidden layer");
  fields.number("outputs", outputs, {2, 100}, "of the network");
  declareBatchSize(fields, "batchSize", batchSize, 65536);
  fields.numbers("learningRates", learningRates, {1e-9, 1e9}, kListLength,
                 "each η, from the largest on");
  fields.number("target", target, {0.001, 0.999}, "part of the loss at the start");
  fields.number("maxUpdates", maxUpdates, {1, 1e7}, "for each rate");
  declareSeed(fields, seed);
}

MaybeError NetworkToTarget::validate(const Options& options) {
  return validateBatchSize("batchSize", options.batchSize, options.samples);
}

NetworkToTarget::NetworkToTarget(const Options& options)
    : options_(options), spec_(specOf(options)), best_(kInfinity) {
  start();
  startLoss_ = loss_ = trainer_->loss();
  targetLoss_ = options.target * startLoss_;
}

void NetworkToTarget::start() {
  spec_.learningRate.rate = options_.learningRates[updates_.size()];
  trainer_ = makeTrainer(spec_);
  last_ = 0;
  next_ = 1;
}

void NetworkToTarget::doUnit() {
  const auto most =
      static_cast<std::uint64_t>(std::max<Index>(1, kSamplesOfUnit / options_.batchSize));
  trainer_->run(std::min(most, next_ - trainer_->update()));
  if (trainer_->update() == next_) look();
}

void NetworkToTarget::look() {
  const double before = std::exchange(loss_, trainer_->loss());
  const auto then = static_cast<double>(std::exchange(last_, next_)),
             now = static_cast<double>(last_);
  if (loss_ < targetLoss_) {
    return endRate(then + (now - then) * (before - targetLoss_) / (before - loss_));
  }
  const bool isWorse = next_ >= kFirstDoubt && loss_ > startLoss_;
  const double most = std::min(2 * best_, static_cast<double>(options_.maxUpdates));
  if (isWorse || isDiverged(loss_, startLoss_) || now >= most) return endRate(kInfinity);
  next_ = static_cast<std::uint64_t>(std::ceil(kLookGrowth * now));
}

void NetworkToTarget::endRate(double updates) {
  updates_.push_back(updates);
  if (std::isinf(updates) && std::isfinite(best_)) {
    updates_.resize(options_.learningRates.size(), kInfinity);
  }
  best_ = std::min(best_, updates);
  if (isDone()) return;
  loss_ = startLoss_;
  start();
}

Progress NetworkToTarget::progress() const {
  const auto total = static_cast<double>(options_.learningRates.size());
  return {static_cast<double>(updates_.size()), total};
}

Result NetworkToTarget::result() {
  const Vector updates = asVector(updates_);
  const Vector rates = asVector(options_.learningRates).head(updates.size());
  return {quantity("learningRate", rates), quantity("updates", updates),
          quantity("startLoss", startLoss_), quantity("targetLoss", targetLoss_)};
}

}  // namespace minibatch
