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

// From low up to 2^octaves · low, each √2 times the one before; every other one is low times a
// power of two, without rounding.
std::vector<double> halfOctaves(double low, int octaves);

class UpdatesToTarget final : public Experiment {
 public:
  static constexpr const char* kName = "updates-to-target";

  enum class Measure {
    kExcess,  // reached when J − J_min < target·(J₀ − J_min)
    kLoss,    // reached when J < target
  };
  enum class Check { kUpdate, kEpoch };
  struct Options {
    RegressionData data;
    Index batchSize = 32;
    std::vector<double> learningRates = halfOctaves(1.0 / 64, 7);
    Measure measure = Measure::kExcess;
    double target = 0.02;
    Check check = Check::kUpdate;  // evaluate after every update, or at every epoch's end
    Index maxUpdates = 20000;      // for each rate; the target then counts as never reached

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit UpdatesToTarget(const Options& options);

  // Of the rates that are done: learningRate (R); updates, epochs (R), infinite if the target was
  // not reached, 0 if the start is below it; best, bestUpdates: the rate with the fewest, and
  // these. targetLoss, startLoss, minimumLoss
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  void start();
  bool isDone() const { return updates_.size() == options_.learningRates.size(); }

  Options options_;
  std::unique_ptr<Trainer> trainer_;  // with the rate that is being tried
  double startLoss_, minimumLoss_, targetLoss_;
  std::vector<double> updates_;
};

template <>
inline constexpr std::array kNames<UpdatesToTarget::Measure>{Name{"excess"}, Name{"loss"}};

template <>
inline constexpr std::array kNames<UpdatesToTarget::Check>{Name{"update"}, Name{"epoch"}};

}  // namespace minibatch
