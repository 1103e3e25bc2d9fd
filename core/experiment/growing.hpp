// Four ways to the lowest loss on the same samples in the same order: batch size and learning rate
// that stay the same; a rate that is divided at given epochs; a batch that is multiplied there
// instead; and the average of the parameters of the first run.
//
// The noise of SGD goes with η/k, so that the second and the third lose it alike, the third in
// fewer updates (Smith et al., "Don't decay the learning rate, increase the batch size", 2018). The
// average loses it without either (Polyak and Juditsky, "Acceleration of stochastic approximation
// by averaging", 1992).
#pragma once

#include <array>

#include "core/experiment/regression_data.hpp"
#include "core/experiment/work_queue.hpp"

namespace minibatch {

class Growing final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "growing";

  struct Options {
    RegressionData data;
    Index batchSize = 8;
    double learningRate = 0.25;
    Index epochs = 16;
    std::vector<Index> milestones = {8, 10, 12, 14};
    double factor = 2;
    Index averageStart = 8;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit Growing(const Options& options);

  // excess (4, epochs + 1): the loss above the lowest possible, at the start and after each epoch,
  // of the constant run, the divided rate, the growing batch, and the average; NaN, if not known
  // yet, infinite, if the run has diverged. updates (4, epochs + 1): made until then. startLoss,
  // minimumLoss
  Result result() override;

 private:
  enum Way { kConstant, kRate, kBatch, kAverage, kWays };

  void record(Way way, Trainer& trainer, const Vector& p, Index epoch);
  void doEpoch(Way way, Index epoch);

  std::array<std::unique_ptr<Trainer>, kAverage> trainers_;  // the average is of the first
  double minimumLoss_, startLoss_;
  RowMatrix excess_, updates_;  // (4, epochs + 1)
};

}  // namespace minibatch
