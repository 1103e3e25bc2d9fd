// A run of mini-batch gradient descent.
//
//   for each epoch: draw the order; for each batch: gradient of the batch → the optimiser's step
//
// A run is a pure function of its specification: one RandomState draws a named data set first, then
// the weights a network starts from, then each epoch's order. So seek(), back() and reset() are
// exact. Results are in double precision, also those of a run in single precision.
#pragma once

#include <cmath>
#include <memory>
#include <optional>
#include <span>

#include "core/decimated_log.hpp"
#include "core/model/model.hpp"
#include "core/scaling.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

// A run has diverged when its loss is not finite, or above this multiple of the loss at its start.
// Just below the stability limit a loss may rise to tens of times its start and fall again.
inline constexpr double kDivergenceFactor = 100;
inline bool isDiverged(double loss, double startLoss, double factor = kDivergenceFactor) {
  return !(loss <= factor * startLoss && std::isfinite(loss));
}

// One update in detail. Arrays are in the order of the batch.
struct Update {
  std::uint64_t epoch, batch, update;  // 0-based; the batch is counted in its epoch
  std::vector<std::int32_t> indices;   // (k)
  RowMatrix x;                         // (k, d)
  Vector y;                            // (k)
  BatchDetail detail;
  Vector gradient;       // (P) of the batch
  Vector fullGradient;   // (P) over all data, at the same parameters
  Vector before, after;  // (P)
  double learningRate;   // of this update
  double loss;           // over all data, after
};

// m updates: their batches, gradients and parameters.
struct Trace {
  std::vector<std::int32_t> sizes;    // (m) of the batches
  std::vector<std::int32_t> indices;  // (Σ sizes) which samples, batch after batch
  RowMatrix gradients;                // (m, P) of the batches
  RowMatrix parameters;               // (m, P) after each
};

// m points of a run.
struct Trajectory {
  Vector update;         // (m) completed at each point
  Vector loss;           // (m) over all data
  RowMatrix parameters;  // (m, P)

  void set(Index row, std::uint64_t updates, double lossAtUpdate, const Vector& p) {
    update[row] = static_cast<double>(updates);
    loss[row] = lossAtUpdate;
    parameters.row(row) = p;
  }
};

// What is the same in every precision; the rest is in core/training_run.hpp.
class Trainer {
 public:
  virtual ~Trainer() = default;

  Update step();
  virtual void run(std::uint64_t updates) = 0;
  Trace trace(std::uint64_t updates);
  // Goes to this update of the run, forwards or backwards, exactly, by replaying it from the
  // nearest checkpoint. Checkpoints of a long run are 1/64 to 1/32 of its length apart.
  void seek(std::uint64_t update);
  // The run at these updates, in any order, by one sweep from the first to the last; then the run
  // is back where it was.
  Trajectory path(std::span<const std::uint64_t> updates);
  // Undoes one update; false at the start.
  bool back() {
    if (update() == 0) return false;
    seek(update() - 1);
    return true;
  }
  void reset() { seek(0); }

  // As it is trained on: scaled, if standardised.
  const Dataset& data() const { return data_; }
  // Null, if not standardised.
  const Scaling* scaling() const { return scaling_ ? &*scaling_ : nullptr; }
  Vector parameters() const { return copyOfParameters(false); }  // (P)
  // (P) The average; the parameters themselves until it begins.
  Vector averagedParameters() const { return copyOfParameters(update_ > firstAveraged_); }
  std::uint64_t update() const { return update_; }  // completed
  // Updates in the epoch of the next update, and the most samples that a batch has in this run.
  std::uint64_t perEpoch() const { return static_cast<std::uint64_t>(stage().perEpoch); }
  std::int32_t largestBatch() const { return schedule_.last().batchSize; }
  std::uint64_t epoch() const { return stage().epochAt(update_); }  // completed
  bool hasDiverged() const { return !parameters().allFinite(); }    // a parameter is not finite
  bool hasQuadraticLoss() const { return hasQuadraticLoss_; }       // linear, with a squared loss
  bool drawsWithReplacement() const { return batches_.order() == Order::kWithReplacement; }
  // From the start to now: every update, or evenly thinned ones of a long run.
  Trajectory history();

