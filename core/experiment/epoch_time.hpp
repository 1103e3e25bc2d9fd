// How long an epoch takes on this machine, for each batch size. No other experiment measures time.
//
// Each batch size is warmed up and then measured in loops of at least 50 ms, which is long against
// the clock's resolution (browsers round to as much as 1 ms). Batch sizes take turns, so that a
// machine that slows down for a while slows down all of them. The results are medians and
// quartiles, because noise only adds time.
#pragma once

#include <functional>

#include "core/experiment/experiment.hpp"
#include "core/trainer.hpp"

namespace minibatch {

class EpochTime final : public Experiment {
 public:
  static constexpr const char* kName = "epoch-time";

  enum class Model { kMlp, kLinear };  // features-hidden-outputs, relu, softmax; or a line
  struct Options {
    Model model = Model::kMlp;
    Precision precision = Precision::kFloat32;
    Index samples = 8192;  // n
    Index features = 64;
    Index hidden = 128, outputs = 10;  // mlp
    std::vector<Index> batchSizes = {1, 8, 32, 256, 1024, 8192};
    double loopSeconds = 0.05;
    std::size_t repeats = 7;  // loops of each batch size
    std::uint32_t seed = 42;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  // So small that no batch size diverges: infinities cost other time.
  static constexpr double kRate = 1e-3;
  // Everything of a run but its data.
  static TrainerSpec specOf(const Options& options, Index batchSize);
  // Gaussian x; y of a line, or for the network the place of the largest of a sample's first
  // features, of as many as there are outputs.
  static Samples<double> dataOf(const Options& options);

  // Seconds since a fixed moment; tests have a clock of their own.
  using Clock = std::function<double()>;
  static double steadySeconds();

  explicit EpochTime(const Options& options, Clock clock = steadySeconds);

  // batchSize, updatesPerEpoch, workingSetBytes (K): memory that one update reads and writes;
  // seconds, lowerQuartile, upperQuartile (K): of an epoch, from the loops so far, NaN while there
  // are none; loops (K): their number
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  struct Row {
    std::unique_ptr<Trainer> trainer;
    std::uint64_t updates = 1;  // in a loop: grows until a loop is long enough
    bool isWarm = false;
    std::vector<double> seconds;  // of an epoch, by each loop
  };

  void runLoop(Row& row) const;
  double workingSetBytes(Index batchSize) const;

  Options options_;
  Clock clock_;
  std::vector<Row> rows_;  // (K)
  std::size_t next_ = 0;   // the row of the next loop
};

template <>
inline constexpr std::array kNames<EpochTime::Model>{Name{"mlp"}, Name{"linear"}};

}  // namespace minibatch
