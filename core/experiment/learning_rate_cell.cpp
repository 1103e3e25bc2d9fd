#include "core/experiment/learning_rate_cell.hpp"

#include <algorithm>
#include <limits>

#include "core/minimum.hpp"

namespace minibatch {
namespace {

// An evaluation over all data costs about as much as an epoch of training.
constexpr std::uint64_t kEvaluationsPerEpoch = 16;

}  // namespace

void LearningRateCell::Options::fields(Fields& fields) {
  data.fields(fields);
  declareBatchSize(fields, "batchSize", batchSize, 50000);
  declareLearningRate(fields, learningRate, {1e-9, 1e9});
  fields.number("epochs", epochs, {1, 10000}, "of the run");
  fields.number("divergence", divergence, {1, 1e12},
                "a loss of so many times its start counts as diverged");
}

MaybeError LearningRateCell::validate(const Options& options) {
  return minibatch::validate(trainerSpecOf(options.data, options.batchSize, options.learningRate));
}

LearningRateCell::LearningRateCell(const Options& options)
    : options_(options),
      trainer_(makeTrainer(trainerSpecOf(options.data, options.batchSize, options.learningRate))),
      minimumLoss_(minimumOf(*trainer_, LinearSpec()).loss),
      total_(static_cast<std::uint64_t>(options.epochs) * trainer_->perEpoch()) {
  record();
}

void LearningRateCell::record() {
  update_.push_back(static_cast<double>(trainer_->update()));
  loss_.push_back(trainer_->loss());
  hasDiverged_ = isDiverged(loss_.back(), loss_.front(), options_.divergence);
}

Progress LearningRateCell::progress() const {
  const std::uint64_t done = hasDiverged_ ? total_ : trainer_->update();
  return {static_cast<double>(done), static_cast<double>(total_)};
}

void LearningRateCell::doUnit() {
  const std::uint64_t stride =
      std::max<std::uint64_t>(1, trainer_->perEpoch() / kEvaluationsPerEpoch);
  trainer_->run(std::min(stride, total_ - trainer_->update()));
  record();
}

Result LearningRateCell::result() {
  const double never = std::numeric_limits<double>::infinity();
  return {quantity("update", update_),
          quantity("loss", loss_),
          quantity("finalLoss", loss_.back()),
          quantity("bestLoss", *std::min_element(loss_.begin(), loss_.end())),
          quantity("startLoss", loss_.front()),
          quantity("minimumLoss", minimumLoss_),
          quantity("diverged", hasDiverged_ ? 1 : 0),
          quantity("divergedAt", hasDiverged_ ? update_.back() : never)};
}

}  // namespace minibatch
