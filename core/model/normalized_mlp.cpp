#include "core/model/normalized_mlp.hpp"

#include <algorithm>
#include <cmath>

#include "core/kernels/matrix_product.hpp"
#include "core/kernels/tanh.hpp"

namespace minibatch {

NormalizedMlp::NormalizedMlp(const std::vector<Index>& sizes, bool normalizes, Index mostRows)
    : input_(mostRows, sizes.front()) {
  for (std::size_t l = 1; l < sizes.size(); ++l) {
    const Index in = sizes[l - 1], out = sizes[l];
    const bool isNormalized = normalizes && l + 1 < sizes.size();
    const Index weights = parameterCount_, biases = weights + in * out, gamma = biases + out,
                beta = gamma + out;
    layers_.push_back({in, out, isNormalized, weights, biases, gamma, beta, RowMatrix(in, out),
                       RowMatrix(mostRows, out), RowMatrix(mostRows, out),
                       BatchNorm(isNormalized ? out : 0, isNormalized ? mostRows : 0)});
    parameterCount_ = isNormalized ? beta + out : gamma;
  }
}

Vector NormalizedMlp::start(RandomState& random) const {
  Vector p = Vector::Zero(parameterCount_);
  for (const Layer& layer : layers_) {
    const double scale = std::sqrt(static_cast<double>(layer.in));
    for (Index i = layer.weights; i < layer.biases; ++i) p[i] = random.standardNormal() / scale;
    if (layer.isNormalized) p.segment(layer.gamma, layer.out).setOnes();
  }
  return p;
}

void NormalizedMlp::forward(Index rows, const Vector& p, Mode mode) {
  const RowMatrix* input = &input_;
  for (Layer& layer : layers_) {
    forwardLayer(layer, *input, rows, p, mode);
    input = &layer.activation;
  }
}

void NormalizedMlp::forwardLayer(Layer& layer, const RowMatrix& input, Index rows, const Vector& p,
                                 Mode mode) {
  const Eigen::Map<const RowMatrix> weights(p.data() + layer.weights, layer.out, layer.in);
  auto z = layer.activation.topRows(rows);
  layer.transposed = weights.transpose();
  z.rowwise() = p.segment(layer.biases, layer.out).transpose();
  multiply<double>({input.data(), layer.in, 1}, rows, layer.in, layer.transposed.data(),
                   layer.activation.data(), layer.out, true);
  if (layer.isNormalized) {
    const Vector gamma = p.segment(layer.gamma, layer.out), beta = p.segment(layer.beta, layer.out);
    if (mode == Mode::kTrain) {
      layer.norm.train(z, gamma, beta);
    } else {
      layer.norm.infer(z, gamma, beta);
    }
  }
  if (&layer != &layers_.back()) tanhInPlace(layer.activation.data(), rows * layer.out);
}

void NormalizedMlp::backpropagate(Index rows, const Vector& p, Vector& gradient) {
  for (std::size_t l = layers_.size(); l-- > 0;) {
    Layer& layer = layers_[l];
    auto delta = layer.delta.topRows(rows);
    if (layer.isNormalized) {
      layer.norm.backpropagate(delta, p.segment(layer.gamma, layer.out));
      gradient.segment(layer.gamma, layer.out) += layer.norm.gammaGradient();
      gradient.segment(layer.beta, layer.out) += layer.norm.betaGradient();
    }
    const RowMatrix& input = l == 0 ? input_ : layers_[l - 1].activation;
    gradient.segment(layer.biases, layer.out) += delta.colwise().sum();
    multiply<double>({layer.delta.data(), 1, layer.out}, layer.out, rows, input.data(),
                     gradient.data() + layer.weights, layer.in, true);
    if (l == 0) return;
    Layer& below = layers_[l - 1];
    multiply<double>({layer.delta.data(), layer.out, 1}, rows, layer.out, p.data() + layer.weights,
                     below.delta.data(), layer.in, false);
    multiplyByTanhDerivative(below.activation.data(), below.delta.data(), rows * below.out);
  }
}

void NormalizedMlp::addGradient(const Samples<double>& samples, const Batch& part, const Vector& p,
                                double share, Vector& gradient) {
  const auto rows = static_cast<Index>(part.size());
  for (Index i = 0; i < rows; ++i) {
    input_.row(i) = samples.x.row(part[static_cast<std::size_t>(i)]);
  }
  forward(rows, p, Mode::kTrain);
  Layer& last = layers_.back();
  for (Index i = 0; i < rows; ++i) {
    const double error = last.activation(i, 0) - samples.y[part[static_cast<std::size_t>(i)]];
    last.delta(i, 0) = share * error / static_cast<double>(rows);
  }
  backpropagate(rows, p, gradient);
}

double NormalizedMlp::trainingLoss(const Samples<double>& samples, const Vector& p, Index rows) {
  std::vector<BatchNorm> kept;
  kept.reserve(layers_.size());
  for (const Layer& layer : layers_) kept.push_back(layer.norm);
  double sum = 0;
  const Index passes = samples.count() / rows;
  for (Index first = 0; first < passes * rows; first += rows) {
    input_.topRows(rows) = samples.x.middleRows(first, rows);
    forward(rows, p, Mode::kTrain);
    const auto outputs = layers_.back().activation.col(0).head(rows);
    sum += (outputs - samples.y.segment(first, rows)).squaredNorm();
  }
  for (std::size_t l = 0; l < layers_.size(); ++l) layers_[l].norm = kept[l];
  return sum / (2 * static_cast<double>(passes * rows));
}

Vector NormalizedMlp::outputs(const RowMatrix& x, const Vector& p) {
  Vector outputs(x.rows());
  for (Index first = 0; first < x.rows(); first += input_.rows()) {
    const Index rows = std::min(input_.rows(), x.rows() - first);
    input_.topRows(rows) = x.middleRows(first, rows);
    forward(rows, p, Mode::kInfer);
    outputs.segment(first, rows) = layers_.back().activation.col(0).head(rows);
  }
  return outputs;
}

}  // namespace minibatch
