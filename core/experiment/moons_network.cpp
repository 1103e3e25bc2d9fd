#include "core/experiment/moons_network.hpp"

namespace minibatch {

void addFields(MoonsNetwork& network, OptionFields& fields) {
  fields.whole("seed", network.seed, 0, 4294967295.0);
  fields.whole("samples", network.samples, 2, 1024);
  fields.number("noise", network.noise, 0, 10);
  fields.number("labelNoise", network.labelNoise, 0, 1);
  fields.whole("testSamples", network.testSamples, 1, 10000);
  fields.wholes("hidden", network.hidden, 1, 64);
}

MaybeProblem problemOf(const MoonsNetwork& network) {
  if (network.hidden.size() <= 3) return {};
  return problemWith("hidden", "at most 3 layers");
}

MaybeProblem problemOfBatchSize(const std::string& field, double batchSize,
                                const MoonsNetwork& network) {
  if (batchSize <= network.samples) return {};
  return problemWith(field, "at most the number of samples");
}

TrainerSpec specOf(const MoonsNetwork& network, double batchSize, const LearningRateSpec& rate) {
  DatasetSpec data;
  data.name = DatasetName::kMoons;
  data.samples = network.samples;
  data.noise = network.noise;
  data.labelNoise = network.labelNoise;
  data.testSamples = network.testSamples;
  data.labels = Labels::kPlusMinus;
  TrainerSpec spec;
  spec.data = data;
  spec.model.kind = ModelKind::kMlp;
  spec.model.hidden = network.hidden;
  spec.loss = Loss::kHalfMse;
  spec.batchSize = batchSize;
  spec.learningRate = rate;
  spec.seed = static_cast<std::uint32_t>(network.seed);
  return spec;
}

double accuracy(Trainer& trainer, const Samples<double>& samples, const Vector& p) {
  if (!p.allFinite()) return kUnknown;
  const Vector outputs = trainer.predict(samples.x, p).col(0);
  const auto right = (outputs.array() > 0) == (samples.y.array() > 0);
  return static_cast<double>(right.count()) / static_cast<double>(samples.count());
}

}  // namespace minibatch
