// The passes of a network, forwards and backwards. What is made of them between updates is in
// mlp_views.cpp, which is compiled for size.
#include "core/model/mlp.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/model/product.hpp"

namespace minibatch {

template <class Scalar>
Index MlpModel<Scalar>::parameterCount() const {
  return layers_.back().biases + layers_.back().out;
}

template <class Scalar>
void MlpModel<Scalar>::gather(const Samples<Scalar>& samples, Batch batch) {
  for (std::size_t i = 0; i < batch.size(); ++i) {
    input_.row(static_cast<Index>(i)) = samples.x.row(batch[i]);
  }
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
void MlpModel<Scalar>::forward(Index rows, const VectorOf<Scalar>& p) {
  const RowMatrixOf<Scalar>* input = &input_;
  for (Layer& layer : layers_) {
    addInputs(layer, *input, rows, p);
    if (&layer != &last()) activate(layer, rows);
    input = &layer.activation;
  }
}

template <class Scalar>
void MlpModel<Scalar>::addInputs(Layer& layer, const RowMatrixOf<Scalar>& input, Index rows,
                                 const VectorOf<Scalar>& p) {
  Scalar* const z = layer.activation.data();
  const Scalar* const biases = p.data() + layer.biases;
  if (layer.in >= kFewInputs) {
    multiplyTransposed(input.data(), rows, layer.in, weights(layer, p).data(), biases, z,
                       layer.out);
    return;
  }
  layer.transposed = weights(layer, p).transpose();
  for (Index i = 0; i < rows; ++i) std::copy_n(biases, layer.out, z + i * layer.out);
  multiply({input.data(), layer.in, 1}, rows, layer.in, layer.transposed.data(), z, layer.out,
           true);
}

template <class Scalar>
void MlpModel<Scalar>::sumSlopes(const Layer& layer, const RowMatrixOf<Scalar>& input, Index rows,
                                 bool adds, VectorOf<Scalar>& gradient) const {
  const Scalar* const delta = layer.delta.data();
  const Scalar one = 1;
  multiply({&one, 0, 0}, 1, rows, delta, gradient.data() + layer.biases, layer.out, adds);
  multiply({delta, 1, layer.out}, layer.out, rows, input.data(), gradient.data() + layer.weights,
           layer.in, adds);
}

template <class Scalar>
void MlpModel<Scalar>::pullBack(const Layer& layer, Layer& below, Index rows,
                                const VectorOf<Scalar>& p) const {
  multiply({layer.delta.data(), layer.out, 1}, rows, layer.out, weights(layer, p).data(),
           below.delta.data(), layer.in, false);
  visitHeld(activation_, [&](auto activation) {
    activation.multiplyByDerivative(below.z.data(), below.activation.data(), below.delta.data(),
                                    rows * layer.in);
  });
}

template <class Scalar>
void MlpModel<Scalar>::backward(Index rows, const VectorOf<Scalar>& p, bool adds,
                                VectorOf<Scalar>& gradient) {
  for (std::size_t l = layers_.size(); l-- > 0;) {
    sumSlopes(layers_[l], l == 0 ? input_ : layers_[l - 1].activation, rows, adds, gradient);
    if (l > 0) pullBack(layers_[l], layers_[l - 1], rows, p);
  }
}

template <class Scalar>
void MlpModel<Scalar>::applyLink(Index rows) {
  auto z = last().activation.topRows(rows);
  if (last().out == 1) {
    z = z.unaryExpr([&](Scalar value) { return loss_.prediction(value); });
    return;
  }
  // Three loops, because in the middle one, without regard to rows, Eigen's exp is SIMD.
  const Index m = last().out;
  Scalar* const values = z.data();
  for (Scalar* row = values; row < values + rows * m; row += m) {
    const Scalar top = *std::max_element(row, row + m);
    for (Index j = 0; j < m; ++j) row[j] -= top;
  }
  z.array() = z.array().exp();
  for (Scalar* row = values; row < values + rows * m; row += m) {
    const Scalar sum = std::accumulate(row, row + m, Scalar(0));
    for (Index j = 0; j < m; ++j) row[j] /= sum;
  }
}

template <class Scalar>
void MlpModel<Scalar>::outputSlopes(const Samples<Scalar>& samples, Batch batch, Scalar scale) {
  const auto rows = static_cast<Index>(batch.size());
  auto delta = last().delta.topRows(rows);
  if (last().out == 1) {
    const Scalar factor = scale * static_cast<Scalar>(loss_.slopeFactor());
    for (Index i = 0; i < rows; ++i) {
      const Scalar y = samples.y[batch[static_cast<std::size_t>(i)]];
      delta(i, 0) = factor * loss_.slope(last().activation(i, 0), y);
    }
    return;
  }
  applyLink(rows);
  delta = scale * last().activation.topRows(rows);
  for (Index i = 0; i < rows; ++i) {
    const Scalar y = samples.y[batch[static_cast<std::size_t>(i)]];
    delta(i, static_cast<Index>(y)) -= scale;
  }
}

template <class Scalar>
void MlpModel<Scalar>::gradient(const Samples<Scalar>& samples, Batch batch,
                                const VectorOf<Scalar>& p, VectorOf<Scalar>& gradient) {
  const Scalar scale = 1 / static_cast<Scalar>(batch.size());
  const auto pass = static_cast<std::size_t>(passRows_);
  for (std::size_t first = 0; first < batch.size(); first += pass) {
    const Batch rows = batch.subspan(first, std::min(pass, batch.size() - first));
    gather(samples, rows);
    forward(static_cast<Index>(rows.size()), p);
    outputSlopes(samples, rows, scale);
    backward(static_cast<Index>(rows.size()), p, first > 0, gradient);
  }
}

template class MlpModel<double>;
template class MlpModel<float>;

}  // namespace minibatch
