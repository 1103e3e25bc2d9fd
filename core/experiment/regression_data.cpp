#include "core/experiment/regression_data.hpp"

namespace minibatch {
namespace {

DatasetSpec specOf(const RegressionData& data) {
  DatasetSpec spec;
  visitHeld(data.data, [&](auto set) {
    set.samples = data.samples;
    set.noise = data.noise;
    if constexpr (std::is_same_v<decltype(set), Gaussian>) {
      set.dimensions = data.features;
      set.condition = data.condition;
    }
    spec.set = set;
  });
  return spec;
}

}  // namespace

void RegressionData::fields(Fields& fields) {
  fields.choice("data", data, "the data set");
  fields.number("samples", samples, {2, 50000}, "n");
  fields.number("features", features, {1, 64}, "d, of gaussian");
  fields.number("noise", noise, kNoise, kNoiseHelp);
  fields.number("condition", condition, {1, 1e6}, "of gaussian: of the features' covariance");
  fields.choice("loss", loss, {"mse", "half-mse"}, "what is minimised");
  declareSeed(fields, seed);
  fields.number("orderSeed", orderSeed, {-1, kMaxSeed},
                "of the samples' order alone; −1: the order follows the data in one stream");
}

Samples<double> drawSamples(const RegressionData& data, RandomState& random) {
  return draw(specOf(data), random).train;
}

TrainerSpec trainerSpecOf(const RegressionData& data, Index batchSize, double learningRate) {
  const bool hasOwnOrder = data.orderSeed >= 0;
  TrainerSpec spec;
  spec.seed = hasOwnOrder ? static_cast<std::uint32_t>(data.orderSeed) : data.seed;
  RandomState random(data.seed);
  spec.data = hasOwnOrder ? decltype(spec.data)(drawSamples(data, random)) : specOf(data);
  spec.loss = data.loss;
  spec.batchSize = batchSize;
  spec.learningRate.rate = learningRate;
  return spec;
}

}  // namespace minibatch
