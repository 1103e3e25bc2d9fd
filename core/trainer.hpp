// A run of mini-batch gradient descent, as its users see it.
//
//   for each epoch: draw the order; for each batch: gradient of the batch → the optimiser's step
//
// A run is a pure function of its specification: one RandomState draws a named data set first, then
// the weights a network starts from, then each epoch's order. So seek(), back() and reset() are
// exact. Results are in double precision, whatever the run computes in.
#pragma once

#include <cmath>
#include <memory>
#include <span>

#include "core/model/model.hpp"
#include "core/scaling.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

// A run has diverged when its loss is above this multiple of its start's, or not finite. Close
// below the stability limit a loss may rise tens of times its start's and come back.
inline constexpr double kDivergenceFactor = 100;
inline bool isDiverged(double loss, double startLoss, double factor = kDivergenceFactor) {
  return !(loss <= factor * startLoss && std::isfinite(loss));
}

// One update in detail. Arrays are in the order of the batch.
struct Update {
  std::uint64_t epoch, batch, update;  // 0-based: of the run, of the epoch, of the run
  std::vector<std::int32_t> indices;   // (k)
  RowMatrix x;                         // (k, d)
  Vector y;                            // (k)
  BatchDetail detail;
  Vector gradient;       // (P) what the optimiser got
  Vector fullGradient;   // (P) over all data, at the same parameters
  Vector before, after;  // (P)
  double learningRate;   // of this update
  double loss;           // over all data, after
};

// Many updates, of each what a run is followed by: m of them.
struct Trace {
  std::vector<std::int32_t> sizes;    // (m) of the batches
  std::vector<std::int32_t> indices;  // (Σ sizes) which samples, batch after batch
  RowMatrix gradients;                // (m, P) what the optimiser got
  RowMatrix parameters;               // (m, P) after each
};

// m points of a run.
struct Trajectory {
  Vector update;         // (m) completed at each point
  Vector loss;           // (m) over all data
  RowMatrix parameters;  // (m, P)

  void set(Index row, std::uint64_t updates, double lossThere, const Vector& p) {
    update[row] = static_cast<double>(updates);
    loss[row] = lossThere;
    parameters.row(row) = p;
  }
};

class Trainer {
 public:
  virtual ~Trainer() = default;

  virtual Update step() = 0;
  virtual void run(std::uint64_t updates) = 0;
  virtual Trace trace(std::uint64_t updates) = 0;
  // Goes to this update of the run, forwards or backwards, exactly: from the nearest checkpoint at
  // or before it. Checkpoints of a long run are 1/64 to 1/32 of its length apart.
  virtual void seek(std::uint64_t update) = 0;
  // The run at these updates, in any order; the run itself stays where it is. One sweep from the
  // first of them to the last.
  virtual Trajectory path(std::span<const std::uint64_t> updates) = 0;
  // Undoes one update; false at the start.
  bool back() {
    if (update() == 0) return false;
    seek(update() - 1);
    return true;
  }
  void reset() { seek(0); }

  virtual const Dataset& data() const = 0;     // what it trains on: scaled, if standardised
  virtual const Scaling* scaling() const = 0;  // null, if it is not
  virtual Vector parameters() const = 0;       // (P)
  virtual std::uint64_t update() const = 0;    // completed
  virtual std::uint64_t perEpoch() const = 0;  // updates in one epoch
  virtual bool diverged() const = 0;           // a parameter is no longer finite
  virtual bool hasQuadraticLoss() const = 0;   // of a linear model with a squared loss
  virtual bool drawsWithReplacement() const = 0;
  // From the start to now, every update, or evenly thinned when the run has been far.
  virtual Trajectory history() = 0;
  std::uint64_t epoch() const { return update() / perEpoch(); }  // completed

  // Over all training data, now.
  virtual double loss() = 0;
  // Over all training data or other samples of as many features, at other parameters (P). The run
  // is not touched.
  virtual double loss(const Vector& p) = 0;
  virtual double loss(const Samples<double>& other, const Vector& p) = 0;
  virtual Vector gradient(const Vector& p) = 0;                        // (P)
  virtual RowMatrix sampleGradients(const Vector& p) = 0;              // (n, P)
  virtual RowMatrix predict(const RowMatrix& x, const Vector& p) = 0;  // x (n, d) → ŷ (n, m)

  // Random orders of all samples (n each), from where the random stream was before the first epoch:
  // permutations, or draws with replacement if the run makes those.
  virtual std::vector<std::vector<std::int32_t>> randomOrders(int count) = 0;
};

// Requires a valid spec.
std::unique_ptr<Trainer> makeTrainer(TrainerSpec spec);

}  // namespace minibatch
