#include "core/experiment/moons_network.hpp"

namespace minibatch {

void MoonsNetwork::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.number("samples", samples, {2, 1024}, "n, of the training set");
  fields.number("noise", noise, {0, 10}, "standard deviation of the points");
  fields.number("labelNoise", labelNoise, {0, 1}, "part of the training labels that is wrong");
  fields.number("testSamples", testSamples, {1, 10000}, "the number of clean test points");
  fields.numbers("hidden", hidden, {1, 64}, {1, 3}, "units of each hidden layer");
}

TrainerSpec specOf(const MoonsNetwork& network, Index batchSize, const LearningRateSpec& rate) {
  Moons moons;
  moons.samples = network.samples;
  moons.noise = network.noise;
  moons.labelNoise = network.labelNoise;
  moons.testSamples = network.testSamples;
  moons.labels = Labels::kPlusMinus;
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = moons};
  spec.model = MlpSpec{.hidden = network.hidden};
  spec.loss = Loss::kHalfMse;
  spec.batchSize = batchSize;
  spec.learningRate = rate;
  spec.seed = network.seed;
  return spec;
}

double accuracy(Trainer& trainer, const Samples<double>& samples, const Vector& p) {
  if (!p.allFinite()) return kUnknown;
  const Vector outputs = trainer.predict(samples.x, p).col(0);
  const auto right = (outputs.array() > 0) == (samples.y.array() > 0);
  return static_cast<double>(right.count()) / static_cast<double>(samples.count());
}

}  // namespace minibatch
