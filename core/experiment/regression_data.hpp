// The data of experiments on linear regression, as their options name it, and the run they share.
#pragma once

#include "core/experiment/options.hpp"
#include "core/trainer.hpp"

namespace minibatch {

struct RegressionData {
  std::string data = "gaussian";  // or salary, noisy-line, narrow-valley
  double samples = 1024;          // n
  double features = 16;           // d, of gaussian; the others have one
  double noise = 0.5;
  double condition = 1;           // gaussian: of the features' covariance
  std::string loss = "half-mse";  // or "mse", whose gradients are twice as long
  double seed = 42;
  // −1: the order of the samples follows the data in one random stream, as everywhere in the
  // engine. Otherwise a seed of the order alone, so that runs can differ in it on the very same
  // data.
  double orderSeed = -1;
};

void addFields(RegressionData& data, OptionFields& fields);

// Drawn as a trainer with this seed draws it; `random` is left where the order of such a run
// begins.
Samples<double> drawSamples(const RegressionData& data, RandomState& random);

// A linear model from parameters 0, plain SGD, shuffled each epoch.
TrainerSpec trainerSpecOf(const RegressionData& data, double batchSize, double learningRate);

Loss lossOf(const RegressionData& data);

}  // namespace minibatch
