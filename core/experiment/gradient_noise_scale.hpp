// The gradient noise scale, B_simple = tr Σ / |G|²: the batch size at which the noise of a batch's
// gradient is as large as the gradient itself. Well below it a batch twice as large is worth twice
// as much, well above it next to nothing more.
//
// McCandlish, Kaplan, Amodei et al., "An empirical model of large-batch training", 2018. The exact
// value comes from all samples' gradients, with G their mean and Σ their covariance. The estimate,
// which is possible while training, comes from the mean squared norms of the gradients of two batch
// sizes (appendix A.1), which are |G|² + tr Σ/k for batches with replacement. It is a ratio of two
// differences: where |G|² is small against tr Σ/k, as near the minimum, it may be far off, and even
// negative; its standard error, to first order in those of the two means, is then as large as it
// is.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/experiment/regression_data.hpp"
#include "core/model/linear.hpp"

namespace minibatch {

class GradientNoiseScale final : public Experiment {
 public:
  static constexpr const char* kName = "gradient-noise-scale";

  struct Options {
    RegressionData data;
    std::vector<double> parameters;  // (P) where the gradients are taken; if empty, `fraction`
    double fraction = 0;             // of the way from 0 to the loss's minimum
    Index smallBatch = 8, bigBatch = 128;
    Index draws = 4000;  // batches of each size

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit GradientNoiseScale(const Options& options);

  // Exact: noiseScale, traceOfCovariance, squaredGradient; weightsNoiseScale: of w alone, without
  // b. From the batches so far: draws; estimatedNoiseScale, its standard error
  // estimatedNoiseScaleError (NaN after one draw), estimatedTrace, estimatedSquaredGradient.
  // parameters (P): where the gradients are taken
  Result result() override;

 private:
  // The mean of the values so far, and the sum of their squared deviations from it (Welford).
  struct MeanOfDraws {
    double count = 0, mean = 0, squares = 0;
    void add(double value);
    double squaredError() const { return squares / (count * (count - 1)); }
  };

  Progress progress() const override;
  void doUnit() override;
  double squaredNormOfBatch(std::vector<std::int32_t>& batch);

  Options options_;
  RandomState random_;
  Samples<double> data_;
  LinearModel model_;
  Vector parameters_, gradient_;  // (P)
  RowMatrix sampleGradients_;     // (n, P)
  std::vector<std::int32_t> small_, big_;
  MeanOfDraws smallMean_, bigMean_;  // of squared norms
};

}  // namespace minibatch
