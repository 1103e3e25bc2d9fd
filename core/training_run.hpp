// The loop itself, in one floating-point type.
//
// It knows of a model only what core/model/model.hpp lists, and of an optimiser only that it turns
// a gradient into a step (core/optimizer/sgd.hpp). The model is held in a variant that is visited
// once for an epoch or so, not for each update.
#pragma once

#include "core/model/any_model.hpp"
#include "core/optimizer/optimizer.hpp"
#include "core/thinned.hpp"
#include "core/trainer.hpp"

namespace minibatch {

template <class Scalar>
class TrainingRun final : public Trainer {
 public:
  explicit TrainingRun(TrainerSpec spec);

  Update step() override;
  void run(std::uint64_t updates) override;
  Trace trace(std::uint64_t updates) override;
  void seek(std::uint64_t update) override;
  Trajectory path(std::span<const std::uint64_t> updates) override;

  const Dataset& data() const override { return data_; }
  const Scaling* scaling() const override { return scaling_.mean.size() > 0 ? &scaling_ : nullptr; }
  Vector parameters() const override { return parameters_.template cast<double>(); }
  std::uint64_t update() const override { return update_; }
  std::uint64_t perEpoch() const override {
    return static_cast<std::uint64_t>(batches_.perEpoch());
  }
  bool diverged() const override { return !parameters_.allFinite(); }
  Trajectory history() override;

  double loss(const Samples<double>& samples, const Vector& p) override;
  Vector gradient(const Samples<double>& samples, const Vector& p) override;
  RowMatrix predict(const RowMatrix& x, const Vector& p) override;
  double loss() override { return lossAt(parameters_); }

 private:
  // All that the future of a run depends on.
  struct State {
    RandomState random{0};  // before the order of the current epoch was drawn
    VectorOf<Scalar> parameters;
    Optimizer<Scalar> optimizer;
  };
  struct Record {
    VectorOf<Scalar> parameters;
    double loss;
    bool hasLoss;  // losses of long runs are computed when asked for, not while training
  };

  const Samples<Scalar>& samples() const;
  void startEpochIfDue();
  Batch nextBatch();
  // That many updates, all within an epoch and before the next point that is kept.
  void advance(std::int32_t updates);
  // One step of the optimiser with gradient_.
  void apply(double learningRate);
  void keepDuePoints();
  void findDue();
  // Goes to an update by the shortest replay, from here or from a checkpoint that is at or before
  // `lastStart`.
  void replayTo(std::uint64_t update, std::uint64_t lastStart);
  void restore(std::uint64_t update, const State& state);
  double lossAt(const VectorOf<Scalar>& parameters);

  RandomState random_;
  Dataset data_;
  Scaling scaling_;              // of no features, if the data is not standardised
  Samples<Scalar> castSamples_;  // of no samples in double precision, where data_.train serves
  Model<Scalar> model_;
  Optimizer<Scalar> optimizer_;
  Batches batches_;
  LearningRate learningRate_;
  std::vector<std::int32_t> everySample_;

  VectorOf<Scalar> parameters_;
  VectorOf<Scalar> gradient_;
  std::uint64_t update_ = 0;
  std::int32_t batch_;  // batches of the drawn epoch that are done; perEpoch: draw the next one
  RandomState epochRandom_;   // as State::random
  std::uint64_t due_ = 0;     // the next update at which a point is kept
  bool isExploring_ = false;  // in path(): what the run passes is not its history

  Thinned<State> checkpoints_;
  Thinned<Record> history_;
};

}  // namespace minibatch
