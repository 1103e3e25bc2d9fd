#include "core/experiment/updates_to_target.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/minimum.hpp"

namespace minibatch {
std::vector<double> halfOctaves(double low, int octaves) {
  constexpr double kSqrt2 = 1.4142135623730951;
  std::vector<double> values;
  double value = low;
  for (int octave = 0; octave < octaves; ++octave) {
    values.push_back(value);
    values.push_back(value * kSqrt2);
    value *= 2;
  }
  values.push_back(value);
  return values;
}

void UpdatesToTarget::Options::fields(Fields& fields) {
  data.fields(fields);
  declareBatchSize(fields, "batchSize", batchSize, 50000);
  fields.numbers("learningRates", learningRates, {1e-9, 1e9}, kListLength, "each η");
  fields.choice("measure", measure, "whether the target is of the excess loss or of the loss");
  fields.number("target", target, {1e-12, 1e12},
                "the loss, or the part of the excess loss at the start");
  fields.choice("check", check, "look after every update, or at every epoch's end");
  fields.number("maxUpdates", maxUpdates, {1, 1e7}, "for each rate");
}

MaybeError UpdatesToTarget::validate(const Options& options) {
  return minibatch::validate(trainerSpecOf(options.data, options.batchSize, 1));
}

UpdatesToTarget::UpdatesToTarget(const Options& options) : options_(options) {
  start();
  startLoss_ = trainer_->loss();
  minimumLoss_ = minimumOf(*trainer_, LinearSpec()).loss;
  targetLoss_ = options.measure == Measure::kLoss
                    ? options.target
                    : minimumLoss_ + options.target * (startLoss_ - minimumLoss_);
}

void UpdatesToTarget::start() {
  const double rate = options_.learningRates[updates_.size()];
  trainer_ = makeTrainer(trainerSpecOf(options_.data, options_.batchSize, rate));
}

void UpdatesToTarget::doUnit() {
  const bool isThereAtStart = startLoss_ < targetLoss_;
  if (!isThereAtStart) trainer_->run(options_.check == Check::kEpoch ? trainer_->perEpoch() : 1);
  const auto updates = static_cast<double>(trainer_->update());
  const double loss = trainer_->loss();
  const bool isThere = loss < targetLoss_;
  const bool hasFailed =
      isDiverged(loss, startLoss_) || updates >= static_cast<double>(options_.maxUpdates);
  if (!isThere && !hasFailed) return;
  updates_.push_back(isThere ? updates : std::numeric_limits<double>::infinity());
  if (!isDone()) start();
}

Progress UpdatesToTarget::progress() const {
  const auto total = static_cast<double>(options_.learningRates.size());
  if (isDone()) return {total, total};
  const double part =
      static_cast<double>(trainer_->update()) / static_cast<double>(options_.maxUpdates);
  return {static_cast<double>(updates_.size()) + std::min(part, 0.99), total};
}

Result UpdatesToTarget::result() {
  const Vector updates = asVector(updates_);
  const Vector rates = asVector(options_.learningRates).head(updates.size());
  const Vector epochs = updates / static_cast<double>(trainer_->perEpoch());
  Result result{quantity("learningRate", rates),   quantity("updates", updates),
                quantity("epochs", epochs),        quantity("targetLoss", targetLoss_),
                quantity("startLoss", startLoss_), quantity("minimumLoss", minimumLoss_)};
  if (!updates_.empty()) {
    Index best;
    result.push_back(quantity("bestUpdates", updates.minCoeff(&best)));
    result.push_back(quantity("best", rates[best]));
  }
  return result;
}

}  // namespace minibatch
