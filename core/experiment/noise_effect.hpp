// The noise of small batches, or its average effect: a network trained with small batches, which
// have both, or with all data and a penalty that has the effect without the noise
// (core/experiment/penalised_run); with penaltyFactor 0 it has neither.
//
// Where small batches end in a wide place because of the noise itself, the penalised run ends where
// the one without a penalty ends; where because of its average effect, it ends where the small
// batches do. Geiping et al., "Stochastic training is not necessary for generalization", 2022,
// trained with a penalty on the gradients of batches in place of noise.
#pragma once

#include "core/experiment/moons_network.hpp"
#include "core/experiment/penalised_run.hpp"

namespace minibatch {

class NoiseEffect final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "noise-effect";

  enum class Training { kBatches, kPenalty };
  struct Options : MoonsNetwork {
    Training training = Training::kBatches;
    Index batchSize = 4;  // k, of the batches or of the penalty
    double learningRate = 0.3;
    double penaltyFactor = 1;  // of the penalty (η/4) E‖g_B‖²
    Index updates = 6000;
    Index checkpoints = 10;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit NoiseEffect(const Options& options);

  // At the end: trainLoss, trainAccuracy, testAccuracy, topEigenvalue, and gradientNoise, which is
  // E‖g_B − ḡ‖² over the batches of k. At the checkpoints (C): checkpoint, in updates,
  // pathTopEigenvalue, pathLoss. Values that are not known yet, or diverged, are NaN.
  Result result() override;

 private:
  void measure();

  Options options_;
  std::unique_ptr<TrackedRun> run_;
  double trainLoss_ = kUnknown, trainAccuracy_ = kUnknown, testAccuracy_ = kUnknown,
         gradientNoise_ = kUnknown;
};

template <>
inline constexpr std::array kNames<NoiseEffect::Training>{
    Name{"batches", "SGD with batches of k, shuffled every epoch"},
    Name{"penalty", "gradient descent on all data with the penalty"}};

}  // namespace minibatch
