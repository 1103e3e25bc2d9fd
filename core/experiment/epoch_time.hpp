// How long an epoch takes on this machine, for each batch size. The only experiment that measures
// time.
//
// Each batch size is warmed up and then measured in loops of at least 50 ms, long against the
// clock's grain (browsers round it to as much as 1 ms); batch sizes take turns, so that a machine
// that slows down for a while slows all of them. Medians and quartiles, because noise only ever
// adds time.
#pragma once

#include <functional>

#include "core/experiment/experiment.hpp"
#include "core/experiment/options.hpp"
#include "core/trainer.hpp"

namespace minibatch {

class EpochTime final : public Experiment {
 public:
  struct Options {
    std::string model = "mlp";          // features-hidden-outputs, relu, softmax; or "linear"
    std::string precision = "float32";  // or "float64"
    double samples = 8192;              // n
    double features = 64;
    double hidden = 128, outputs = 10;  // mlp
    std::vector<double> batchSizes = {1, 8, 32, 256, 1024, 8192};
    double loopSeconds = 0.05;
    double repeats = 7;  // loops of each batch size
    double seed = 42;
  };
  static void addFields(Options& options, OptionFields& fields);
  static MaybeProblem problemOf(const Options& options);

  // Seconds since any moment; tests hand in a clock of their own.
  using Clock = std::function<double()>;
  static double steadySeconds();

  explicit EpochTime(const Options& options, Clock clock = steadySeconds);

  Progress advance(double seconds) override;

  // batchSize, updatesPerEpoch, workingSetBytes (K): what one update reads and writes;
  // seconds, lowerQuartile, upperQuartile (K): of an epoch, from the loops so far, NaN while there
  // are none; loops (K): how many that are
  Result result() override;

 private:
  struct Row {
    std::unique_ptr<Trainer> trainer;
    std::uint64_t updates = 1;  // in a loop: grows until a loop is long enough
    bool isWarm = false;
    std::vector<double> seconds;  // of an epoch, by each loop
  };

  void runLoop(Row& row) const;
  double workingSetBytes(double batchSize) const;

  Options options_;
  Clock clock_;
  std::vector<Row> rows_;  // (K)
  std::size_t next_ = 0;   // whose turn it is
};

}  // namespace minibatch
