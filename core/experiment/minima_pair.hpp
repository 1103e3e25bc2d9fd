// A pair of minima: the same network, data and start, trained with small and with large batches;
// how sharp the two solutions are, how well they generalise, and the loss on the line between them.
//
// Keskar et al., 2017, found that large batches end in sharp minima that generalise worse. The
// outcome depends on what the two runs have in common, so there are four protocols:
//   equal-updates   both make `updates` updates; the large-batch run sees more samples
//   equal-epochs    both see all samples `epochs` times; the large-batch run makes fewer updates
//   matched-loss    equal-updates, but the large-batch run stops when its training loss is as low
//                   as the other's is at its end
//   scaled-rate     equal-epochs, and the learning rate grows with the batch size, k/baseBatchSize
//                   times learningRate, after warmupEpochs (Goyal et al., "Accurate, large
//                   minibatch SGD: training ImageNet in 1 hour", 2017)
#pragma once

#include <optional>

#include "core/experiment/moons_network.hpp"
#include "core/experiment/tracked_run.hpp"

namespace minibatch {

class MinimaPair final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "minima-pair";

  enum class Protocol { kEqualUpdates, kEqualEpochs, kMatchedLoss, kScaledRate };
  struct Options : MoonsNetwork {
    Protocol protocol = Protocol::kEqualUpdates;
    Index smallBatch = 4;
    Index largeBatch = 128;
    double learningRate = 0.3;
    Index updates = 6000;
    Index epochs = 188;
    int baseBatchSize = 4;
    double warmupEpochs = 0;
    Index checkpoints = 8;  // where λmax is measured during the run

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit MinimaPair(const Options& options);

  // phase: 0, 1 the small-batch run and its measures; 2, 3 the large one; 4 the line; 5 all done.
  // Of the two solutions (2): update, trainLoss, testLoss, trainAccuracy, testAccuracy,
  // topEigenvalue, boxSharpness, perturbationRise and its standard error, perturbationRiseError,
  // and parameters (2,P). At the checkpoints (2,C): checkpoint, in updates, pathTopEigenvalue,
  // pathLoss. On the line from the small-batch solution, α = 0, to the large one, α = 1: lineAlpha,
  // lineTrainLoss, lineTestLoss (A). With matched-loss: hasReachedLoss, 1 once the large-batch
  // run's loss is as low as the other's; if it stays 0, the losses differ. Values that are not
  // known yet, or diverged, are NaN.
  Result result() override;

 private:
  struct Solution {
    double update = kUnknown, trainLoss = kUnknown, testLoss = kUnknown;
    double trainAccuracy = kUnknown, testAccuracy = kUnknown;
    double topEigenvalue = kUnknown, boxSharpness = kUnknown;
    PerturbationRise perturbationRise;
    Vector parameters;  // (P)
  };
  struct Side {
    Side(const Options& options, Index k);
    Index batchSize;
    TrackedRun run;
    Solution solution;
    RandomState random;                // for the measures
    std::optional<TopEigenvalue> top;  // once the run is done
  };
  void queueTraining(Side& side);
  void queueMeasures(Side& side);
  void measureLosses(Side& side);
  void measureSharpness(Side& side);
  // The losses at one point of the line.
  void measureLine(Index point);

  Options options_;
  Side small_, large_;
  Vector lineAlpha_, lineTrainLoss_, lineTestLoss_;  // (A)
};

template <>
inline constexpr std::array kNames<MinimaPair::Protocol>{
    Name{"equal-updates"}, Name{"equal-epochs"}, Name{"matched-loss"}, Name{"scaled-rate"}};

}  // namespace minibatch
