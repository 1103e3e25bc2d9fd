#include "core/model/mlp.hpp"

#include <algorithm>
#include <cmath>

namespace minibatch {

template <class Scalar>
MlpModel<Scalar>::MlpModel(const std::vector<Index>& sizes, Activation activation, OutputLoss loss,
                           Index passRows)
    : activation_(activation), loss_(loss), passRows_(passRows), input_(passRows, sizes.front()) {
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

template <class Scalar>
double MlpModel<Scalar>::outputLosses(const Samples<Scalar>& samples, Index first, Index rows) {
  const auto& z = last().activation;
  double sum = 0;
  for (Index i = 0; i < rows; ++i) {
    const Scalar y = samples.y[first + i];
    if (last().out == 1) {
      sum += loss_.value(z(i, 0), y);
    } else {
      // log Σ exp (z − z_y), shifted by the largest z so that nothing overflows. The term of the
      // largest is then 1; log1p adds it, so that small terms keep their digits.
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

template <class Scalar>
BatchDetail MlpModel<Scalar>::inspectBatch(const Samples<Scalar>& samples, const Batch& batch,
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
