// How far above the minimum a run at a constant learning rate η stays, for six orders of the
// samples: one seed, one η.
//
// For small η that floor is proportional to η with replacement, and to η² in an order that stays
// the same; with a new order each epoch it is smaller still (Gürbüzbalaban, Ozdaglar and Parrilo,
// "Why random reshuffling beats stochastic gradient descent", 2021; HaoChen and Sra, "Random
// shuffling beats SGD after finite epochs", 2019).
#pragma once

#include <vector>

#include "core/experiment/sample_orders.hpp"
#include "core/experiment/shared_fields.hpp"
#include "core/experiment/work_queue.hpp"

namespace minibatch {

class OrderFloors final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "order-floors";

  // y = 2x + noise ε, half-mse, from parameters 0.
  struct Options {
    std::uint32_t seed = 42;
    Index samples = 10;
    double noise = 0.1;
    Index batchSize = 2;
    double learningRate = 0.1;
    Index epochs = 120;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit OrderFloors(const Options& options);

  // A row for each order, in the order of SampleOrder. excess (6, C): the loss above its minimum
  // at the ends of epochs, averaged over each of C parts of the run; epoch (C): the last of each
  // part. earlier, floor (6): averages over the third and the fourth quarter of the run. NaN from
  // the part, or in the quarter, in which a run has diverged by its loss at an epoch's end.
  // startExcess: before the first update.
  Result result() override;

 private:
  void addRun(SampleOrder order);
  // The epochs first … last − 1 of the run in this order.
  void runEpochs(Index order, Index first, Index last);

  Options options_;
  RandomState random_;  // as it is before the first epoch's order is drawn
  LineLoss loss_;
  std::vector<OrderedRun> runs_;  // by order
  RowMatrix excess_;              // (6, epochs)
};

}  // namespace minibatch
