// The small problem on which minima are compared: two moons with some wrong labels, learnt by a
// network with a squared loss.
//
// 128 points with noise 0.2 and 10 % of the labels flipped, targets ±1, 2,000 clean test points;
// layers 2-16-16-1 (337 parameters), J = ½ mean(ŷ − y)². It has more parameters than samples, so it
// can fit the wrong labels too; how far it does depends on the training.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/experiment/shared_fields.hpp"
#include "core/trainer.hpp"

namespace minibatch {

struct MoonsNetwork {
  std::uint32_t seed = 42;
  Index samples = 128;  // n
  double noise = 0.2;
  double labelNoise = 0.1;  // part of the training labels that is wrong; 0: clean labels
  Index testSamples = 2000;
  std::vector<Index> hidden = {16, 16};

  void fields(Fields& fields);
};

// A run of plain SGD on it, with tanh layers, shuffled every epoch.
TrainerSpec specOf(const MoonsNetwork& network, Index batchSize, const LearningRateSpec& rate);
// The part of the samples for which ŷ has the sign of y; unknown, if a parameter is not finite.
double accuracy(Trainer& trainer, const Samples<double>& samples, const Vector& p);

}  // namespace minibatch
