// The multi-layer perceptron: fully connected layers, an activation between them, exact
// backpropagation.
//
//   A₀ = X (k, d);  Zₗ = Aₗ₋₁ Wₗᵀ + bₗ;  Aₗ = activation(Zₗ);  the last layer's Z are the outputs.
//   Δ_L = ∂J/∂Z_L (k, m);  ∂J/∂Wₗ = Δₗᵀ Aₗ₋₁;  ∂J/∂bₗ = Σ_rows Δₗ;  Δₗ₋₁ = (Δₗ Wₗ) ∘ activation′
//   (Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986.)
//
// Parameters layer by layer: W (fan-out × fan-in, row-major), then b (fan-out), as PyTorch's
// torch.nn.utils.parameters_to_vector flattens a stack of torch.nn.Linear.
#pragma once

#include <vector>

#include "core/activation/activation.hpp"
#include "core/loss.hpp"
#include "core/model/model.hpp"
#include "core/random.hpp"

namespace minibatch {

template <class Scalar>
class MlpModel final : public Model<Scalar> {
 public:
  // sizes: d, hidden …, m. With m = 1 the loss is OutputLoss; with m > 1 it is the softmax
  // cross-entropy and targets are class numbers 0 … m−1. Samples go through the network in passes
  // of at most `passRows`.
  MlpModel(const std::vector<Index>& sizes, Activation activation, OutputLoss loss, Index passRows);

  Index parameterCount() const override;

  // W ~ N(0, 1/fan-in), layer by layer as randn(fan_out, fan_in) / sqrt(fan_in); b = 0.
  VectorOf<Scalar> start(RandomState& random) const override;

  void gradient(const Samples<Scalar>& samples, const Batch& batch, const VectorOf<Scalar>& p,
                VectorOf<Scalar>& gradient) override;
  // The terms are computed in the model's precision, and added in double.
  double loss(const Samples<Scalar>& samples, const VectorOf<Scalar>& p) override;
  RowMatrixOf<Scalar> outputs(const RowMatrixOf<Scalar>& x, const VectorOf<Scalar>& p) override;
  BatchDetail inspectBatch(const Samples<Scalar>& samples, const Batch& batch,
                           const VectorOf<Scalar>& p) override;

 private:
  struct Layer {
    Index in, out;
    Index weights, biases;           // where they begin in the parameters
    RowMatrixOf<Scalar> activation;  // scratch: A of this layer (rows, out)
    RowMatrixOf<Scalar> delta;       // scratch: Δ of this layer (rows, out)
    RowMatrixOf<Scalar> transposed;  // scratch, if it has few inputs: Wᵀ (in, out)
    RowMatrixOf<Scalar> z;  // scratch, if activation′ needs it: Z of this layer (rows, out)
  };

  // With fewer inputs, a sum over them is too short for SIMD.
  static constexpr Index kFewInputs = 16;

  auto weights(const Layer& layer, const VectorOf<Scalar>& p) const {
    return Eigen::Map<const RowMatrixOf<Scalar>>(p.data() + layer.weights, layer.out, layer.in);
  }
  Layer& last() { return layers_.back(); }

  // Scratch A₀ ← X of the batch.
  void gather(const Samples<Scalar>& samples, const Batch& batch);
  // Scratch A₀ → scratch A of every layer.
  void forward(Index rows, const VectorOf<Scalar>& p);
  void forwardLayer(Layer& layer, const RowMatrixOf<Scalar>& input, Index rows,
                    const VectorOf<Scalar>& p);
  void activate(Layer& layer, Index rows) const;
  // Outputs → predictions, in place.
  void applyOutputActivation(Index rows);
  // The sum of the rows' losses, over lossScale().
  double outputLosses(const Samples<Scalar>& samples, Index first, Index rows);
  // Scratch Δ_L, times scale.
  void computeOutputDelta(const Samples<Scalar>& samples, const Batch& batch, Scalar scale);
  // Scratch Δ_L → the gradient, which is added to the one there (`adds`) or replaces it.
  void backpropagate(Index rows, const VectorOf<Scalar>& p, bool adds, VectorOf<Scalar>& gradient);
  // Δₗ → ∂J/∂Wₗ and ∂J/∂bₗ.
  void accumulateGradient(const Layer& layer, const RowMatrixOf<Scalar>& input, Index rows,
                          bool adds, VectorOf<Scalar>& gradient) const;
  // Δₗ → Δₗ₋₁.
  void backpropagateLayer(const Layer& layer, Layer& below, Index rows,
                          const VectorOf<Scalar>& p) const;

  Activation activation_;
  OutputLoss loss_;
  Index passRows_;
  RowMatrixOf<Scalar> input_;  // scratch: A₀ (rows, d)
  std::vector<Layer> layers_;
};

}  // namespace minibatch
