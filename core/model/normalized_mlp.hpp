// A multi-layer perceptron with batch normalisation before each tanh, or without, and a half
// squared error: J = (1/2k) Σ (ŷ − y)².
//
// Its gradient is made part by part, as accumulation and data-parallel workers make it: with batch
// normalisation each part is normalised by itself, so that the parts do not add up to the batch.
//
// Parameters layer by layer: W (fan-out × fan-in, row-major), b, and γ, β where there is a
// normalisation, as torch.nn.utils.parameters_to_vector flattens a stack of torch.nn.Linear,
// torch.nn.BatchNorm1d and torch.nn.Tanh.
#pragma once

#include <vector>

#include "core/batches.hpp"
#include "core/dataset.hpp"
#include "core/model/batch_norm.hpp"
#include "core/random.hpp"

namespace minibatch {

class NormalizedMlp {
 public:
  // sizes: d, hidden …, 1. Samples go through it in passes of at most `mostRows`.
  NormalizedMlp(const std::vector<Index>& sizes, bool normalizes, Index mostRows);

  Index parameterCount() const { return parameterCount_; }
  // W ~ N(0, 1/fan-in) as in MlpModel, γ = 1, b = β = 0.
  Vector start(RandomState& random) const;

  // Adds the mean gradient of a part of the batch, times `share`. Moves the running averages.
  void addGradient(const Samples<double>& samples, const Batch& part, const Vector& p, double share,
                   Vector& gradient);
  // The loss over all samples as training sees it: in passes of `rows` samples, each normalised by
  // itself, a shorter rest left out. The running averages stay as they are.
  double trainingLoss(const Samples<double>& samples, const Vector& p, Index rows);
  // ŷ (n) in use: normalised with the running averages.
  Vector outputs(const RowMatrix& x, const Vector& p);

  // Of a hidden layer; only if it normalises.
  const BatchNorm& normalization(std::size_t layer) const { return layers_[layer].norm; }

 private:
  struct Layer {
    Index in, out;
    bool isNormalized;
    Index weights, biases, gamma, beta;  // where they begin in the parameters
    RowMatrix transposed;                // scratch: Wᵀ (in, out)
    RowMatrix activation;                // scratch: A of this layer (rows, out)
    RowMatrix delta;                     // scratch: ∂J/∂A, then ∂J/∂Z (rows, out)
    BatchNorm norm;
  };
  enum class Mode { kTrain, kInfer };

  // Scratch A₀ → scratch A of every layer.
  void forward(Index rows, const Vector& p, Mode mode);
  void forwardLayer(Layer& layer, const RowMatrix& input, Index rows, const Vector& p, Mode mode);
  // Scratch Δ of the last layer → the gradient, which is added.
  void backpropagate(Index rows, const Vector& p, Vector& gradient);

  RowMatrix input_;  // scratch: A₀ (rows, d)
  std::vector<Layer> layers_;
  Index parameterCount_ = 0;
};

}  // namespace minibatch
