// The data of experiments on linear regression, as options, and the specification of their runs.
#pragma once

#include "core/experiment/shared_fields.hpp"
#include "core/trainer.hpp"

namespace minibatch {

struct RegressionData {
  // The choice of a data set; its own options are not used.
  TypeList<Gaussian, Salary, NoisyLine, NarrowValley>::Variant data;
  Index samples = 1024;  // n
  Index features = 16;   // d, of gaussian; the others have one
  double noise = 0.5;
  double condition = 1;        // gaussian: of the features' covariance
  Loss loss = Loss::kHalfMse;  // or kMse, whose gradients are twice as long
  std::uint32_t seed = 42;
  // −1: the order of the samples follows the data in one random stream, as in every trainer.
  // Otherwise a seed of the order alone, so that runs on the same data can differ in their order.
  std::int64_t orderSeed = -1;

  void fields(Fields& fields);
};

// Draws the data as a trainer with this seed draws it. The order of such a run is the next that
// `random` draws.
Samples<double> drawSamples(const RegressionData& data, RandomState& random);

// A linear model from parameters 0, plain SGD, shuffled each epoch.
TrainerSpec trainerSpecOf(const RegressionData& data, Index batchSize, double learningRate);

}  // namespace minibatch
