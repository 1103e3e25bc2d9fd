// E‖g_B‖², the mean squared length of the gradients of all batches of k samples, and its gradient,
// for a network of tanh layers with one output and J = ½ mean(ŷ − y)².
//
// With the gradients gᵢ of the n samples, their mean ḡ and c = (n−k)/(k(n−1)) for batches drawn
// without replacement,
//   E‖g_B‖² = (1−c) ‖ḡ‖² + c mean ‖gᵢ‖²,   ∇E‖g_B‖² = 2 mean Hᵢvᵢ,   vᵢ = (1−c) ḡ + c gᵢ,
// so that no batch is drawn. Hᵢvᵢ is the derivative of gᵢ along vᵢ, by one more pass forwards and
// one backwards (Pearlmutter, "Fast exact multiplication by the Hessian", 1994). gᵢ is an outer
// product in each layer, δᵢaᵢᵀ, so that passes with a direction for each sample remain matrix
// products.
//
// A run on the penalised loss makes thousands of these, which take nearly all of its time.
#pragma once

#include <vector>

#include "core/dataset.hpp"

namespace minibatch {

class GradientPenalty {
 public:
  // sizes: d, hidden …, 1. batchSize: k, 1 … n; n ≥ 2. Keeps a copy of the samples.
  GradientPenalty(const std::vector<Index>& sizes, const Samples<double>& samples, Index batchSize);

  // Returns E‖g_B‖² at p (P). gradient (P): ∇J, which is ḡ. penaltyGradient (P): ∇E‖g_B‖².
  // Allocates nothing, if they have their size.
  double evaluate(const Vector& p, Vector& gradient, Vector& penaltyGradient);

 private:
  // Matrices (n, out), but for transposed (in, out). R is the derivative along vᵢ.
  struct Layer {
    Index in, out;
    Index weights, biases;  // where they begin in the parameters
    RowMatrix activation;   // A
    RowMatrix upstream;     // Δ before it is multiplied by the activation's derivative
    RowMatrix delta;        // Δ, of each sample's own loss
    RowMatrix movedActivation, movedDelta;  // R(A), R(Δ)
    RowMatrix transposed;                   // Wᵀ, and (1−c) Ḡᵀ after it
    Vector inputSquares, deltaSquares;      // (n) 1 + ‖aᵢ‖² of the layer's input, ‖δᵢ‖²
  };

  void forward(const Vector& p);
  void backward(const Vector& p, Vector& gradient);
  void moveForward(const Vector& gradient);
  void moveBackward(const Vector& p, const Vector& gradient, Vector& penaltyGradient);
  double meanSquaredLength() const;  // of gᵢ
  const RowMatrix& inputOf(std::size_t layer) const;
  // target (in, out) = factor · the transpose of the layer's weights in p.
  static void transposeWeights(const Layer& layer, const Vector& p, double factor,
                               RowMatrix& target);

  Samples<double> samples_;
  double spread_;  // c
  std::vector<Layer> layers_;
};

}  // namespace minibatch
