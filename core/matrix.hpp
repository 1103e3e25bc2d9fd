// Vectors and matrices as all rooms use them. Matrices are row-major, as NumPy and JavaScript take
// them.
#pragma once

#include <Eigen/Core>

namespace minibatch {

using Eigen::Index;

template <class Scalar>
using VectorOf = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;
template <class Scalar>
using RowMatrixOf = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = VectorOf<double>;
using RowMatrix = RowMatrixOf<double>;

}  // namespace minibatch
