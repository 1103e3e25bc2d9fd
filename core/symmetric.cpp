#include "core/symmetric.hpp"

#include <Eigen/Jacobi>
#include <limits>
#include <vector>

#include "core/dataset.hpp"
#include "core/kernels/matrix_product.hpp"

namespace minibatch {

RowMatrix product(const RowMatrix& a, const RowMatrix& b) {
  RowMatrix result(a.rows(), b.cols());
  multiply<double>({a.data(), a.cols(), 1}, a.rows(), a.cols(), b.data(), result.data(), b.cols(),
                   false);
  return result;
}

RowMatrix gram(const RowMatrix& rows, const Vector& weights) {
  const Index size = rows.cols();
  const RowMatrix weighted = weights.asDiagonal() * rows;
  RowMatrix result(size, size);
  multiply<double>({rows.data(), 1, size}, size, rows.rows(), weighted.data(), result.data(), size,
                   false);
  return result;
}

SymmetricEigen eigenOf(RowMatrix symmetric) {
  constexpr int kSweeps = 30;  // it takes 6 to 10
  const Index size = symmetric.rows();
  RowMatrix vectors = RowMatrix::Identity(size, size);
  const double negligible = symmetric.squaredNorm() * 1e-28;
  double cleared = std::numeric_limits<double>::infinity();  // squares of what a sweep cleared
  for (int sweep = 0; sweep < kSweeps && cleared > negligible; ++sweep) {
    cleared = 0;
    for (Index p = 0; p < size; ++p) {
      for (Index q = p + 1; q < size; ++q) {
        cleared += symmetric(p, q) * symmetric(p, q);
        Eigen::JacobiRotation<double> rotation;
        rotation.makeJacobi(symmetric, p, q);
        symmetric.applyOnTheLeft(p, q, rotation.adjoint());
        symmetric.applyOnTheRight(p, q, rotation);
        vectors.applyOnTheRight(p, q, rotation);
      }
    }
  }
  const Vector values = symmetric.diagonal();
  const std::vector<Index> order = stableArgsort(values);
  SymmetricEigen result{Vector(size), RowMatrix(size, size)};
  for (Index i = 0; i < size; ++i) {
    const Index from = order[static_cast<std::size_t>(i)];
    result.values[i] = values[from];
    result.vectors.col(i) = vectors.col(from);
  }
  return result;
}

Vector solve(const RowMatrix& symmetric, const Vector& b) {
  const SymmetricEigen eigen = eigenOf(symmetric);
  const double none = eigen.values[eigen.values.size() - 1] * 1e-15;
  Vector x = Vector::Zero(b.size());
  for (Index i = 0; i < x.size(); ++i) {
    const auto direction = eigen.vectors.col(i);
    if (eigen.values[i] > none) x += direction * (direction.dot(b) / eigen.values[i]);
  }
  return x;
}

}  // namespace minibatch
