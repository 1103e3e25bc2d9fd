#include "core/kernels/linear_sgd.hpp"

#include <bit>
#include <cmath>

#include "core/pairwise_sum.hpp"

namespace minibatch {
namespace {

// The derivatives of the i-th sample of a batch, over the loss's gradientScale(). Both at once, so
// that one pass over the batch sums both.
struct SampleGradient {
  LineSamples samples;
  OutputLoss loss;
  const std::int32_t* batch;
  WeightAndBias p;

  WeightAndBias operator()(std::ptrdiff_t i) const {
    const std::int32_t sample = batch[i];
    const double slope = loss.dLossDz(p.w * samples.x[sample] + p.b, samples.y[sample]);
    return {slope * samples.x[sample], slope};
  }
};

// rate · (scale · (sum / k)), with the bits that lineGradient() and the optimiser have together. If
// k is a power of two (scale is 1 or 2) one multiplication gives the same bits, as long as nothing
// on the way is near the ends of what a number can hold. The next update waits for this, and a
// division takes longer than all else that it waits for: without this case n = 10, k = 2 takes 25 %
// longer in WebAssembly (run(1,000,000) of tests/bench/updates.mjs).
class ScaledStep {
 public:
  ScaledStep(double rate, double scale, std::size_t k)
      : rate_(rate),
        scale_(scale),
        count_(static_cast<double>(k)),
        canFoldScale_(std::has_single_bit(k) && isSafelyNormal(rate)),
        folded_(rate * (scale / count_)) {}
  double operator()(double sum) const {
    return canFoldScale_ && isSafelyNormal(sum) ? folded_ * sum : rate_ * (scale_ * (sum / count_));
  }

 private:
  static bool isSafelyNormal(double value) {
    const double size = std::abs(value);
    return size > 1e-140 && size < 1e140;
  }

  double rate_, scale_, count_;
  bool canFoldScale_;
  double folded_;
};

// See runFusedSgd. sum(count, gradients) adds those of a batch.
template <class Sum>
WeightAndBias runWith(Sum sum, SampleGradient gradient, std::span<const std::int32_t> order,
                      std::size_t batchSize, double rate) {
  const double scale = gradient.loss.gradientScale();
  ScaledStep step(rate, scale, batchSize);
  gradient.batch = order.data();
  for (std::size_t left = order.size(); left > 0; left -= batchSize, gradient.batch += batchSize) {
    if (left < batchSize) {
      batchSize = left;
      step = ScaledStep(rate, scale, batchSize);
    }
    const WeightAndBias total = sum(static_cast<std::ptrdiff_t>(batchSize), gradient);
    gradient.p.w -= step(total.w);
    gradient.p.b -= step(total.b);
  }
  return gradient.p;
}

}  // namespace

WeightAndBias lineGradient(LineSamples samples, OutputLoss loss,
                           std::span<const std::int32_t> batch, WeightAndBias p) {
  const SampleGradient gradient{samples, loss, batch.data(), p};
  const auto count = static_cast<std::ptrdiff_t>(batch.size());
  const auto sum = pairwiseSum<WeightAndBias>(count, gradient);
  const double scale = loss.gradientScale(), k = static_cast<double>(count);
  return {scale * (sum.w / k), scale * (sum.b / k)};
}

WeightAndBias runFusedSgd(LineSamples samples, OutputLoss loss, std::span<const std::int32_t> order,
                          std::size_t batchSize, double rate, WeightAndBias p) {
  const SampleGradient gradient{samples, loss, order.data(), p};
  // Apart, so that sums of few terms are made in registers.
  if (batchSize < static_cast<std::size_t>(kManyTerms)) {
    const auto sum = [](std::ptrdiff_t k, const auto& term) {
      return sumInTurn<WeightAndBias>(k, term);
    };
    return runWith(sum, gradient, order, batchSize, rate);
  }
  const auto sum = [](std::ptrdiff_t k, const auto& term) {
    return pairwiseSum<WeightAndBias>(k, term);
  };
  return runWith(sum, gradient, order, batchSize, rate);
}

}  // namespace minibatch
