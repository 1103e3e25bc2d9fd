// Symmetric matrices of a few dozen rows: the linear algebra of linear models.
//
// Eigen's decompositions are larger. With Eigen::SelfAdjointEigenSolver, which is blocked for large
// matrices, engine.mjs would have 3.0 kB more by gzip, with Eigen::JacobiSVD 1.3 kB more
// (emscripten 3.1.6); it may have 125 kB and has 124.2.
#pragma once

#include "core/matrix.hpp"

namespace minibatch {

// A·B
RowMatrix product(const RowMatrix& a, const RowMatrix& b);

// Σ wᵢ rᵢᵀrᵢ over rows r (n, P) with weights w (n): (P, P).
RowMatrix gram(const RowMatrix& rows, const Vector& weights);

struct SymmetricEigen {
  Vector values;      // (P) ascending
  RowMatrix vectors;  // (P, P), a column for each
};

// By Jacobi's method: rotations that clear one element off the diagonal after another (Golub and
// Van Loan, "Matrix computations", section 8.5). As numpy.linalg.eigh.
SymmetricEigen eigenOf(RowMatrix symmetric);

// The x of least norm for which A·x is closest to b, for symmetric A without negative eigenvalues.
// As numpy.linalg.lstsq.
Vector solve(const RowMatrix& symmetric, const Vector& b);

}  // namespace minibatch
