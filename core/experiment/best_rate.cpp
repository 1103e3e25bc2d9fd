#include "core/experiment/best_rate.hpp"

#include <cmath>

#include "core/experiment/updates_to_target.hpp"
#include "core/minimum.hpp"

namespace minibatch {
namespace {

TrainerSpec specOf(const BestRate::Options& options) {
  TrainerSpec spec = trainerSpecOf(options.data, options.batchSize, options.learningRates[0]);
  spec.optimizer = options.optimizer.spec();
  return spec;
}

}  // namespace

double lowestBetween(const Vector& values) {
  Index lowest = 0;
  for (Index i = 1; i < values.size(); ++i) {
    if (values[i] < values[lowest] || std::isnan(values[lowest])) lowest = i;
  }
  if (lowest == 0 || lowest >= values.size() - 1) return kUnknown;
  const double left = values[lowest - 1] - values[lowest];
  const double right = values[lowest + 1] - values[lowest];
  if (left + right == 0) return static_cast<double>(lowest);
  const double moved = (left - right) / (left + right) / 2;
  return std::isfinite(moved) ? static_cast<double>(lowest) + moved : kUnknown;
}

BestRate::Options::Options() : learningRates(halfOctaves(1.0 / 2048, 12)) { data.condition = 100; }

void BestRate::Options::fields(Fields& fields) {
  data.fields(fields);
  declareBatchSize(fields, "batchSize", batchSize, 50000);
  optimizer.fields(fields, "optimizer");
  fields.numbers("learningRates", learningRates, {1e-9, 1e9}, kListLength,
                 "each η, with equal ratios between neighbours");
  fields.number("epochs", epochs, {1, 10000}, "of each run");
}

MaybeError BestRate::validate(const Options& options) {
  return minibatch::validate(specOf(options));
}

BestRate::BestRate(const Options& options) : options_(options), spec_(specOf(options)) {
  start();
  startLoss_ = trainer_->loss();
  minimumLoss_ = minimumOf(*trainer_, LinearSpec()).loss;
}

void BestRate::start() {
  spec_.learningRate.rate = options_.learningRates[finalLoss_.size()];
  trainer_ = makeTrainer(spec_);
}

void BestRate::doUnit() {
  trainer_->run(trainer_->perEpoch());
  const double loss = trainer_->loss();
  const bool hasDiverged = isDiverged(loss, startLoss_);
  if (!hasDiverged && trainer_->epoch() < static_cast<std::uint64_t>(options_.epochs)) return;
  finalLoss_.push_back(hasDiverged ? kUnknown : loss);
  if (finalLoss_.size() < options_.learningRates.size()) {
    start();
  } else {
    trainer_.reset();
  }
}

Progress BestRate::progress() const {
  const auto epochs = static_cast<double>(options_.epochs);
  const double ofThis = trainer_ ? static_cast<double>(trainer_->epoch()) : 0;
  return {static_cast<double>(finalLoss_.size()) * epochs + ofThis,
          static_cast<double>(options_.learningRates.size()) * epochs};
}

double BestRate::bestRate() const {
  if (trainer_) return kUnknown;
  const Vector logs = (asVector(finalLoss_).array() - minimumLoss_).log();
  const double steps = lowestBetween(logs);
  if (std::isnan(steps)) return kUnknown;
  const auto& rates = options_.learningRates;
  const double ratio =
      std::log(rates.back() / rates.front()) / static_cast<double>(rates.size() - 1);
  return rates.front() * std::exp(steps * ratio);
}

Result BestRate::result() {
  const Vector loss = asVector(finalLoss_);
  const Vector diverged = loss.array().isNaN().cast<double>();
  return {quantity("learningRate", Vector(asVector(options_.learningRates).head(loss.size()))),
          quantity("finalLoss", loss),
          quantity("diverged", diverged),
          quantity("startLoss", startLoss_),
          quantity("minimumLoss", minimumLoss_),
          quantity("bestRate", bestRate())};
}

}  // namespace minibatch
