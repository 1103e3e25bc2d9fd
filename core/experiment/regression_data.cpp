#include "core/experiment/regression_data.hpp"

namespace minibatch {
namespace {

DatasetName nameOf(const std::string& data) {
  if (data == "salary") return DatasetName::kSalary;
  if (data == "noisy-line") return DatasetName::kNoisyLine;
  if (data == "narrow-valley") return DatasetName::kNarrowValley;
  return DatasetName::kGaussian;
}

DatasetSpec specOf(const RegressionData& data) {
  DatasetSpec spec;
  spec.name = nameOf(data.data);
  spec.samples = data.samples;
  spec.features = data.features;
  spec.noise = data.noise;
  spec.condition = data.condition;
  return spec;
}

}  // namespace

void addFields(RegressionData& data, OptionFields& fields) {
  fields.choice("data", data.data, "gaussian or salary or noisy-line or narrow-valley");
  fields.whole("samples", data.samples, 2, 50000);
  fields.whole("features", data.features, 1, 64);
  fields.number("noise", data.noise, 0, 1000);
  fields.number("condition", data.condition, 1, 1e6);
  fields.choice("loss", data.loss, "half-mse or mse");
  fields.whole("seed", data.seed, 0, 4294967295.0);
  fields.whole("orderSeed", data.orderSeed, -1, 4294967295.0);
}

Samples<double> drawSamples(const RegressionData& data, RandomState& random) {
  return draw(specOf(data), random).train;
}

Loss lossOf(const RegressionData& data) { return data.loss == "mse" ? Loss::kMse : Loss::kHalfMse; }

TrainerSpec trainerSpecOf(const RegressionData& data, double batchSize, double learningRate) {
  TrainerSpec spec;
  spec.data = specOf(data);
  spec.seed = static_cast<std::uint32_t>(data.seed);
  if (data.orderSeed >= 0) {
    RandomState random(spec.seed);
    spec.data = drawSamples(data, random);
    spec.seed = static_cast<std::uint32_t>(data.orderSeed);
  }
  spec.loss = lossOf(data);
  spec.batchSize = batchSize;
  spec.learningRate.rate = learningRate;
  return spec;
}

}  // namespace minibatch
