// The updates that batch sizes need to the same target, as one curve:
//
//   S(k) = s_min (1 + k_noise / k)
//
// Twice the batch halves the updates while k ≪ k_noise, and gains next to nothing when k ≫ k_noise
// (McCandlish et al., "An empirical model of large-batch training", 2018, equation 2.11).
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

struct UpdatesFit {
  double fewest;      // s_min
  double noiseBatch;  // k_noise
};

// Least squares of the relative errors, since S spans orders of magnitude. batchSizes, updates:
// (m), positive and finite, m ≥ 2 with at least two batch sizes.
UpdatesFit fitUpdates(const Vector& batchSizes, const Vector& updates);

}  // namespace minibatch
