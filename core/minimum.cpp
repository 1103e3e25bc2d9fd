#include "core/minimum.hpp"

#include "core/symmetric.hpp"

namespace minibatch {
namespace {

// z of each row. (A sum for each; Eigen's product for large matrices has nothing to gain here.)
Vector outputs(const RowMatrix& rows, const Vector& p) { return rows.lazyProduct(p); }

double crossEntropy(const RowMatrix& rows, const Vector& y, const Vector& p) {
  const OutputLoss loss(Loss::kCrossEntropy, true);
  const auto lossOf = [&](double z, double target) { return loss.value(z, target); };
  return outputs(rows, p).binaryExpr(y, lossOf).mean();
}

// H⁻¹g with H = Σ ŷ(1−ŷ)rrᵀ and g = Σ (ŷ−y)r.
Vector newtonStep(const RowMatrix& rows, const Vector& y, const Vector& p) {
  const Vector predictions = outputs(rows, p).unaryExpr([](double z) { return sigmoid(z); });
  const Vector weights = predictions.array() * (1 - predictions.array());
  return solve(gram(rows, weights), rows.transpose() * (predictions - y));
}

}  // namespace

RowMatrix withConstant(const RowMatrix& x) {
  RowMatrix rows(x.rows(), x.cols() + 1);
  rows << x, Vector::Ones(x.rows());
  return rows;
}

Vector leastSquares(const Samples<double>& samples) {
  return leastSquares(samples, Vector::Ones(samples.count()));
}

Vector leastSquares(const Samples<double>& samples, const Vector& weights) {
  const RowMatrix rows = withConstant(samples.x);
  return solve(gram(rows, weights), rows.transpose() * weights.cwiseProduct(samples.y));
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
  const bool isLogistic = std::holds_alternative<LogisticSpec>(model);
  const Vector p = isLogistic ? logisticMinimum(samples) : leastSquares(samples);
  return {p, trainer.loss(p)};
}

QuadraticLoss quadraticLossOf(Trainer& trainer) {
  QuadraticLoss result{minimumOf(trainer, LinearSpec()), {}, {}, {}};
  // The gradient is g(0) + H p, so each unit vector shows one column of H.
  const Index count = trainer.parameters().size();
  const Vector atZero = trainer.gradient(Vector::Zero(count));
  result.hessian.resize(count, count);
  for (Index i = 0; i < count; ++i) {
    result.hessian.col(i) = trainer.gradient(Vector::Unit(count, i)) - atZero;
  }
  const SymmetricEigen eigen = eigenOf(result.hessian);
  result.curvatures = eigen.values.reverse();
  result.directions = eigen.vectors.rowwise().reverse().transpose();
  for (Index i = 0; i < count; ++i) {
    if (result.directions(i, i) < 0) result.directions.row(i) *= -1;
  }
  return result;
}

}  // namespace minibatch
