// Swapping the batch size: a solution of large batches trained on with small ones, and the other
// way round.
//
// If the noise of small batches is what keeps them out of sharp minima, a sharp solution must not
// stay one when the noise sets in, nor a wide one when it ends. Keskar et al., 2017, section 4,
// start large-batch runs from small-batch ones.
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
    // Of each part, in updates, growing; the last one is where the part ends.
    std::vector<Index> checkpoints = {1, 10, 20, 50, 100, 200, 500, 1000, 2000, 4000, 6000};

    void fields(Fields& fields);
  };
  // What fields cannot say alone.
  static MaybeError validate(const Options& options);

  explicit MinimaSwap(const Options& options);

  // Rows: first large batches, then small ones; first small, then large. checkpoint (C);
  // firstTopEigenvalue, firstLoss (2,C): of the first part; thenTopEigenvalue, thenLoss (2,C): of
  // the second; firstTestAccuracy, thenTestAccuracy (2): at the end of each. Not a number: not
  // known yet, or of a run that has diverged.
  Result result() override;

 private:
  struct Side {
    explicit Side(const std::vector<double>& checkpoints) : first(checkpoints), then(checkpoints) {}
    TrackedRun first, then;
    double firstAccuracy = kUnknown, thenAccuracy = kUnknown;
  };
  void plan(Side& side, Index firstBatch, Index thenBatch);

  Options options_;
  Side fromLarge_, fromSmall_;
};

}  // namespace minibatch
