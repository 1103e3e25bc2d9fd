// Symmetric matrices of a few dozen rows: all the linear algebra that linear models need.
//
// Eigen::SelfAdjointEigenSolver is blocked for large matrices. In WebAssembly it is 50 kB, its QR
// decomposition 26 kB and its matrix product 18 kB more, where the whole core without them has 270
// kB
// (-Os, emscripten 3.1.6); what is here has 6 kB.
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

// The x of least norm with A·x = b as nearly as may be, for symmetric A without negative
// eigenvalues. As numpy.linalg.lstsq.
Vector solve(const RowMatrix& symmetric, const Vector& b);

}  // namespace minibatch
