// Vectors and matrices. Matrices are row-major, as in NumPy and as they cross to JavaScript.
#pragma once

#include <Eigen/Core>
#include <vector>

namespace minibatch {

using Eigen::Index;

template <class Scalar>
using VectorOf = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;
template <class Scalar>
using RowMatrixOf = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = VectorOf<double>;
using RowMatrix = RowMatrixOf<double>;

// A view of the list, not a copy.
inline Eigen::Map<const Vector> asVector(const std::vector<double>& numbers) {
  return {numbers.data(), static_cast<Index>(numbers.size())};
}
// A matrix of the list, which holds whole rows, one after the other.
inline RowMatrix toRows(const std::vector<double>& numbers, Index columns) {
  const Index rows = static_cast<Index>(numbers.size()) / columns;
  return Eigen::Map<const RowMatrix>(numbers.data(), rows, columns);
}

}  // namespace minibatch
