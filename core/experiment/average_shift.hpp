// Where small batches are on average, beside the least-squares line: a long run on the post's
// points, and what theory says of it.
//
// With shuffled batches of k and a constant learning rate η the parameters never rest. Their
// average over the ends of epochs is not the minimum of J but, to first order in η, that of J +
// (η/4) E‖g_B‖² (Smith et al., "On the origin of implicit regularization in stochastic gradient
// descent", 2021), which for a line is the solution of a linear system.
#pragma once

#include <memory>

#include "core/experiment/experiment.hpp"
#include "core/trainer.hpp"

namespace minibatch {

class AverageShift final : public Experiment {
 public:
  static constexpr const char* kName = "average-shift";

  struct Options {
    std::uint32_t seed = 42;
    Index samples = 10;  // n
    double noise = 1;
    Index batchSize = 2;  // k
    double learningRate = 0.1;
    Index epochs = 200000;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit AverageShift(const Options& options);

  // w and b (2), each beside least squares: shift, of the average so far; shiftError, its standard
  // error, by the averages of 50 parts of the run; predicted. Without a result, or diverged: NaN.
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;

  Options options_;
  std::unique_ptr<Trainer> trainer_;
  Vector minimum_;  // (2) of least squares
  double startLoss_;
  bool hasDiverged_ = false;
  std::vector<Vector> averages_;  // (2) of each part
};

}  // namespace minibatch
