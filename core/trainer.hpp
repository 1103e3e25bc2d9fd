// Mini-batch gradient descent: the loop.
//
//   for each epoch: draw the order; for each batch: gradient of the batch → the optimiser's step
//
// The trainer knows of a model only that it gives the loss and the gradient of a batch, and of an
// optimiser only that it turns a gradient into a step. A run is a pure function of its
// specification: one RandomState draws a named data set first and then each epoch's order, so that
// back(), reset() and replays are exact.
#pragma once

#include <cstdint>
#include <numeric>
#include <variant>

#include "core/batches.hpp"
#include "core/dataset.hpp"
#include "core/model/linear.hpp"
#include "core/optimizer/sgd.hpp"
#include "core/thinned.hpp"

namespace minibatch {

using Model = std::variant<LinearModel>;
using Optimizer = std::variant<Sgd>;

struct TrainerSpec {
  std::variant<DatasetSpec, Dataset> data;
  Loss loss = Loss::kMse;
  double batchSize = 0;     // k, a whole number from 1 to n
  double learningRate = 0;  // finite, > 0
  Order order = Order::kShuffleEachEpoch;
  bool dropLast = false;
  std::uint32_t seed = 42;
  std::vector<double> initial;  // P starting parameters; empty: zeros
};

// The first problem of a specification, if there is one.
MaybeProblem problemOf(const TrainerSpec& spec);

// One update, taken apart. Arrays are in the order of the batch.
struct Update {
  std::uint64_t epoch, batch, update;  // 0-based: of the run, of the epoch, of the run
  std::vector<std::int32_t> indices;   // (k)
  RowMatrix x;                         // (k, d)
  Vector y;                            // (k)
  Parts parts;
  Vector gradient;       // (P) what the optimiser got
  Vector fullGradient;   // (P) over all data, at the same parameters
  Vector before, after;  // (P)
  double loss;           // over all data, after
};

// A run so far: m points, evenly thinned when it is long; the first is the start, the last is now.
struct History {
  Vector update;         // (m)
  Vector loss;           // (m)
  RowMatrix parameters;  // (m, P)
};

class Trainer {
 public:
  // Requires that problemOf(spec) found nothing.
  explicit Trainer(TrainerSpec spec);

  Update step();
  void run(std::uint64_t updates);
  // Undoes one update exactly, by replaying from the nearest checkpoint; false at the start.
  bool back();
  void reset();

  const Dataset& data() const { return data_; }
  const Vector& parameters() const { return parameters_; }
  std::uint64_t update() const { return update_; }
  std::uint64_t epoch() const { return update_ / perEpoch(); }
  std::uint64_t perEpoch() const { return static_cast<std::uint64_t>(batches_.perEpoch()); }
  bool diverged() const { return !parameters_.allFinite(); }
  double loss() const { return lossAt(parameters_); }
  History history();

 private:
  // All that the future of a run depends on.
  struct State {
    RandomState random{0};  // before the order of the current epoch was drawn
    Vector parameters;
    Optimizer optimizer{Sgd(0)};
  };
  struct Record {
    Vector parameters;
    double loss;
    bool hasLoss;  // losses of long runs are computed when asked for, not while training
  };

  Batch nextBatch();
  void keepDuePoints();
  void restore(std::uint64_t update, const State& state);
  double lossAt(const Vector& parameters) const;

  RandomState random_;
  Dataset data_;
  Model model_;
  Optimizer optimizer_;
  Batches batches_;
  std::vector<std::int32_t> everySample_;

  Vector parameters_;
  Vector gradient_;
  std::uint64_t update_ = 0;
  std::int32_t batch_;  // batches of the drawn epoch that are done; perEpoch: draw the next one
  RandomState epochRandom_;  // as State::random
  std::uint64_t due_ = 0;    // the next update at which a point is kept

  Thinned<State> checkpoints_;
  Thinned<Record> history_;
};

}  // namespace minibatch
