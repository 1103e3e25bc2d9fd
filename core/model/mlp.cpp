#include "core/model/mlp.hpp"

#include <algorithm>
#include <cmath>

#include "core/kernels/matrix_product.hpp"

namespace minibatch {

// ---- parameters ----

template <class Scalar>
MlpModel<Scalar>::MlpModel(const std::vector<Index>& sizes, Activation activation, OutputLoss loss,
                           Index passRows)
    : activation_(activation),
      loss_(loss),
      passRows_(passRows),
      input_(passRows, sizes.front()),
      rowScratch_(passRows) {
  bool needsZ = false;
  visitHeld(activation, [&](auto held) { needsZ = held.kDerivativeNeedsZ; });
  Index begin = 0;
  for (std::size_t l = 1; l < sizes.size(); ++l) {
    const Index in = sizes[l - 1], out = sizes[l];
    const bool hasFewInputs = in < kFewInputs;
    layers_.push_back({in, out, begin, begin + in * out, RowMatrixOf<Scalar>(passRows, out),
                       RowMatrixOf<Scalar>(passRows, out),
                       RowMatrixOf<Scalar>(hasFewInputs ? in : 0, hasFewInputs ? out : 0),
                       RowMatrixOf<Scalar>(needsZ ? passRows : 0, needsZ ? out : 0)});
    begin += (in + 1) * out;
  }
}

template <class Scalar>
Index MlpModel<Scalar>::parameterCount() const {
  return layers_.back().biases + layers_.back().out;
}

template <class Scalar>
VectorOf<Scalar> MlpModel<Scalar>::start(RandomState& random) const {
  VectorOf<Scalar> p = VectorOf<Scalar>::Zero(parameterCount());
  for (const Layer& layer : layers_) {
    const double scale = std::sqrt(static_cast<double>(layer.in));
    for (Index i = layer.weights; i < layer.biases; ++i) {
      p[i] = static_cast<Scalar>(random.standardNormal() / scale);
    }
  }
  return p;
}

// ---- forwards ----

template <class Scalar>
void MlpModel<Scalar>::gather(const Samples<Scalar>& samples, Batch batch) {
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
  layer.transposed = weights(layer, p).transpose();
  layer.activation.topRows(rows).rowwise() = biases.transpose();
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
  auto z = last().activation.topRows(rows);
  if (last().out == 1) {
    z = z.unaryExpr([&](Scalar value) { return loss_.prediction(value); });
    return;
  }
  // The softmax, of outputs shifted by the largest so that nothing overflows.
  auto scratch = rowScratch_.head(rows);
  scratch = z.rowwise().maxCoeff();
  z.colwise() -= scratch;
  z = z.array().exp();
  scratch = z.rowwise().sum();
  z.array().colwise() /= scratch.array();
}

template <class Scalar>
double MlpModel<Scalar>::outputLosses(const Samples<Scalar>& samples, Index first, Index rows) {
  const auto& z = last().activation;
  double sum = 0;
  for (Index i = 0; i < rows; ++i) {
    const Scalar y = samples.y[first + i];
    if (last().out == 1) {
      sum += loss_.value(z(i, 0), y);
    } else {
      // log Σ exp (z − z_y), shifted by the largest z so that nothing overflows; its term is 1, and
      // is left out of the sum so that small ones keep their digits.
      Index top;
      const Scalar highest = z.row(i).maxCoeff(&top);
      Scalar others = 0;
      for (Index j = 0; j < last().out; ++j) {
        if (j != top) others += std::exp(z(i, j) - highest);
      }
      sum += (highest - z(i, static_cast<Index>(y))) + std::log1p(others);
    }
  }
  return sum;
}

template <class Scalar>
double MlpModel<Scalar>::loss(const Samples<Scalar>& samples, const VectorOf<Scalar>& p) {
  double sum = 0;
  for (Index first = 0; first < samples.count(); first += passRows_) {
    const Index rows = std::min(passRows_, samples.count() - first);
    input_.topRows(rows) = samples.x.middleRows(first, rows);
    forward(rows, p);
    sum += outputLosses(samples, first, rows);
  }
  return loss_.lossScale() * sum / static_cast<double>(samples.count());
}

template <class Scalar>
RowMatrixOf<Scalar> MlpModel<Scalar>::outputs(const RowMatrixOf<Scalar>& x,
                                              const VectorOf<Scalar>& p) {
  RowMatrixOf<Scalar> predictions(x.rows(), last().out);
  for (Index first = 0; first < x.rows(); first += passRows_) {
    const Index rows = std::min(passRows_, x.rows() - first);
    input_.topRows(rows) = x.middleRows(first, rows);
    forward(rows, p);
    applyOutputActivation(rows);
    predictions.middleRows(first, rows) = last().activation.topRows(rows);
  }
  return predictions;
}

// ---- backwards ----

template <class Scalar>
void MlpModel<Scalar>::computeOutputDelta(const Samples<Scalar>& samples, Batch batch,
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
void MlpModel<Scalar>::gradient(const Samples<Scalar>& samples, Batch batch,
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

template <class Scalar>
BatchDetail MlpModel<Scalar>::inspectBatch(const Samples<Scalar>& samples, Batch batch,
                                           const VectorOf<Scalar>& p) {
  const auto k = static_cast<Index>(batch.size());
  const Index m = last().out;
  BatchDetail detail{RowMatrix(k, m), RowMatrix(k, m), RowMatrix(k, parameterCount())};
  VectorOf<Scalar> sampleGradient(parameterCount());
  for (Index i = 0; i < k; ++i) {
    const Batch one = batch.subspan(static_cast<std::size_t>(i), 1);
    gradient(samples, one, p, sampleGradient);
    detail.sampleGradients.row(i) = sampleGradient.template cast<double>();
    gather(samples, one);
    forward(1, p);
    applyOutputActivation(1);
    detail.predictions.row(i) = last().activation.row(0).template cast<double>();
    detail.errors.row(i) = detail.predictions.row(i);
    const double y = samples.y[one[0]];
    if (m == 1) {
      detail.errors(i, 0) -= y;
    } else {
      detail.errors(i, static_cast<Index>(y)) -= 1;
    }
  }
  return detail;
}

template class MlpModel<double>;
template class MlpModel<float>;

}  // namespace minibatch
