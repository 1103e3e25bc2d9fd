#include "core/experiment/growing.hpp"

#include <cmath>
#include <limits>

#include "core/minimum.hpp"

namespace minibatch {
namespace {

TrainerSpec specOf(const Growing::Options& options, double batchFactor, double rateFactor) {
  TrainerSpec spec = trainerSpecOf(options.data, options.batchSize, options.learningRate);
  spec.schedule = {options.milestones, batchFactor, rateFactor};
  spec.averaging.start = options.averageStart;
  return spec;
}

}  // namespace

void Growing::Options::fields(Fields& fields) {
  data.fields(fields);
  declareBatchSize(fields, "batchSize", batchSize, 50000);
  declareLearningRate(fields, learningRate, {1e-9, 1e9});
  fields.number("epochs", epochs, {1, 1000}, "of each run");
  fields.numbers("milestones", milestones, {1, 1000}, {0, 64},
                 "epochs that begin with a change, increasing");
  fields.number("factor", factor, {1, 1000}, "k is multiplied, or η divided by it");
  fields.number("averageStart", averageStart, {0, 1000}, "the epoch that begins the average");
}

MaybeError Growing::validate(const Options& options) {
  auto error = minibatch::validate(specOf(options, options.factor, 1));
  constexpr const char* kPrefix = "schedule.";
  if (error && error->field.starts_with(kPrefix)) {
    error->field.erase(0, std::char_traits<char>::length(kPrefix));
  }
  return error;
}

Growing::Growing(const Options& options)
    : trainers_{makeTrainer(specOf(options, 1, 1)),
                makeTrainer(specOf(options, 1, 1 / options.factor)),
                makeTrainer(specOf(options, options.factor, 1))},
      minimumLoss_(minimumOf(*trainers_[kConstant], LinearSpec()).loss),
      startLoss_(trainers_[kConstant]->loss()),
      excess_(RowMatrix::Constant(kWays, options.epochs + 1, kUnknown)),
      updates_(excess_) {
  excess_.col(0).setConstant(startLoss_ - minimumLoss_);
  updates_.col(0).setZero();
  const auto cost = static_cast<double>(options.data.samples);
  for (Index epoch = 0; epoch < options.epochs; ++epoch) {
    for (const Way way : {kConstant, kRate, kBatch}) {
      queue_.add(cost, [this, way, epoch] { doEpoch(way, epoch); });
    }
  }
}

void Growing::doEpoch(Way way, Index epoch) {
  Trainer& trainer = *trainers_[way];
  trainer.run(trainer.perEpoch());
  record(way, trainer, trainer.parameters(), epoch + 1);
  if (way == kConstant) record(kAverage, trainer, trainer.averagedParameters(), epoch + 1);
}

void Growing::record(Way way, Trainer& trainer, const Vector& p, Index epoch) {
  const double loss = trainer.loss(p);
  const bool hasDiverged = isDiverged(loss, startLoss_) || std::isinf(excess_(way, epoch - 1));
  excess_(way, epoch) = hasDiverged ? std::numeric_limits<double>::infinity() : loss - minimumLoss_;
  updates_(way, epoch) = static_cast<double>(trainer.update());
}

Result Growing::result() {
  return {quantity("excess", excess_), quantity("updates", updates_),
          quantity("startLoss", startLoss_), quantity("minimumLoss", minimumLoss_)};
}

}  // namespace minibatch
