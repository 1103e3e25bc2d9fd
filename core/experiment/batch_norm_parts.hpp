// A batch cut into equal parts, with batch normalisation in the network and without: two moons
// learnt by SGD, whose gradient is the mean of the parts' gradients.
//
// Without normalisation the parts add up to the batch. With it each part is normalised by its own
// mean and variance: the network trains on noisier statistics than it is used with (Wu and He,
// "Group normalization", 2018; Hoffer, Hubara and Soudry, "Train longer, generalize better", 2017).
#pragma once

#include "core/experiment/moons_network.hpp"
#include "core/experiment/work_queue.hpp"
#include "core/model/normalized_mlp.hpp"

namespace minibatch {

class BatchNormParts final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "batch-norm-parts";

  enum class Normalization { kNone, kBatch };
  struct Options : MoonsNetwork {
    Options() { samples = 512; }
    Normalization normalization = Normalization::kBatch;
    Index batchSize = 32;
    Index parts = 1;  // of each batch; sizes are as equal as they can be
    double learningRate = 0.1;
    Index updates = 2000;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit BatchNormParts(const Options& options);

  // At the end, NaN before it or where the run has diverged: testAccuracy, of clean points in use;
  // trainLoss, as training sees it, in passes as large as a part; usedLoss, of the same samples in
  // use, with running statistics.
  Result result() override;

 private:
  void update();
  void measure();

  Options options_;
  RandomState random_;
  Dataset data_;
  NormalizedMlp network_;
  Vector parameters_, gradient_;  // (P)
  Batches batches_;
  std::int32_t batch_;  // batches done in this epoch
  bool isFirstEpoch_ = true;
  double testAccuracy_ = kUnknown, trainLoss_ = kUnknown, usedLoss_ = kUnknown;
};

template <>
inline constexpr std::array kNames<BatchNormParts::Normalization>{
    Name{"none"}, Name{"batch-norm", "torch.nn.BatchNorm1d before each tanh"}};

}  // namespace minibatch
