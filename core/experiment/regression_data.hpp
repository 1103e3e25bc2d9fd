// The data of experiments on linear regression, as their options name it, and the run they share.
#pragma once

#include "core/experiment/shared_fields.hpp"
#include "core/trainer.hpp"

namespace minibatch {

struct RegressionData {
  TypeList<Gaussian, Salary, NoisyLine, NarrowValley>::Variant
      data;              // whose own options are unused
  Index samples = 1024;  // n
  Index features = 16;   // d, of gaussian; the others have one
  double noise = 0.5;
  double condition = 1;        // gaussian: of the features' covariance
  Loss loss = Loss::kHalfMse;  // or kMse, whose gradients are twice as long
  std::uint32_t seed = 42;
  // −1: the order of the samples follows the data in one random stream, as everywhere in the
  // engine. Otherwise a seed of the order alone, so that runs can differ in it on the very same
  // data.
  std::int64_t orderSeed = -1;

  void fields(Fields& fields);
};

// Drawn as a trainer with this seed draws it; `random` is left where the order of such a run
// begins.
Samples<double> drawSamples(const RegressionData& data, RandomState& random);

// A linear model from parameters 0, plain SGD, shuffled each epoch.
TrainerSpec trainerSpecOf(const RegressionData& data, Index batchSize, double learningRate);

}  // namespace minibatch
