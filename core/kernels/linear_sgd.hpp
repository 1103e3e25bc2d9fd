// Gradients and plain SGD for a model with one feature, ŷ = w·x + b or σ(w·x + b).
//
// Every sum is made in NumPy's order (core/pairwise_sum.hpp) and every expression as NumPy
// evaluates
//   y_hat = w*X + b;  dw = 2*np.mean((y_hat - y)*X);  db = 2*np.mean(y_hat - y)
// so results are equal to NumPy's to the last bit. Compile without contraction to fused
// multiply-add.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/loss.hpp"

namespace minibatch {

// Two numbers of a line: its parameters, or the derivatives for them.
struct WeightAndBias {
  double w = 0, b = 0;
  WeightAndBias& operator+=(const WeightAndBias& other) {
    w += other.w;
    b += other.b;
    return *this;
  }
  friend WeightAndBias operator+(WeightAndBias first, const WeightAndBias& second) {
    return first += second;
  }
};

// All samples of a data set with one feature.
struct LineSamples {
  const double *x, *y;
};

// ∂J/∂w and ∂J/∂b, averaged over a batch.
WeightAndBias lineGradient(LineSamples samples, OutputLoss loss,
                           std::span<const std::int32_t> batch, WeightAndBias p);

// What lineGradient() and p −= rate · gradient do in turn for one batch after another, with the
// same bits. All numbers stay in registers: through memory, 1,000,000 updates with n = 10, k = 2
// take twice as long (tests/bench/updates.mjs). order: the samples of all batches.
WeightAndBias runFusedSgd(LineSamples samples, OutputLoss loss, std::span<const std::int32_t> order,
                          std::size_t batchSize, double rate, WeightAndBias p);

}  // namespace minibatch