  // Over all training data, at the current parameters.
  virtual double loss() = 0;
  // Over all training data or other samples with the same features, at parameters p (P). The run
  // does not move.
  virtual double loss(const Vector& p) = 0;
  virtual double loss(const Samples<double>& other, const Vector& p) = 0;
  Vector gradient(const Vector& p) { return gradient(allSamples_, p); }  // (P)
  virtual Vector gradient(const Batch& batch, const Vector& p) = 0;  // (P) over these samples alone
  virtual RowMatrix predict(const RowMatrix& x, const Vector& p) = 0;  // x (n, d) → ŷ (n, m)
  RowMatrix sampleGradients(const Vector& p) {                         // (n, P)
    return inspectBatch(allSamples_, p).sampleGradients;
  }

  // Random orders of all samples (n each), drawn from the random stream as it was before the first
  // epoch: permutations, or draws with replacement if the run draws so.
  std::vector<std::vector<std::int32_t>> randomOrders(int count);

 protected:
  // What an update changes, in the precision of the run.
  struct State {
    virtual ~State() = default;
  };

  // Moves the data out of the spec.
  explicit Trainer(TrainerSpec& spec);
  Stage stage() const { return schedule_.at(update_); }
  void startEpochIfDone();
  void startEpoch(const Stage& stage);
  // η of an update of this epoch.
  double rateAt(std::uint64_t update) const { return learningRate_.at(update) * rateFactor_; }
  void recordSnapshots();

  RandomState random_;
  Dataset data_;
  std::optional<Scaling> scaling_;
  Index parameterCount_;
  std::vector<std::int32_t> allSamples_;
  Schedule schedule_;
  Batches batches_;
  LearningRate learningRate_;
  double rateFactor_ = 1;  // of this epoch
  AveragingSpec averaging_;
  std::uint64_t firstAveraged_;  // the number of the first update whose result is averaged
  std::uint64_t update_ = 0;
  std::int32_t batch_;  // batches done in this epoch; with perEpoch() a new epoch is to be drawn
  std::uint64_t nextSnapshot_ = 0;  // the next update to be recorded

 private:
  // Everything that the further run depends on.
  struct Checkpoint {
    RandomState random{0};  // as it was before the current epoch's order was drawn
    std::unique_ptr<State> state;
  };
  struct Record {
    Vector parameters;
    std::optional<double> loss;  // computed by history(), not while training
  };

  // Makes one update. Does not count it.
  virtual void applyBatch(const Batch& batch, std::uint64_t update) = 0;
  virtual BatchDetail inspectBatch(const Batch& batch, const Vector& p) = 0;
  // The gradient of the last applyBatch(), and the parameters or their average (P).
  virtual void copyGradient(double* gradient) const = 0;
  virtual void copyParameters(double* parameters, bool isAverage = false) const = 0;
  // Saves into the state that is there, or makes one.
  virtual void save(std::unique_ptr<State>& state) const = 0;
  virtual void restore(const State& state) = 0;

  Vector copyOfParameters(bool isAverage) const;
  // Makes one update with the next batch of the epoch.
  void applyNext(const Batch& batch);
  void findNextSnapshot();
  // Goes to an update by the shortest replay, from the current update or from a checkpoint at or
  // before `lastStart`.
  void replayTo(std::uint64_t update, std::uint64_t lastStart);
  void goBackTo(std::uint64_t update, const Checkpoint& checkpoint);

  bool hasQuadraticLoss_;
  RandomState epochRandom_;  // as Checkpoint::random
  DecimatedLog<Checkpoint> checkpoints_;
  DecimatedLog<Record> history_;
  bool recordsHistory_ = true;  // false during path()
};

// Requires a valid spec.
std::unique_ptr<Trainer> makeTrainer(TrainerSpec spec);

}  // namespace minibatch
