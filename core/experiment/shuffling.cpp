#include "core/experiment/shuffling.hpp"

#include <limits>

#include "core/experiment/shared_fields.hpp"

namespace minibatch {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

DatasetSpec dataOf(const Shuffling::Options& options) {
  DatasetSpec data{.order = options.data};
  if (options.model == Shuffling::Model::kLogistic) {
    TwoGaussians classes;
    classes.samples = options.samples;
    classes.center = options.center;
    data.set = classes;
  } else {
    NoisyLine line;
    line.samples = options.samples;
    line.noise = options.noise;
    data.set = line;
  }
  return data;
}

TrainerSpec specOf(const Shuffling::Options& options) {
  const bool isLogistic = options.model == Shuffling::Model::kLogistic;
  TrainerSpec spec;
  spec.data = dataOf(options);
  if (isLogistic) spec.model = LogisticSpec();
  spec.loss = isLogistic ? Loss::kCrossEntropy : Loss::kHalfMse;
  spec.order = options.order;
  spec.batchSize = options.batchSize;
  spec.learningRate.rate = options.learningRate;
  spec.seed = options.seed;
  return spec;
}

void append(std::vector<double>& all, const Vector& values) {
  all.insert(all.end(), values.begin(), values.end());
}

}  // namespace

void Shuffling::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.choice("model", model, "a line with noise, or two Gaussians");
  fields.number("samples", samples, {2, 10000}, "n");
  fields.number("noise", noise, kNoise, "linear: standard deviation of the noise");
  fields.number("center", center, {0, 1000}, "logistic: the classes lie about ±(center, center)");
  fields.choice("data", data, "the order that the data is in");
  fields.choice("order", order, "how each epoch visits the samples");
  declareBatchSize(fields, "batchSize", batchSize, 10000);
  declareLearningRate(fields, learningRate, {1e-9, 1e9});
  fields.number("epochs", epochs, {1, 10000}, "of the run");
}

MaybeError Shuffling::validate(const Options& options) {
  return minibatch::validate(specOf(options));
}

Shuffling::Shuffling(const Options& options)
    : options_(options),
      trainer_(makeTrainer(specOf(options))),
      minimum_(minimumOf(*trainer_, specOf(options).model)),
      startLoss_(trainer_->loss()),
      lowest_(kInfinity),
      highest_(-kInfinity),
      endSum_(Vector::Zero(minimum_.parameters.size())),
      pathSum_(endSum_) {}

void Shuffling::Trace::add(const Update& update) {
  append(gradients, update.gradient);
  append(parameters, update.after);
  order.insert(order.end(), update.indices.begin(), update.indices.end());
}

void Shuffling::update() {
  const bool isFirst = trainer_->epoch() == 0;
  const bool isLast = trainer_->epoch() + 1 == static_cast<std::uint64_t>(options_.epochs);
  if (!isFirst && !isLast) return trainer_->run(1);
  const Update update = trainer_->step();
  if (isFirst) first_.add(update);
  if (isLast) last_.add(update);
}

bool Shuffling::isLastHalf() const {
  const auto [done, total] = progress();
  return 2 * done > total;
}

double Shuffling::accuracy() {
  const Samples<double>& data = trainer_->data().train;
  const RowMatrix predictions = trainer_->predict(data.x, trainer_->parameters());
  const auto right = (predictions.col(0).array() > 0.5) == (data.y.array() > 0.5);
  return static_cast<double>(right.count()) / static_cast<double>(data.count());
}

void Shuffling::followPath(const Vector& p) {
  const double b = p[p.size() - 1];
  lowest_ = std::min(lowest_, b);
  highest_ = std::max(highest_, b);
  if (!isLastHalf()) return;
  pathSum_ += p;
  updateCount_ += 1;
}

void Shuffling::finishEpoch(const Vector& p) {
  if (isLastHalf()) {
    endSum_ += p;
    endCount_ += 1;
  }
  const double loss = trainer_->loss();
  hasDiverged_ = hasDiverged_ || isDiverged(loss, startLoss_);
  const auto unlessDiverged = [&](double value) { return hasDiverged_ ? kUnknown : value; };
  excess_.push_back(unlessDiverged(loss - minimum_.loss));
  biasRange_.push_back(unlessDiverged(highest_ - lowest_));
  if (options_.model == Model::kLogistic) accuracy_.push_back(unlessDiverged(accuracy()));
  lowest_ = kInfinity;
  highest_ = -kInfinity;
}

Progress Shuffling::progress() const {
  return {static_cast<double>(trainer_->update()),
          static_cast<double>(options_.epochs) * static_cast<double>(trainer_->perEpoch())};
}

void Shuffling::doUnit() {
  update();
  const Vector p = trainer_->parameters();
  followPath(p);
  if (trainer_->update() % trainer_->perEpoch() == 0) finishEpoch(p);
}

Result Shuffling::result() {
  const Index count = endSum_.size();
  Result result{quantity("excessLoss", excess_),
                quantity("swing", biasRange_),
                quantity("firstGradients", toRows(first_.gradients, count)),
                quantity("firstTrace", toRows(first_.parameters, count)),
                quantity("firstOrder", first_.order),
                quantity("lastGradients", toRows(last_.gradients, count)),
                quantity("lastTrace", toRows(last_.parameters, count)),
                quantity("lastOrder", last_.order),
                quantity("minimum", minimum_.parameters),
                quantity("minimumLoss", minimum_.loss),
                quantity("targets", trainer_->data().train.y)};
  if (options_.model == Model::kLogistic) result.push_back(quantity("accuracy", accuracy_));
  const auto excessAt = [&](const Vector& p) {
    return hasDiverged_ ? kUnknown : trainer_->loss(p) - minimum_.loss;
  };
  if (updateCount_ > 0) {
    result.push_back(quantity("pathAverageExcess", excessAt(pathSum_ / updateCount_)));
  }
  if (endCount_ > 0) result.push_back(quantity("averageExcess", excessAt(endSum_ / endCount_)));
  return result;
}

}  // namespace minibatch
