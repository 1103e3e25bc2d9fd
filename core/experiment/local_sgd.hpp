// Local SGD: several workers train on a shard of the data each, and average their parameters every
// few steps (Stich, "Local SGD converges fast and communicates little", 2019). One seed; shards
// that were shuffled, and shards that were cut from sorted data.
#pragma once

#include <vector>

#include "core/experiment/line_loss.hpp"
#include "core/experiment/shared_fields.hpp"
#include "core/experiment/work_queue.hpp"

namespace minibatch {

class LocalSgd final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "local-sgd";

  // y = 2x + noise ε, half-mse, from parameters 0. A worker shuffles its shard for each epoch and
  // leaves out what does not fill a batch.
  struct Options {
    std::uint32_t seed = 42;
    Index samples = 512;
    double noise = 1;
    Index workers = 8;
    Index batchSize = 2;  // of a worker
    double learningRate = 0.025;
    Index epochs = 16;
    std::vector<Index> averageEvery = {1, 4, 16, 64, 256};  // steps

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit LocalSgd(const Options& options);

  // For shuffled and for sorted shards, and each of H numbers of steps between two averages: excess
  // (2, H, E), the loss of the averaged parameters above its minimum at the end of each epoch;
  // workers (2, H, W, 2), the parameters of the workers at the end, before they are averaged. NaN
  // in the epochs from that on at whose end a run has diverged. averages (H): how often the workers
  // are averaged, at the end for the last time. x, y, shard (n): the data, and to which worker a
  // sample belongs if they are sorted; minimum (2); startExcess.
  Result result() override;

 private:
  // random: as it is before the data are drawn.
  LocalSgd(const Options& options, RandomState random);

  using Parameters = LineLoss::Parameters;
  using Lists = std::vector<std::vector<std::int32_t>>;
  // All workers, with one way to cut the shards and one number of steps between two averages.
  struct Run {
    const Lists& shards;  // (W) samples
    Index averageEvery;
    RandomState random;
    Lists places;  // (W) of the samples in their shards, in the order of the epoch
    std::vector<Parameters> parameters;  // (W)
    Index steps;
    Vector excess;  // (E)
  };

  void addRuns(const Lists& shards, const RandomState& random);
  void runEpoch(Run& run, Index epoch);
  void step(Run& run, Index batch);
  Vector averages() const;
  Vector shardsOfSamples() const;
  // Of a worker: its smallest shard decides.
  Index stepsPerEpoch() const { return options_.samples / options_.workers / options_.batchSize; }
  Index totalSteps() const { return options_.epochs * stepsPerEpoch(); }

  Options options_;
  LineLoss loss_;
  Lists shuffled_, sorted_;  // shards
  std::vector<Run> runs_;
};

}  // namespace minibatch
