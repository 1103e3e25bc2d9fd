#include "core/experiment/minimum.hpp"

#include "core/experiment/symmetric.hpp"

namespace minibatch {
namespace {

double crossEntropy(const RowMatrix& rows, const Vector& y, const Vector& p) {
  const OutputLoss loss(Loss::kCrossEntropy, true);
  const Vector z = product(rows, p);
  double sum = 0;
  for (Index i = 0; i < z.size(); ++i) sum += loss.value(z[i], y[i]);
  return sum / static_cast<double>(z.size());
}

// H⁻¹g with H = Σ ŷ(1−ŷ)rrᵀ and g = Σ (ŷ−y)r.
Vector newtonStep(const RowMatrix& rows, const Vector& y, const Vector& p) {
  const Vector predictions = product(rows, p).unaryExpr([](double z) { return sigmoid(z); });
  const Vector weights = predictions.array() * (1 - predictions.array());
  return solve(gram(rows, weights), transposedProduct(rows, predictions - y));
}

}  // namespace

RowMatrix withConstant(const RowMatrix& x) {
  RowMatrix rows(x.rows(), x.cols() + 1);
  rows << x, Vector::Ones(x.rows());
  return rows;
}

Vector leastSquares(const Samples<double>& samples) {
  const RowMatrix rows = withConstant(samples.x);
  return solve(gram(rows, Vector::Ones(rows.rows())), transposedProduct(rows, samples.y));
}

Vector logisticMinimum(const Samples<double>& samples) {
  const RowMatrix rows = withConstant(samples.x);
  Vector p = Vector::Zero(rows.cols());
  double loss = crossEntropy(rows, samples.y, p);
  for (int iteration = 0; iteration < 50; ++iteration) {
    Vector step = newtonStep(rows, samples.y, p);
    if (!step.allFinite()) break;
    double next = crossEntropy(rows, samples.y, p - step);
    for (int halving = 0; halving < 30 && !(next < loss); ++halving) {
      step /= 2;
      next = crossEntropy(rows, samples.y, p - step);
    }
    if (!(next < loss)) break;
    p -= step;
    loss = next;
  }
  return p;
}

Minimum minimumOf(Trainer& trainer, const ModelSpec& model) {
  const Samples<double>& samples = trainer.data().train;
  const Vector p = std::holds_alternative<LogisticSpec>(model) ? logisticMinimum(samples)
                                                                  : leastSquares(samples);
  return {p, trainer.loss(samples, p)};
}

}  // namespace minibatch
