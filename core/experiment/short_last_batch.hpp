// Where a run ends whose last batch is short: not at least squares, but where each sample counts
// 1/|its batch|.
//
// The post's program averages each batch over its own size. If k does not divide n, a sample of the
// last batch weighs k/(n mod k) times as much as the others. With the order drawn once it is always
// the same sample; as η → 0, one epoch's steps add up to the gradient of Σ (ŷ−y)²/|batch|, and the
// run ends at that loss's minimum, least squares with these weights.
#pragma once

#include <vector>

#include "core/experiment/experiment.hpp"
#include "core/minimum.hpp"

namespace minibatch {

class ShortLastBatch final : public Experiment {
 public:
  static constexpr const char* kName = "short-last-batch";

  struct Options {
    std::uint32_t seed = 42;
    Index samples = 33;
    double noise = 0.1;
    Index batchSize = 32;
    Order order = Order::kShuffleOnce;
    std::vector<double> learningRates = {0.05, 0.02, 0.01, 0.005, 0.002};

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit ShortLastBatch(const Options& options);

  // For each learning rate (R): loss, the mean over the epochs' ends of the second half of a run
  // that is long enough to forget its start; parameters (R,2), the mean there. NaN where the run
  // has diverged, or is still to come. minimum (2), minimumLoss: least squares. weighted (2),
  // weightedLoss: least squares with the weights 1/|batch| of the order drawn once, and its loss,
  // in which all samples count the same. lastBatch: the samples of the last batch of that order.
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  void startRun();
  void finishRun();
  std::uint64_t updatesOf(double learningRate) const;

  Options options_;
  std::unique_ptr<Trainer> trainer_;
  QuadraticLoss quadratic_;
  double startLoss_;
  Vector weighted_;                      // (2)
  std::vector<std::int32_t> lastBatch_;  // samples
  std::vector<double> loss_;             // (R) so far
  std::vector<double> parameters_;       // (R,2) so far, row-major
  double doneUpdates_ = 0;               // of the runs before this one
  double lossSum_ = 0, ends_ = 0;        // over the epochs' ends of the second half
  Vector sum_;                           // (2) of the parameters there
  bool hasDiverged_ = false;
};

}  // namespace minibatch
