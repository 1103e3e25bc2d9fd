// The best learning rate of one optimiser with one batch size: short runs with each rate of a list.
//
// When the batch grows by κ, the best rate of plain SGD grows by κ as long as the noise of the
// gradients matters (Krizhevsky, "One weird trick for parallelizing convolutional neural networks",
// 2014; Goyal et al., 2017), that of optimisers which divide by the gradient's size by √κ
// (Malladi et al., "On the SDEs and scaling rules for adaptive gradient algorithms", 2022). How it
// grows is the slope of log(best rate) over log(k), from one experiment for each k.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/experiment/regression_data.hpp"

namespace minibatch {

// Where a parabola through the smallest value and its two neighbours is lowest, in steps from the
// first value. NaN where the smallest is the first or the last one, or a neighbour is not finite.
double lowestBetween(const Vector& values);

class BestRate final : public Experiment {
 public:
  static constexpr const char* kName = "best-rate";

  struct Options {
    RegressionData data;  // condition 100
    Index batchSize = 1;
    OptimizerChoice optimizer;
    // Equal ratios between neighbours, which `bestRate` relies on.
    std::vector<double> learningRates;
    Index epochs = 2;  // of each run

    Options();
    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit BestRate(const Options& options);

  // Of the rates that are done: learningRate, finalLoss, diverged (R): 0 or 1; the loss of a run
  // that diverged is NaN. startLoss, minimumLoss. bestRate: the rate with the smallest final
  // excess loss, moved to where a parabola of log(excess loss) over log(rate) is lowest; NaN where
  // the list ends before the excess loss rises again.
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  void start();
  double bestRate() const;

  Options options_;
  TrainerSpec spec_;                  // with the rate that is being tried
  std::unique_ptr<Trainer> trainer_;  // null when all is done
  double startLoss_, minimumLoss_;
  std::vector<double> finalLoss_;  // (R)
};

}  // namespace minibatch
