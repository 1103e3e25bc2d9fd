// Swapping the batch size: a run with large batches that goes on with small ones, and the other way
// round.
//
// If the noise of small batches keeps them out of sharp minima, a sharp solution must become wider
// when the noise begins, and a wide one sharper when it ends. Keskar et al., 2017, section 4, start
// large-batch runs from small-batch ones.
#pragma once

#include "core/experiment/moons_network.hpp"
#include "core/experiment/tracked_run.hpp"

namespace minibatch {

class MinimaSwap final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "minima-swap";

  struct Options : MoonsNetwork {
    Index smallBatch = 4;
    Index largeBatch = 128;
    double learningRate = 0.15;
    // Of each part, in updates, increasing; the part ends at the last one.
    std::vector<Index> checkpoints = {1, 10, 20, 50, 100, 200, 500, 1000, 2000, 4000, 6000};

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit MinimaSwap(const Options& options);

  // checkpoint (C); firstTopEigenvalue, firstLoss (2,C): of the first part; thenTopEigenvalue,
  // thenLoss (2,C): of the second; firstTestAccuracy, thenTestAccuracy (2): at the end of each. The
  // first row is the run that begins with large batches, the second the run that begins with small
  // ones. Values that are not known yet, or diverged, are NaN.
  Result result() override;

 private:
  struct Side {
    explicit Side(const std::vector<double>& checkpoints)
        : first(checkpoints), second(checkpoints) {}
    TrackedRun first, second;
    double firstAccuracy = kUnknown, secondAccuracy = kUnknown;
  };
  void queueRuns(Side& side, Index firstBatch, Index secondBatch);

  Options options_;
  Side fromLarge_, fromSmall_;
};

}  // namespace minibatch
