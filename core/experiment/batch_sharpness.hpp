// Batch sharpness: how curved the loss of a batch is along that batch's own gradient,
//   E[gᵀH_B g / ‖g‖²], g and H_B the gradient and the Hessian of the batch's loss.
//
// With all data in one batch λmax grows to 2/η and stays there (core/experiment/edge_of_stability).
// With small batches it stays lower; what grows to 2/η is the batch sharpness, says Andreyev and
// Beneventano, "Edge of stochastic stability: revisiting the edge of stability for SGD", 2024.
//
// Two problems for the same network. Labels at random: nothing but learning them by heart brings
// the loss down, and the curvature rises all the while. Two moons with wrong labels among them:
// the noise of the batches keeps the network in wide places, far below the limit.
#pragma once

#include <memory>
#include <optional>

#include "core/experiment/experiment.hpp"
#include "core/experiment/sharpness.hpp"
#include "core/experiment/work_queue.hpp"

namespace minibatch {

class BatchSharpness final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "batch-sharpness";

  enum class Problem { kRandomLabels, kMoons };
  struct Options {
    std::uint32_t seed = 42;
    Problem problem = Problem::kRandomLabels;
    Index samples = 256;  // n
    std::vector<Index> hidden = {32, 32, 32};
    Index batchSize = 8;  // k
    double learningRate = 0.15;
    Index updates = 4000;
    Index checkpoints = 16;  // evenly spaced; the last quarter of them makes the averages

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit BatchSharpness(const Options& options);

  // threshold: 2/η; batchSharpness: the average over the last quarter of the checkpoints;
  // topEigenvalue, trainLoss: at the end. At the checkpoints (C): checkpoint, in updates,
  // pathBatchSharpness, pathLoss. Values that are not known yet, or diverged, are NaN.
  Result result() override;

 private:
  void queueCheckpoint(Index c);
  void measureBatch(Index c, Index batch);

  Options options_;
  RandomState random_;  // for the batches that are measured
  std::unique_ptr<Trainer> trainer_;
  std::optional<TopEigenvalue> top_;
  double startLoss_, topEigenvalue_ = kUnknown;
  bool isRunning_ = true;
  std::vector<std::int32_t> order_;     // of the samples, at this checkpoint
  double sum_ = 0;                      // over the batches measured at this checkpoint
  Vector checkpoints_, path_, losses_;  // (C)
};

// gᵀH_B g / ‖g‖² of a batch, by the difference of its gradients at p ± εg/‖g‖; NaN where g is 0.
double curvatureAlongGradient(Trainer& trainer, const Batch& batch, const Vector& p);

template <>
inline constexpr std::array kNames<BatchSharpness::Problem>{
    Name{"random-labels", "x = randn(n, 10), y = ±1 at random"},
    Name{"moons", "two moons with noise 0.2 and 10 % wrong labels"}};

}  // namespace minibatch
