// A run in one precision: its model, its parameters and its optimiser.
#pragma once

#include <algorithm>
#include <memory>
#include <type_traits>

#include "core/optimizer/optimizer.hpp"
#include "core/trainer.hpp"

namespace minibatch {

template <class Scalar>
class TrainingRun final : public Trainer {
 public:
  // Requires a valid spec. Moves the data out of it.
  explicit TrainingRun(TrainerSpec& spec);

  void run(std::uint64_t updates) override;
  double loss() override { return model_->loss(samples(), state_.parameters); }
  double loss(const Vector& p) override;
  double loss(const Samples<double>& other, const Vector& p) override;
  using Trainer::gradient;
  Vector gradient(const Batch& batch, const Vector& p) override;
  RowMatrix predict(const RowMatrix& x, const Vector& p) override;

 private:
  struct OwnState final : State {
    VectorOf<Scalar> parameters;
    VectorOf<Scalar> average;  // empty without averaging
    Optimizer<Scalar> optimizer;
  };

  // These are called for each update and are, with run(), in core/kernels/training_loop.cpp.
  // Makes updates within one epoch and before the next snapshot. Does not count them.
  void runInEpoch(std::int32_t updates);
  void applyBatch(const Batch& batch, std::uint64_t update) override;

  BatchDetail inspectBatch(const Batch& batch, const Vector& p) override;
  void copyGradient(double* gradient) const override {
    std::copy(gradient_.begin(), gradient_.end(), gradient);
  }
  void copyParameters(double* parameters, bool isAverage) const override {
    const VectorOf<Scalar>& from = isAverage ? state_.average : state_.parameters;
    std::copy(from.begin(), from.end(), parameters);
  }
  void save(std::unique_ptr<State>& state) const override {
    if (!state) state = std::make_unique<OwnState>();
    static_cast<OwnState&>(*state) = state_;
  }
  void restore(const State& state) override { state_ = static_cast<const OwnState&>(state); }

  const Samples<Scalar>& samples() const {
    if constexpr (std::is_same_v<Scalar, double>) {
      return data_.train;
    } else {
      return castSamples_;
    }
  }

  Samples<Scalar> castSamples_;  // empty in double precision: samples() is data_.train
  std::unique_ptr<Model<Scalar>> model_;
  OwnState state_;
  VectorOf<Scalar> gradient_;
};

}  // namespace minibatch
