// How far the gradient of a batch lies from the gradient over all data.
//
// With σ the standard deviation of the samples' own gradients, batches of k out of n samples have
//   with replacement     σ/√k
//   without (a k-subset) σ/√k · √((n−k)/(n−1)), the finite-population correction (Cochran,
//   "Sampling techniques", 1977, theorem 2.2).
#pragma once

#include "core/trainer.hpp"

namespace minibatch {

Vector withReplacement(const Vector& sigma, double k);
Vector finitePopulation(const Vector& sigma, double k, double n);

// The root mean square of the rows' distances from a center, for each column (P).
Vector deviationFrom(const Vector& center, const RowMatrix& rows);

// Batches of one size at the same parameters.
struct BatchNoise {
  std::int32_t batchSize;  // k
  bool isExact;            // all k-subsets are among the batches
  RowMatrix gradients;     // (m, P) one row for each batch
  Vector mean;             // (P) of the gradients
  Vector deviation;        // (P) of the gradients from the full one
  Vector withReplacement;  // (P) the two formulas
  Vector finitePopulation;
};

struct NoiseMeasurement {
  RowMatrix sampleGradients;        // (n, P)
  Vector fullGradient;              // (P)
  Vector sigma;                     // (P) deviation of the samples' gradients
  std::vector<BatchNoise> batches;  // one entry for each batch size
};

// The noise at parameters p (P). The batches are all k-subsets, if these are at most 1,000 and the
// run does not draw with replacement. Otherwise they are at most 4,000 batches of 100 epochs, whose
// random orders come from the run's own stream. The run does not move. batchSizes: 1 … n.
NoiseMeasurement measureGradientNoise(Trainer& trainer, const std::vector<std::int32_t>& batchSizes,
                                      const Vector& p);

}  // namespace minibatch
