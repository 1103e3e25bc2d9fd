#include "core/experiment/order_floors.hpp"

#include <algorithm>
#include <cmath>

#include "core/trainer.hpp"

namespace minibatch {
namespace {

constexpr Index kParts = 40;
constexpr Index kSamplesInUnit = 8192;  // less than a millisecond

// Where a part of `count` values ends that are cut into parts of equal size, or nearly so.
Index endOf(Index part, Index parts, Index count) { return (part + 1) * count / parts; }

// The averages over parts of the values.
Vector averagesOf(const Vector& values, Index parts) {
  Vector averages(parts);
  for (Index part = 0, begin = 0; part < parts; ++part) {
    const Index end = endOf(part, parts, values.size());
    averages[part] = values.segment(begin, end - begin).mean();
    begin = end;
  }
  return averages;
}

}  // namespace

void OrderFloors::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.number("samples", samples, {2, 10000}, "n");
  fields.number("noise", noise, kNoise, kNoiseHelp);
  declareBatchSize(fields, "batchSize", batchSize, 10000);
  declareLearningRate(fields, learningRate, {1e-9, 1e9});
  fields.number("epochs", epochs, {4, 100000}, "of each run");
}

MaybeError OrderFloors::validate(const Options& options) {
  return validateBatchSize("batchSize", options.batchSize, options.samples);
}

OrderFloors::OrderFloors(const Options& options)
    : options_(options),
      random_(options.seed),
      loss_(LineLoss::draw(options.samples, options.noise, random_)),
      excess_(RowMatrix::Constant(kSampleOrders, options.epochs, kUnknown)) {
  runs_.reserve(kSampleOrders);
  for (int order = 0; order < kSampleOrders; ++order) addRun(static_cast<SampleOrder>(order));
}

void OrderFloors::addRun(SampleOrder order) {
  const auto row = static_cast<Index>(runs_.size());
  runs_.emplace_back(loss_, order, options_.batchSize, options_.learningRate, random_);
  const Index perUnit = std::max<Index>(1, kSamplesInUnit / options_.samples);
  for (Index first = 0; first < options_.epochs; first += perUnit) {
    const Index last = std::min(first + perUnit, options_.epochs);
    queue_.add(static_cast<double>(last - first), [=, this] { runEpochs(row, first, last); });
  }
}

void OrderFloors::runEpochs(Index order, Index first, Index last) {
  OrderedRun& run = runs_[static_cast<std::size_t>(order)];
  const double startLoss = loss_.lowest() + loss_.excess({0, 0});
  for (Index epoch = first; epoch < last; ++epoch) {
    if (epoch > 0 && std::isnan(excess_(order, epoch - 1))) return;  // it has diverged
    run.runEpoch();
    const double excess = loss_.excess(run.parameters());
    if (!isDiverged(loss_.lowest() + excess, startLoss)) excess_(order, epoch) = excess;
  }
}

Result OrderFloors::result() {
  const Index epochs = options_.epochs, parts = std::min(kParts, epochs);
  Vector ends(parts);
  RowMatrix excess(kSampleOrders, parts), quarters(kSampleOrders, 4);
  for (Index part = 0; part < parts; ++part) {
    ends[part] = static_cast<double>(endOf(part, parts, epochs));
  }
  for (Index order = 0; order < kSampleOrders; ++order) {
    excess.row(order) = averagesOf(excess_.row(order), parts);
    quarters.row(order) = averagesOf(excess_.row(order), 4);
  }
  return {quantity("epoch", ends), quantity("excess", excess),
          quantity("earlier", Vector(quarters.col(2))), quantity("floor", Vector(quarters.col(3))),
          quantity("startExcess", loss_.excess({0, 0}))};
}

}  // namespace minibatch
