// Runs of plain SGD on a line, in six orders of the samples; two of them remember the epoch before.
#pragma once

#include <vector>

#include "core/batches.hpp"
#include "core/experiment/line_loss.hpp"

namespace minibatch {

enum class SampleOrder {
  kWithReplacement,  // randint(0, n, size=k) for each batch
  kSorted,           // by y, smallest first, in every epoch
  kShuffleOnce,      // one permutation(n), kept
  kShuffleEachEpoch,
  // A permutation(n), then the same backwards, then the next permutation: Rajput, Lee and
  // Papailiopoulos, "Permutation-based SGD: is random optimal?", 2022.
  kReversedPairs,
  // The next order is made of the gradients of this one; the first is a permutation(n).
  kBalanced,
};
inline constexpr int kSampleOrders = 6;

// The order of kBalanced: Lu, Guo and De Sa, "GraB: finding provably better data permutations than
// random reshuffling", 2022, algorithm 4. A sample whose deviation from the mean gradient shortens
// the sum so far goes to the front of the next order, another to its end, where it counts negative.
class GradientBalance {
 public:
  explicit GradientBalance(std::size_t samples) : next_(samples), back_(samples) {}

  // The next sample of the epoch, and its gradient.
  void add(std::int32_t sample, const LineLoss::Parameters& gradient);
  // Requires that all samples were added. Exchanges `order` for the next one.
  void finishEpoch(std::vector<std::int32_t>& order);

 private:
  std::vector<std::int32_t> next_;
  std::size_t front_ = 0, back_;
  LineLoss::Parameters lastMean_ = {0, 0};  // of the gradients of the epoch before
  LineLoss::Parameters sum_ = {0, 0};       // of the gradients of this epoch
  LineLoss::Parameters signedSum_ = {0, 0};
};

// From parameters 0, with batches of k; the last batch of an epoch is shorter if k does not divide
// n. An order that a trainer has draws the same numbers there.
class OrderedRun {
 public:
  // `loss` outlives the run.
  OrderedRun(const LineLoss& loss, SampleOrder order, Index batchSize, double learningRate,
             const RandomState& random);

  void runEpoch();
  const LineLoss::Parameters& parameters() const { return parameters_; }

 private:
  void startEpoch();
  void update(Batch batch);

  const LineLoss& loss_;
  SampleOrder order_;
  bool isFirst_ = true, isBackwards_ = false;
  std::size_t batchSize_;
  double learningRate_;
  RandomState random_;
  LineLoss::Parameters parameters_ = {0, 0};
  std::vector<std::int32_t> indices_;  // in the order of the epoch
  GradientBalance balance_;
};

}  // namespace minibatch
