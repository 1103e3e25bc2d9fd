#include "core/experiment/epoch_time_start.hpp"

#include "core/experiment/shared_fields.hpp"

namespace minibatch {
namespace {

constexpr double kMaxIndices = 1 << 22;

}  // namespace

void EpochTimeStart::Options::fields(Fields& fields) {
  fields.number("samples", samples, {1, 65536}, "n");
  fields.number("features", features, {1, 512}, "d");
  fields.number("hidden", hidden, {1, 1024}, "units of the network's hidden layer");
  fields.number("outputs", outputs, {2, 100}, "of the network");
  fields.number("epochs", epochs, {1, 65536}, "whose orders are drawn");
  declareSeed(fields, seed);
}

MaybeError EpochTimeStart::validate(const Options& options) {
  if (static_cast<double>(options.epochs * options.samples) <= kMaxIndices) return {};
  return rangeError("epochs", "so few that their orders have at most 4,194,304 numbers");
}

void EpochTimeStart::doUnit() {
  EpochTime::Options timed;
  timed.samples = options_.samples;
  timed.features = options_.features;
  timed.hidden = options_.hidden;
  timed.outputs = options_.outputs;
  timed.seed = options_.seed;
  const Samples<double> samples = EpochTime::dataOf(timed);
  TrainerSpec spec = EpochTime::specOf(timed, options_.samples);
  spec.data = samples;
  const auto trainer = makeTrainer(std::move(spec));
  RowMatrix orders(options_.epochs, options_.samples);
  Index epoch = 0;
  for (const auto& order : trainer->randomOrders(static_cast<int>(options_.epochs))) {
    orders.row(epoch++) = Eigen::Map<const Eigen::VectorX<std::int32_t>>(
                              order.data(), static_cast<Index>(order.size()))
                              .transpose()
                              .cast<double>();
  }
  result_ = {quantity("x", samples.x), quantity("y", samples.y),
             quantity("parameters", trainer->parameters()), quantity("orders", orders),
             quantity("learningRate", EpochTime::kRate)};
}

}  // namespace minibatch
