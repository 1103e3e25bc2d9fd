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
#include <span>

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

class Trainer {
 public:
  virtual ~Trainer() = default;

  virtual Update step() = 0;
  virtual void run(std::uint64_t updates) = 0;
  virtual Trace trace(std::uint64_t updates) = 0;
  // Goes to this update of the run, forwards or backwards, exactly, by replaying it from the
  // nearest checkpoint. Checkpoints of a long run are 1/64 to 1/32 of its length apart.
  virtual void seek(std::uint64_t update) = 0;
  // The run at these updates, in any order, by one sweep from the first to the last; then the run
  // is back where it was.
  virtual Trajectory path(std::span<const std::uint64_t> updates) = 0;
  // Undoes one update; false at the start.
  bool back() {
    if (update() == 0) return false;
    seek(update() - 1);
    return true;
  }
  void reset() { seek(0); }

  virtual const Dataset& data() const = 0;     // as it is trained on: scaled, if standardised
  virtual const Scaling* scaling() const = 0;  // null, if not standardised
  virtual Vector parameters() const = 0;       // (P)
  virtual std::uint64_t update() const = 0;    // completed
  virtual std::uint64_t perEpoch() const = 0;  // updates in one epoch
  virtual bool hasDiverged() const = 0;        // a parameter is not finite
  virtual bool hasQuadraticLoss() const = 0;   // of a linear model with a squared loss
  virtual bool drawsWithReplacement() const = 0;
  // From the start to now: every update, or evenly thinned ones of a long run.
  virtual Trajectory history() = 0;
  std::uint64_t epoch() const { return update() / perEpoch(); }  // completed

  // Over all training data, at the current parameters.
  virtual double loss() = 0;
  // Over all training data or other samples with the same features, at parameters p (P). The run
  // does not move.
  virtual double loss(const Vector& p) = 0;
  virtual double loss(const Samples<double>& other, const Vector& p) = 0;
  virtual Vector gradient(const Vector& p) = 0;                        // (P)
  virtual RowMatrix sampleGradients(const Vector& p) = 0;              // (n, P)
  virtual RowMatrix predict(const RowMatrix& x, const Vector& p) = 0;  // x (n, d) → ŷ (n, m)

  // Random orders of all samples (n each), drawn from the random stream as it was before the first
  // epoch: permutations, or draws with replacement if the run draws so.
  virtual std::vector<std::vector<std::int32_t>> randomOrders(int count) = 0;
};

// Requires a valid spec.
std::unique_ptr<Trainer> makeTrainer(TrainerSpec spec);

}  // namespace minibatch
