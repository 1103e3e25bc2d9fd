// The critical batch size, measured: how many updates it takes to lower the excess loss by a part,
// from a point on the way to the minimum, for each batch size with the rate that is best for it.
//
// The gradient noise scale B = tr Σ/|G|² predicts S(k) = S_min (1 + B/k): below B twice the batch
// saves half of the updates, above it next to none. McCandlish, Kaplan, Amodei et al., "An
// empirical model of large-batch training", 2018, where B is also fitted to measured S(k). Batches
// are drawn with replacement, as the formula has them.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/experiment/regression_data.hpp"
#include "core/minimum.hpp"
#include "core/model/linear.hpp"

namespace minibatch {

// S(k) = fewestUpdates · (1 + criticalBatch/k), closest to measured pairs in the squares of log S.
struct CriticalBatchFit {
  double criticalBatch, fewestUpdates;
};
// Pairs whose updates are not finite are left out. NaN with fewer than three.
CriticalBatchFit fitCriticalBatch(const Vector& batchSizes, const Vector& updates);

class CriticalBatch final : public Experiment {
 public:
  static constexpr const char* kName = "critical-batch";

  struct Options {
    RegressionData data;  // n = 4096, condition 1
    double fraction = 0;  // where the runs start: part of the way from 0 to the loss's minimum
    std::vector<Index> batchSizes = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096};
    double left = 0.7;  // of the excess loss, when a run is done
    Index runs = 32;    // with other batches; their mean excess loss is what has to fall
    Index maxUpdates = 20000;

    Options() { data.samples = 4096; }
    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit CriticalBatch(const Options& options);

  // noiseScale: where the runs start, from all samples' gradients. Of the batch sizes that are
  // done: batchSize, updates, learningRate (K): updates with the best rate, between two of them
  // where the line between their mean excess losses crosses the target; infinite if none gets
  // there. criticalBatch, fewestUpdates: fitted to these.
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  void startSize();
  void startRate();
  void endRate(double updates);
  double meanExcess() const;
  void updateAll();

  Options options_;
  RandomState dataRandom_;  // as it is after the data are drawn
  Samples<double> data_;
  LinearModel model_;
  QuadraticLoss surface_;
  Vector start_, gradient_;  // (P)
  double noiseScale_, startExcess_;

  RandomState random_;
  std::vector<std::int32_t> batch_;  // (k)
  std::vector<Vector> runs_;         // (P) each
  double rate_ = 0, excess_ = 0, excessAtHalf_ = 0;
  std::uint64_t update_ = 0;
  double best_ = 0, bestRate_ = 0;  // of this batch size, so far
  int tried_ = 0, worse_ = 0;       // rates; those since the best one
  std::vector<double> updates_, rates_;
};

}  // namespace minibatch
