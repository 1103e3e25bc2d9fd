// A batch forwards and backwards through a network. Between the matrix products there are loops
// over all activations and weights; in code for size they take a tenth of the time of an update
// with 64 inputs and 128 units, and a fifth with a softmax.
#include <algorithm>
#include <cmath>

#include "core/kernels/matrix_product.hpp"
#include "core/model/mlp.hpp"

namespace minibatch {
namespace {

// (For a batch of few samples and a layer of few units, what Eigen does before and after the loops
// of such copies takes longer than the copies.)

// target (columns, rows) = the transpose of matrix (rows, columns).
template <class Scalar>
void transpose(const Scalar* matrix, Index rows, Index columns, Scalar* target) {
  for (Index j = 0; j < columns; ++j) {
    for (Index i = 0; i < rows; ++i) *target++ = matrix[i * columns + j];
  }
}

// target (rows, columns) = row (columns), in each row.
template <class Scalar>
void repeatRow(const Scalar* row, Index rows, Index columns, Scalar* target) {
  for (Index i = 0; i < rows; ++i, target += columns) {
#pragma omp simd
    for (Index j = 0; j < columns; ++j) target[j] = row[j];
  }
}

}  // namespace

template <class Scalar>
void MlpModel<Scalar>::gather(const Samples<Scalar>& samples, const Batch& batch) {
  for (std::size_t i = 0; i < batch.size(); ++i) {
    input_.row(static_cast<Index>(i)) = samples.x.row(batch[i]);
  }
}

template <class Scalar>
void MlpModel<Scalar>::forward(Index rows, const VectorOf<Scalar>& p) {
  const RowMatrixOf<Scalar>* input = &input_;
  for (Layer& layer : layers_) {
    forwardLayer(layer, *input, rows, p);
    if (&layer != &last()) activate(layer, rows);
    input = &layer.activation;
  }
}

template <class Scalar>
void MlpModel<Scalar>::forwardLayer(Layer& layer, const RowMatrixOf<Scalar>& input, Index rows,
                                    const VectorOf<Scalar>& p) {
  Scalar* const z = layer.activation.data();
  const auto biases = p.segment(layer.biases, layer.out);
  if (layer.in >= kFewInputs) {
    multiplyTransposed(input.data(), rows, layer.in, weights(layer, p).data(), biases.data(), z,
                       layer.out);
    return;
  }
  transpose(weights(layer, p).data(), layer.out, layer.in, layer.transposed.data());
  repeatRow(biases.data(), rows, layer.out, z);
  multiply({input.data(), layer.in, 1}, rows, layer.in, layer.transposed.data(), z, layer.out,
           true);
}

template <class Scalar>
void MlpModel<Scalar>::activate(Layer& layer, Index rows) const {
  visitHeld(activation_, [&](auto activation) {
    if constexpr (activation.kDerivativeNeedsZ) {
      layer.z.topRows(rows) = layer.activation.topRows(rows);
    }
    activation.apply(layer.activation.data(), rows * layer.out);
  });
}

template <class Scalar>
void MlpModel<Scalar>::applyOutputActivation(Index rows) {
  if (last().out == 1) {
    auto z = last().activation.topRows(rows);
    z = z.unaryExpr([&](Scalar value) { return loss_.prediction(value); });
    return;
  }
  // The softmax, of outputs shifted by the largest so that nothing overflows.
  auto z = last().activation.topRows(rows).array();
  for (auto row : z.rowwise()) row -= row.maxCoeff();
  Eigen::Map<Eigen::ArrayX<Scalar>> all(last().activation.data(), rows * last().out);
  all = all.exp();
  for (auto row : z.rowwise()) row /= row.sum();
}

template <class Scalar>
void MlpModel<Scalar>::computeOutputDelta(const Samples<Scalar>& samples, const Batch& batch,
                                          Scalar scale) {
  const auto rows = static_cast<Index>(batch.size());
  auto delta = last().delta.topRows(rows);
  if (last().out == 1) {
    const Scalar factor = scale * static_cast<Scalar>(loss_.gradientScale());
    for (Index i = 0; i < rows; ++i) {
      const Scalar y = samples.y[batch[static_cast<std::size_t>(i)]];
      delta(i, 0) = factor * loss_.dLossDz(last().activation(i, 0), y);
    }
    return;
  }
  applyOutputActivation(rows);
  delta = scale * last().activation.topRows(rows);
  for (Index i = 0; i < rows; ++i) {
    // ŷ − 1 of the class itself, as the sum of the others, which keeps its digits where ŷ is
    // near 1.
    Scalar& own = delta(i, static_cast<Index>(samples.y[batch[static_cast<std::size_t>(i)]]));
    own = 0;
    own = -delta.row(i).sum();
  }
}

template <class Scalar>
void MlpModel<Scalar>::backpropagate(Index rows, const VectorOf<Scalar>& p, bool adds,
                                     VectorOf<Scalar>& gradient) {
  for (std::size_t l = layers_.size(); l-- > 0;) {
    const RowMatrixOf<Scalar>& input = l == 0 ? input_ : layers_[l - 1].activation;
    accumulateGradient(layers_[l], input, rows, adds, gradient);
    if (l > 0) backpropagateLayer(layers_[l], layers_[l - 1], rows, p);
  }
}

template <class Scalar>
void MlpModel<Scalar>::accumulateGradient(const Layer& layer, const RowMatrixOf<Scalar>& input,
                                          Index rows, bool adds, VectorOf<Scalar>& gradient) const {
  const Scalar* const delta = layer.delta.data();
  const Scalar one = 1;
  multiply({&one, 0, 0}, 1, rows, delta, gradient.data() + layer.biases, layer.out, adds);
  multiply({delta, 1, layer.out}, layer.out, rows, input.data(), gradient.data() + layer.weights,
           layer.in, adds);
}

template <class Scalar>
void MlpModel<Scalar>::backpropagateLayer(const Layer& layer, Layer& below, Index rows,
                                          const VectorOf<Scalar>& p) const {
  multiply({layer.delta.data(), layer.out, 1}, rows, layer.out, weights(layer, p).data(),
           below.delta.data(), layer.in, false);
  visitHeld(activation_, [&](auto activation) {
    activation.multiplyByDerivative(below.z.data(), below.activation.data(), below.delta.data(),
                                    rows * layer.in);
  });
}

template <class Scalar>
void MlpModel<Scalar>::gradient(const Samples<Scalar>& samples, const Batch& batch,
                                const VectorOf<Scalar>& p, VectorOf<Scalar>& gradient) {
  const Scalar scale = 1 / static_cast<Scalar>(batch.size());
  const auto pass = static_cast<std::size_t>(passRows_);
  for (std::size_t first = 0; first < batch.size(); first += pass) {
    const Batch some = batch.subspan(first, std::min(pass, batch.size() - first));
    const auto rows = static_cast<Index>(some.size());
    gather(samples, some);
    forward(rows, p);
    computeOutputDelta(samples, some, scale);
    backpropagate(rows, p, first > 0, gradient);
  }
}

template void MlpModel<double>::gather(const Samples<double>&, const Batch&);
template void MlpModel<float>::gather(const Samples<float>&, const Batch&);
template void MlpModel<double>::forward(Index, const Vector&);
template void MlpModel<float>::forward(Index, const VectorOf<float>&);
template void MlpModel<double>::applyOutputActivation(Index);
template void MlpModel<float>::applyOutputActivation(Index);
template void MlpModel<double>::gradient(const Samples<double>&, const Batch&, const Vector&,
                                         Vector&);
template void MlpModel<float>::gradient(const Samples<float>&, const Batch&, const VectorOf<float>&,
                                        VectorOf<float>&);

}  // namespace minibatch
