// How many updates a batch size needs until the loss over all data falls below a target: one batch
// size, one seed, one or several learning rates.
//
// For S(k), average `updates` over the seeds for each rate and take the best rate of each k: the
// rate is tuned for each batch size, as in Shallue et al., "Measuring the effects of data
// parallelism on neural network training", 2019.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/experiment/regression_data.hpp"

namespace minibatch {

// numpy.geomspace: `count` numbers from low to high, each the same multiple of the one before;
// count ≥ 2.
std::vector<double> geomspace(double low, double high, int count);

class UpdatesToTarget final : public Experiment {
 public:
  struct Options {
    RegressionData data;
    double batchSize = 32;
    std::vector<double> learningRates = geomspace(1.0 / 64, 2, 15);
    std::string measure =
        "excess";  // reached when J − J_min < target·(J₀ − J_min); "loss": J < target
    double target = 0.02;
    std::string check = "update";  // look after every update, or at every "epoch"'s end
    double maxUpdates = 20000;     // for each rate; not there by then is never
  };
  static void addFields(Options& options, OptionFields& fields);
  static MaybeProblem problemOf(const Options& options);

  explicit UpdatesToTarget(const Options& options);

  Progress advance(double seconds) override;

  // Of the rates that are done: learningRate (R); updates, epochs (R), infinite if never there.
  // best, bestUpdates: the rate that needed fewest; targetLoss, startLoss, minimumLoss
  Result result() override;

 private:
  void start();
  bool isDone() const { return updates_.size() == options_.learningRates.size(); }
  void advanceOnce();

  Options options_;
  std::unique_ptr<Trainer> trainer_;  // with the rate that is being tried
  double startLoss_, minimumLoss_, targetLoss_;
  std::vector<double> updates_;
};

}  // namespace minibatch
