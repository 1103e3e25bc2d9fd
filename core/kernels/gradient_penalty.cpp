#include "core/kernels/gradient_penalty.hpp"

#include "core/kernels/matrix_product.hpp"
#include "core/kernels/tanh.hpp"

namespace minibatch {
namespace {

// c = (rows of a) · b, added to c if `adds`.
void multiplyInto(const RowMatrix& a, const double* b, RowMatrix& c, bool adds) {
  multiply({a.data(), a.cols(), 1}, a.rows(), a.cols(), b, c.data(), c.cols(), adds);
}

// c (columns of a, columns of b) = aᵀb, added to c if `adds`.
void multiplyColumnsInto(const RowMatrix& a, const RowMatrix& b, double* c, bool adds) {
  multiply({a.data(), 1, a.cols()}, a.cols(), a.rows(), b.data(), c, b.cols(), adds);
}

// c (columns of a) = the sums of the columns.
void sumColumns(const RowMatrix& a, double* c) {
  const double one = 1;
  multiply({&one, 0, 0}, 1, a.rows(), a.data(), c, a.cols(), false);
}

}  // namespace

GradientPenalty::GradientPenalty(const std::vector<Index>& sizes, const Samples<double>& samples,
                                 Index batchSize)
    : samples_(samples) {
  const Index n = samples.count();
  const auto count = static_cast<double>(n), k = static_cast<double>(batchSize);
  spread_ = (count - k) / (k * (count - 1));
  Index begin = 0;
  for (std::size_t l = 1; l < sizes.size(); ++l) {
    const Index in = sizes[l - 1], out = sizes[l];
    const RowMatrix values(n, out);
    layers_.push_back({in, out, begin, begin + in * out, values, values, values, values, values,
                       RowMatrix(in, out), Vector(n), Vector(n)});
    begin += (in + 1) * out;
  }
}

double GradientPenalty::evaluate(const Vector& p, Vector& gradient, Vector& penaltyGradient) {
  forward(p);
  backward(p, gradient);
  moveForward(gradient);
  moveBackward(p, gradient, penaltyGradient);
  return (1 - spread_) * gradient.squaredNorm() + spread_ * meanSquaredLength();
}

const RowMatrix& GradientPenalty::inputOf(std::size_t layer) const {
  return layer == 0 ? samples_.x : layers_[layer - 1].activation;
}

void GradientPenalty::transposeWeights(const Layer& layer, const Vector& p, double factor,
                                       RowMatrix& target) {
  const double* weights = p.data() + layer.weights;
  for (Index j = 0; j < layer.out; ++j) {
    for (Index i = 0; i < layer.in; ++i) target(i, j) = factor * *weights++;
  }
}

void GradientPenalty::forward(const Vector& p) {
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    Layer& layer = layers_[l];
    const RowMatrix& input = inputOf(l);
    layer.inputSquares = input.rowwise().squaredNorm().array() + 1;
    transposeWeights(layer, p, 1, layer.transposed);
    layer.activation.rowwise() = p.segment(layer.biases, layer.out).transpose();
    multiplyInto(input, layer.transposed.data(), layer.activation, true);
    if (l + 1 < layers_.size()) tanhInPlace(layer.activation.data(), layer.activation.size());
  }
}

void GradientPenalty::backward(const Vector& p, Vector& gradient) {
  Layer& last = layers_.back();
  last.delta = last.activation - samples_.y;
  for (std::size_t l = layers_.size(); l-- > 0;) {
    Layer& layer = layers_[l];
    layer.deltaSquares = layer.delta.rowwise().squaredNorm();
    multiplyColumnsInto(layer.delta, inputOf(l), gradient.data() + layer.weights, false);
    sumColumns(layer.delta, gradient.data() + layer.biases);
    if (l == 0) break;
    Layer& below = layers_[l - 1];
    multiplyInto(layer.delta, p.data() + layer.weights, below.upstream, false);
    below.delta = below.upstream;
    multiplyByTanhDerivative(below.activation.data(), below.delta.data(), below.delta.size());
  }
  gradient /= static_cast<double>(samples_.count());
}

// R(Z) = R(A) Wᵀ + A Vᵀ + v_b, where the part cgᵢ of vᵢ makes c (‖aᵢ‖² + 1) δᵢ.
void GradientPenalty::moveForward(const Vector& gradient) {
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    Layer& layer = layers_[l];
    RowMatrix& moved = layer.movedActivation;
    moved = spread_ * (layer.delta.array().colwise() * layer.inputSquares.array()).matrix();
    moved.rowwise() += (1 - spread_) * gradient.segment(layer.biases, layer.out).transpose();
    if (l > 0) multiplyInto(layers_[l - 1].movedActivation, layer.transposed.data(), moved, true);
    transposeWeights(layer, gradient, 1 - spread_, layer.transposed);
    multiplyInto(inputOf(l), layer.transposed.data(), moved, true);
    if (l + 1 == layers_.size()) continue;
    multiplyByTanhDerivative(layer.activation.data(), moved.data(), moved.size());
  }
}

// R(Δ) of the layer below = (R(Δ) W + Δ V) ∘ tanh′ + Δ W ∘ R(tanh′), R(tanh′) = −2 A ∘ R(A), where
// the part cgᵢ of vᵢ makes c ‖δᵢ‖² aᵢ of ΔV.
void GradientPenalty::moveBackward(const Vector& p, const Vector& gradient,
                                   Vector& penaltyGradient) {
  layers_.back().movedDelta = layers_.back().movedActivation;
  for (std::size_t l = layers_.size(); l-- > 0;) {
    Layer& layer = layers_[l];
    double* const weights = penaltyGradient.data() + layer.weights;
    multiplyColumnsInto(layer.movedDelta, inputOf(l), weights, false);
    sumColumns(layer.movedDelta, penaltyGradient.data() + layer.biases);
    if (l == 0) break;
    Layer& below = layers_[l - 1];
    multiplyColumnsInto(layer.delta, below.movedActivation, weights, true);
    RowMatrix& moved = below.movedDelta;
    multiplyInto(layer.delta, gradient.data() + layer.weights, moved, false);
    moved = (1 - spread_) * moved +
            spread_ * (below.activation.array().colwise() * layer.deltaSquares.array()).matrix();
    multiplyInto(layer.movedDelta, p.data() + layer.weights, moved, true);
    multiplyByTanhDerivative(below.activation.data(), moved.data(), moved.size());
    moved.array() -=
        2 * below.upstream.array() * below.activation.array() * below.movedActivation.array();
  }
  penaltyGradient *= 2 / static_cast<double>(samples_.count());
}

double GradientPenalty::meanSquaredLength() const {
  double sum = 0;
  for (const Layer& layer : layers_) sum += layer.inputSquares.dot(layer.deltaSquares);
  return sum / static_cast<double>(samples_.count());
}

}  // namespace minibatch
