// One cell of the map learning rate × batch size: how far a run of a few epochs comes, and whether
// it diverges.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/experiment/regression_data.hpp"

namespace minibatch {

class LearningRateCell final : public Experiment {
 public:
  static constexpr const char* kName = "learning-rate-cell";

  struct Options {
    RegressionData data;
    Index batchSize = 32;
    double learningRate = 0.1;
    Index epochs = 4;
    double divergence = kDivergenceFactor;

    void fields(Fields& fields);
  };
  // What fields cannot say alone.
  static MaybeError validate(const Options& options);

  explicit LearningRateCell(const Options& options);

  // update, loss (m): the curve so far, 16 points an epoch or every update if those are fewer;
  // finalLoss, bestLoss: of the curve; startLoss, minimumLoss;
  // diverged: 0 or 1; divergedAt: the update after which it was seen, infinite if it was not
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  void record();

  Options options_;
  std::unique_ptr<Trainer> trainer_;
  double minimumLoss_;
  std::uint64_t total_;  // updates
  bool diverged_ = false;
  std::vector<double> update_, loss_;  // (m)
};

}  // namespace minibatch
