// Symmetric matrices of a few dozen rows: what experiments on linear models need of linear algebra.
//
// Eigen's own decompositions are blocked for large matrices; their code would be half of what a
// reader downloads.
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

// A·B, A·b and Aᵀ·b.
RowMatrix product(const RowMatrix& a, const RowMatrix& b);
Vector product(const RowMatrix& a, const Vector& b);
Vector transposedProduct(const RowMatrix& a, const Vector& b);

// Σ wᵢ rᵢᵀrᵢ over rows r (n, P) with weights w (n): (P, P).
RowMatrix gram(const RowMatrix& rows, const Vector& weights);

struct SymmetricEigen {
  Vector values;      // (P) ascending
  RowMatrix vectors;  // (P, P), a column for each
};

// By Jacobi's method: rotations that clear one element off the diagonal after another (Golub and
// Van Loan, "Matrix computations", section 8.5). As numpy.linalg.eigh.
SymmetricEigen eigenOf(RowMatrix symmetric);

// The x of least norm with A·x = b as nearly as may be, for symmetric A without negative
// eigenvalues. As numpy.linalg.lstsq.
Vector solve(const RowMatrix& symmetric, const Vector& b);

}  // namespace minibatch
