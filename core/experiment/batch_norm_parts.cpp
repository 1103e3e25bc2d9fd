#include "core/experiment/batch_norm_parts.hpp"

#include <algorithm>

namespace minibatch {
namespace {

std::vector<Index> sizesOf(const MoonsNetwork& network) {
  std::vector<Index> sizes{2};
  sizes.insert(sizes.end(), network.hidden.begin(), network.hidden.end());
  sizes.push_back(1);
  return sizes;
}

Dataset drawData(const BatchNormParts::Options& options, RandomState& random) {
  const TrainerSpec spec = specOf(options, options.batchSize, {});
  return draw(std::get<DatasetSpec>(spec.data), random);
}

double halfMse(const Vector& outputs, const Vector& y) {
  return (outputs - y).squaredNorm() / (2 * static_cast<double>(y.size()));
}

}  // namespace

void BatchNormParts::Options::fields(Fields& fields) {
  MoonsNetwork::fields(fields);
  fields.choice("normalization", normalization, "of the hidden layers");
  declareBatchSize(fields, "batchSize", batchSize, 1024);
  fields.number("parts", parts, {1, 1024}, "of each batch");
  declareLearningRate(fields, learningRate, {1e-9, 1e9});
  fields.number("updates", updates, {1, 1e6}, "of the run");
}

MaybeError BatchNormParts::validate(const Options& options) {
  if (auto error = validateBatchSize("batchSize", options.batchSize, options.samples)) return error;
  // A single sample has no variance.
  const Index fewest = options.normalization == Normalization::kBatch ? 2 : 1;
  if (options.batchSize / options.parts >= fewest) return {};
  return rangeError("parts", "at most half of batchSize, without normalization at most batchSize");
}

BatchNormParts::BatchNormParts(const Options& options)
    : options_(options),
      random_(options.seed),
      data_(drawData(options, random_)),
      network_(sizesOf(options), options.normalization == Normalization::kBatch, options.batchSize),
      parameters_(network_.start(random_)),
      gradient_(network_.parameterCount()),
      // Every batch is whole, so that nothing but the parts differs.
      batches_(static_cast<std::int32_t>(options.samples),
               static_cast<std::int32_t>(options.batchSize), Order::kShuffleEachEpoch, true),
      batch_(batches_.perEpoch()) {
  queue_.addUpdates(static_cast<double>(options.updates), static_cast<double>(options.batchSize),
                    [this](std::uint64_t count) {
                      for (; count > 0; --count) update();
                    });
  queue_.add(static_cast<double>(options.testSamples), [this] { measure(); });
}

void BatchNormParts::update() {
  if (batch_ == batches_.perEpoch()) {
    batches_.startEpoch(isFirstEpoch_, random_);
    isFirstEpoch_ = false;
    batch_ = 0;
  }
  const Batch batch = batches_.batch(batch_++);
  const auto parts = static_cast<std::size_t>(options_.parts);
  gradient_.setZero();
  for (std::size_t i = 0; i < parts; ++i) {
    const std::size_t first = i * batch.size() / parts, end = (i + 1) * batch.size() / parts;
    const double share = static_cast<double>(end - first) / static_cast<double>(batch.size());
    network_.addGradient(data_.train, batch.subspan(first, end - first), parameters_, share,
                         gradient_);
  }
  parameters_ -= options_.learningRate * gradient_;
}

void BatchNormParts::measure() {
  const Vector used = network_.outputs(data_.train.x, parameters_);
  if (!used.allFinite()) return;
  const Index rows = options_.batchSize / options_.parts;
  trainLoss_ = network_.trainingLoss(data_.train, parameters_, rows);
  usedLoss_ = halfMse(used, data_.train.y);
  const Vector test = network_.outputs(data_.test.x, parameters_);
  const auto right = (test.array() > 0) == (data_.test.y.array() > 0);
  testAccuracy_ = static_cast<double>(right.count()) / static_cast<double>(test.size());
}

Result BatchNormParts::result() {
  return {quantity("testAccuracy", testAccuracy_), quantity("trainLoss", trainLoss_),
          quantity("usedLoss", usedLoss_)};
}

}  // namespace minibatch
