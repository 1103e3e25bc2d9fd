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
  RowMatrix gradients;     // (m, P) one row a batch
  Vector mean, deviation;  // (P) of them; the deviation is from the full gradient
  Vector withReplacement;  // (P) the two formulas
  Vector finitePopulation;
};

struct NoiseAt {
  RowMatrix sampleGradients;        // (n, P)
  Vector fullGradient;              // (P)
  Vector sigma;                     // (P) deviation of the samples' gradients
  std::vector<BatchNoise> batches;  // one entry for each batch size
};

// The noise at parameters p (P). Where the k-subsets are at most 1,000 and the run does not draw
// with replacement, the batches are all of them; else those of 100 epochs in random orders from the
// run's own stream, at most 4,000. The run is not touched. batchSizes: 1 … n.
NoiseAt gradientNoiseAt(Trainer& trainer, const std::vector<std::int32_t>& batchSizes,
                        const Vector& p);

}  // namespace minibatch
