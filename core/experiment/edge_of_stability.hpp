// The edge of stability: during gradient descent on all data λmax, the largest eigenvalue of the
// loss's Hessian, grows until it reaches 2/η, and stays there.
//
// On a parabola of curvature λ the loss falls with a learning rate η below 2/λ and rises with one
// above. The curvature of a network grows as it is trained, up to that limit and little beyond, so
// the learning rate alone decides how sharp the solution of a full-batch run is. Cohen et al.,
// "Gradient descent on neural networks typically occurs at the edge of stability", 2021. With small
// batches λmax stays well below the limit.
#pragma once

#include "core/experiment/moons_network.hpp"
#include "core/experiment/tracked_run.hpp"

namespace minibatch {

class EdgeOfStability final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "edge-of-stability";

  struct Options : MoonsNetwork {
    Index batchSize = 0;  // k; 0: all samples
    double learningRate = 0.3;
    Index updates = 6000;
    Index checkpoints = 24;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit EdgeOfStability(const Options& options);

  // threshold: 2/η; topEigenvalue: at the end; checkpoint (C), in updates; pathTopEigenvalue,
  // pathLoss (C): at the checkpoints. Values that are not known yet, or diverged, are NaN.
  Result result() override;

 private:
  Options options_;
  TrackedRun run_;
};

}  // namespace minibatch
