// Sharpness by rescaling: parameters of the same function at which its loss is as sharp as desired.
//
// relu(a z) = a relu(z) for a > 0. So if the first layer's weights and biases are multiplied by a
// and the second layer's weights divided by a, the predictions stay the same; but λmax and Keskar's
// box sharpness, which depend on the parameters, change without limit (Dinh et al., "Sharp minima
// can generalize for deep nets", 2017). So they alone cannot explain generalisation. A measure that
// moves the weights and the bias of every unit by a part of their own size stays the same. With
// tanh only a change of sign leaves the function as it is, so the layers here are relu.
#pragma once

#include "core/experiment/moons_network.hpp"
#include "core/experiment/sharpness.hpp"
#include "core/experiment/work_queue.hpp"

namespace minibatch {

class RescaleLayers final : public QueuedExperiment {
 public:
  static constexpr const char* kName = "rescale-layers";

  struct Options : MoonsNetwork {
    Index batchSize = 16;
    double learningRate = 0.1;
    Index updates = 6000;
    std::vector<double> factors = {0.125, 0.25, 0.5, 1, 2, 4, 8};  // a

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit RescaleLayers(const Options& options);

  // trainLoss, testAccuracy; predictionSize: the largest prediction of a test point, in size; for
  // each factor (F): factor, topEigenvalue, boxSharpness, perturbationRise and its standard error,
  // perturbationRiseError, predictionChange: the largest of a test point. Values that are not known
  // yet, or diverged, are NaN.
  Result result() override;

 private:
  void measureSolution();
  void measureRescaled(Index i);  // with the i-th factor
  Vector rescaled(double factor) const;

  Options options_;
  std::unique_ptr<Trainer> trainer_;
  std::vector<Index> sizes_;  // d, hidden …, 1
  Vector solution_;           // (P)
  RowMatrix predictions_;     // of the test points
  double startLoss_, trainLoss_ = kUnknown, testAccuracy_ = kUnknown, predictionSize_ = kUnknown;
  Vector topEigenvalue_, boxSharpness_, perturbationRise_, perturbationRiseError_;  // (F)
  Vector predictionChange_;                                                         // (F)
};

}  // namespace minibatch
