#include "core/experiment/updates_to_target.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/experiment/time_budget.hpp"
#include "core/minimum.hpp"

namespace minibatch {

std::vector<double> geomspace(double low, double high, int count) {
  std::vector<double> values;
  values.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) values.push_back(low * std::pow(high / low, i / (count - 1.0)));
  return values;
}

void UpdatesToTarget::addFields(Options& options, OptionFields& fields) {
  minibatch::addFields(options.data, fields);
  fields.whole("batchSize", options.batchSize, 1, 50000);
  fields.numbers("learningRates", options.learningRates, 1e-9, 1e9);
  fields.choice("measure", options.measure, "excess or loss");
  fields.number("target", options.target, 1e-12, 1e12);
  fields.choice("check", options.check, "update or epoch");
  fields.whole("maxUpdates", options.maxUpdates, 1, 1e7);
}

MaybeProblem UpdatesToTarget::problemOf(const Options& options) {
  return minibatch::problemOf(trainerSpecOf(options.data, options.batchSize, 1));
}

UpdatesToTarget::UpdatesToTarget(const Options& options) : options_(options) {
  start();
  startLoss_ = trainer_->loss();
  minimumLoss_ = minimumOf(*trainer_, ModelKind::kLinear).loss;
  targetLoss_ = options.measure == "loss"
                    ? options.target
                    : minimumLoss_ + options.target * (startLoss_ - minimumLoss_);
}

void UpdatesToTarget::start() {
  const double rate = options_.learningRates[updates_.size()];
  trainer_ = makeTrainer(trainerSpecOf(options_.data, options_.batchSize, rate));
}

void UpdatesToTarget::advanceOnce() {
  trainer_->run(options_.check == "epoch" ? trainer_->perEpoch() : 1);
  const auto updates = static_cast<double>(trainer_->update());
  const double loss = trainer_->loss();
  const bool isThere = loss < targetLoss_;
  const bool hasFailed = !(loss < kDivergenceFactor * startLoss_) || updates >= options_.maxUpdates;
  if (!isThere && !hasFailed) return;
  updates_.push_back(isThere ? updates : std::numeric_limits<double>::infinity());
  if (!isDone()) start();
}

Progress UpdatesToTarget::advance(double seconds) {
  const TimeBudget budget(seconds);
  while (!isDone()) {
    advanceOnce();
    if (budget.isSpent()) break;
  }
  const auto total = static_cast<double>(options_.learningRates.size());
  if (isDone()) return {total, total};
  const double part = static_cast<double>(trainer_->update()) / options_.maxUpdates;
  return {static_cast<double>(updates_.size()) + std::min(part, 0.99), total};
}

Result UpdatesToTarget::result() {
  const std::vector<double> rates(
      options_.learningRates.begin(),
      options_.learningRates.begin() + static_cast<std::ptrdiff_t>(updates_.size()));
  std::vector<double> epochs;
  epochs.reserve(updates_.size());
  for (const double updates : updates_) {
    epochs.push_back(updates / static_cast<double>(trainer_->perEpoch()));
  }
  Result result{quantity("learningRate", rates),   quantity("updates", updates_),
                quantity("epochs", epochs),        quantity("targetLoss", targetLoss_),
                quantity("startLoss", startLoss_), quantity("minimumLoss", minimumLoss_)};
  if (!updates_.empty()) {
    const auto best = std::min_element(updates_.begin(), updates_.end());
    result.push_back(quantity("bestUpdates", *best));
    result.push_back(quantity("best", rates[static_cast<std::size_t>(best - updates_.begin())]));
  }
  return result;
}

}  // namespace minibatch
