// The effect of the samples' order on a run: one data set, one order, one seed.
//
// With data sorted by its target every epoch goes from the smallest target to the largest: b is
// moved back and forth in a cycle that does not fade, and the loss at an epoch's end stays far
// above its minimum. One shuffle removes the cycle. With a shuffle each epoch the average of the
// parameters comes close to the minimum, too (Gürbüzbalaban, Ozdaglar and Parrilo, "Why random
// reshuffling beats stochastic gradient descent", 2021).
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/minimum.hpp"

namespace minibatch {

class Shuffling final : public Experiment {
 public:
  static constexpr const char* kName = "shuffling";

  // y = 2x + noise ε, half-mse; or two Gaussians, cross-entropy.
  enum class Model { kLinear, kLogistic };
  struct Options {
    std::uint32_t seed = 42;
    Model model = Model::kLinear;
    Index samples = 512;
    double noise = 1;      // linear
    double center = 0.75;  // logistic: the classes lie about ±(c, c)
    DatasetOrder data = DatasetOrder::kSorted;
    Order order = Order::kShuffleEachEpoch;
    Index batchSize = 8;
    double learningRate = 0.1;
    Index epochs = 30;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit Shuffling(const Options& options);

  // At the end of each of the E epochs that are done: excessLoss (E), above the minimum; swing (E),
  // the range of b within the epoch; logistic: accuracy (E). Of the first and the last epoch:
  // firstGradients, lastGradients (B,P), one row for each batch; firstTrace, lastTrace (B,P), the
  // parameters after each batch; firstOrder, lastOrder, the samples as visited. Of the last half of
  // the epochs, once it has begun: averageExcess, of the mean of the parameters at the epochs'
  // ends; pathAverageExcess, of their mean over all updates. minimum (P), minimumLoss; targets (n).
  // Once the run has diverged, by its loss at an epoch's end, the values at these ends are NaN;
  // traces and gradients go on.
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  // One epoch, batch by batch.
  struct Trace {
    std::vector<double> gradients, parameters;  // (B,P) row-major
    std::vector<double> order;
    void add(const Update& update);
  };

  void update();
  void followPath(const Vector& p);
  void finishEpoch(const Vector& p);
  bool isLastHalf() const;
  double accuracy();

  Options options_;
  std::unique_ptr<Trainer> trainer_;
  Minimum minimum_;
  double startLoss_;
  bool hasDiverged_ = false;
  double lowest_, highest_;  // b in the current epoch
  // Of the last half of the epochs, at their ends and at every update.
  Vector endSum_, pathSum_;  // (P) of the parameters
  double endCount_ = 0, updateCount_ = 0;
  Trace first_, last_;
  std::vector<double> excess_, biasRange_, accuracy_;  // (E)
};

template <>
inline constexpr std::array kNames<Shuffling::Model>{Name{"linear"}, Name{"logistic"}};

}  // namespace minibatch
