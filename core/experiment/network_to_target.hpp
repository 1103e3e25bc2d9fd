// How many updates the network of epoch-time needs until its loss over all samples first falls
// below a part of what it was at the start: one batch size, one seed, several learning rates.
//
// epoch-time says how long an update takes, this how many of them it takes: their product is the
// time to the target. The rate is tuned for each batch size, as in Shallue et al., "Measuring the
// effects of data parallelism on neural network training", 2019.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/trainer.hpp"

namespace minibatch {

class NetworkToTarget final : public Experiment {
 public:
  static constexpr const char* kName = "network-to-target";

  struct Options {
    Index samples = 4096;  // n
    Index features = 64;
    Index hidden = 128, outputs = 10;
    Index batchSize = 32;
    std::vector<double> learningRates{16,   8,     4,      2,       1,        0.5,
                                      0.25, 0.125, 0.0625, 0.03125, 0.015625, 0.0078125};
    double target = 0.2;       // of the loss at the start
    Index maxUpdates = 20000;  // for each rate; the target then counts as never reached
    std::uint32_t seed = 42;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit NetworkToTarget(const Options& options);

  // Of the rates that are done: learningRate (R); updates (R): between two looks at the loss, where
  // the line through both crosses the target, infinite if it was not reached. startLoss, targetLoss
  //
  // Rates are tried as they are listed, from the largest on. A rate is given up when the loss is
  // above the start's after kFirstDoubt updates, or when it needs twice as many updates as the best
  // before it; smaller ones need more, and count as not reached too.
  Result result() override;

 private:
  static constexpr std::uint64_t kFirstDoubt = 32;

  Progress progress() const override;
  void doUnit() override;
  void start();
  void look();
  void endRate(double updates);
  bool isDone() const { return updates_.size() == options_.learningRates.size(); }

  Options options_;
  TrainerSpec spec_;  // with the rate that is being tried
  std::unique_ptr<Trainer> trainer_;
  double startLoss_, targetLoss_;
  double loss_ = 0;                    // at the last look
  std::uint64_t last_ = 0, next_ = 0;  // updates at the last look, and at the next
  double best_;                        // updates, of the rates so far
  std::vector<double> updates_;
};

}  // namespace minibatch
