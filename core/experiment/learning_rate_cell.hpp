// One cell of the map of learning rate and batch size: the loss of a run of a few epochs, and
// whether it diverges.
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
  static MaybeError validate(const Options& options);

  explicit LearningRateCell(const Options& options);

  // update, loss (m): the curve so far, with 16 points an epoch, or one for each update if those
  // are fewer; finalLoss, bestLoss: of the curve; startLoss, minimumLoss; diverged: 0 or 1;
  // divergedAt: the update at which it was noticed, otherwise infinite
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  void record();

  Options options_;
  std::unique_ptr<Trainer> trainer_;
  double minimumLoss_;
  std::uint64_t total_;  // updates
  bool hasDiverged_ = false;
  std::vector<double> update_, loss_;  // (m)
};

}  // namespace minibatch
