// Sharpness by rescaling: the same function at parameters where its loss is as sharp as one likes.
//
// relu(a z) = a relu(z) for a > 0, so the first layer's weights and biases can be multiplied by a
// and the second layer's weights divided by a, and the network predicts what it predicted before;
// but λmax and Keskar's box sharpness, which are about the parameters, change without limit (Dinh
// et al., "Sharp minima can generalize for deep nets", 2017). So they cannot be what generalisation
// is about. A measure that moves the weights and the bias of every unit by a part of their own size
// stays the same. With tanh no rescaling but a sign change leaves the function alone, so the layers
// here are relu.
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
  // What fields cannot say alone.
  static MaybeError validate(const Options& options);

  explicit RescaleLayers(const Options& options);

  // trainLoss, testAccuracy; for each factor (F): factor, topEigenvalue, boxSharpness,
  // perturbationRise, predictionChange: the largest over the test points, against predictionSize,
  // the largest prediction. What is not known yet, or diverged, is not a number.
  Result result() override;

 private:
  void measureSolution();
  void measureAt(Index which);
  Vector rescaled(double factor) const;

  Options options_;
  std::unique_ptr<Trainer> trainer_;
  std::vector<Index> sizes_;  // d, hidden …, 1
  Vector solution_;           // (P)
  RowMatrix predictions_;     // of the test points
  double startLoss_, trainLoss_ = kUnknown, testAccuracy_ = kUnknown, predictionSize_ = kUnknown;
  Vector topEigenvalue_, boxSharpness_, perturbationRise_, predictionChange_;  // (F)
};

}  // namespace minibatch
