// The loop of a run in one precision: drawing the order of an epoch, making updates, recording
// history and checkpoints, and seeking.
#pragma once

#include <cassert>
#include <memory>
#include <optional>
#include <type_traits>

#include "core/decimated_log.hpp"
#include "core/optimizer/optimizer.hpp"
#include "core/trainer.hpp"

namespace minibatch {

template <class Scalar>
class TrainingRun final : public Trainer {
 public:
  // Requires a valid spec.
  explicit TrainingRun(TrainerSpec spec);

  Update step() override;
  void run(std::uint64_t updates) override;
  Trace trace(std::uint64_t updates) override;
  void seek(std::uint64_t update) override;
  Trajectory path(std::span<const std::uint64_t> updates) override;
  Trajectory history() override;

  const Dataset& data() const override { return data_; }
  const Scaling* scaling() const override { return scaling_ ? &*scaling_ : nullptr; }
  Vector parameters() const override { return parameters_.template cast<double>(); }
  std::uint64_t update() const override { return update_; }
  std::uint64_t perEpoch() const override {
    return static_cast<std::uint64_t>(batches_.perEpoch());
  }
  bool hasDiverged() const override { return !parameters_.allFinite(); }
  bool hasQuadraticLoss() const override { return hasQuadraticLoss_; }
  bool drawsWithReplacement() const override { return batches_.order() == Order::kWithReplacement; }

  double loss() override { return model_->loss(samples(), parameters_); }
  double loss(const Vector& p) override;
  double loss(const Samples<double>& other, const Vector& p) override;
  Vector gradient(const Vector& p) override;
  RowMatrix sampleGradients(const Vector& p) override;
  RowMatrix predict(const RowMatrix& x, const Vector& p) override;
  std::vector<std::vector<std::int32_t>> randomOrders(int count) override;

 private:
  // Everything that the further run depends on.
  struct State {
    RandomState random{0};  // as it was before the current epoch's order was drawn
    VectorOf<Scalar> parameters;
    Optimizer<Scalar> optimizer;
  };
  struct Record {
    VectorOf<Scalar> parameters;
    std::optional<double> loss;  // computed by history(), not while training
  };

  const Samples<Scalar>& samples() const {
    if constexpr (std::is_same_v<Scalar, double>) {
      return data_.train;
    } else {
      return castSamples_;
    }
  }

  VectorOf<Scalar> startingPoint(const std::vector<double>& initial);

  // These are called for each update and are in core/kernels/training_loop.cpp.
  void startEpochIfDone();
  // Makes updates within one epoch and before the next snapshot.
  void runInEpoch(std::int32_t updates);
  // Makes one update with the next batch of the epoch.
  void applyBatch(const Batch& batch);
  void applyGradient(std::uint64_t update);

  void recordSnapshots();
  void findNextSnapshot();
  // Goes to an update by the shortest replay, from the current update or from a checkpoint at or
  // before `lastStart`.
  void replayTo(std::uint64_t update, std::uint64_t lastStart);
  void restore(std::uint64_t update, const State& state);

  RandomState random_;
  Dataset data_;
  std::optional<Scaling> scaling_;
  Samples<Scalar> castSamples_;  // empty in double precision: samples() is data_.train
  std::unique_ptr<Model<Scalar>> model_;
  Optimizer<Scalar> optimizer_;
  Batches batches_;
  LearningRate learningRate_;
  bool hasQuadraticLoss_;
  std::vector<std::int32_t> allSamples_;

  VectorOf<Scalar> parameters_;
  VectorOf<Scalar> gradient_;
  std::uint64_t update_ = 0;
  std::int32_t batch_;  // batches done in this epoch; with perEpoch() a new epoch is to be drawn
  RandomState epochRandom_;  // as State::random

  DecimatedLog<State> checkpoints_;
  DecimatedLog<Record> history_;
  std::uint64_t nextSnapshot_ = 0;  // the next update to be recorded in either
  bool recordsHistory_ = true;      // false during path()
};

}  // namespace minibatch
