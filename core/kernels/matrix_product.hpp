// Matrix products of a network's layers, without copies of the factors.
//
// Eigen's product copies its factors into panels first, which suits large matrices. Batches and
// layers here are small: the copies cost as much as the product, and the code of all their cases
// would be most of the download. Here a tile of the result stays in registers while it is summed.
// This is faster than Eigen's product up to layers of some hundred units (tests/bench/run.sh).
#pragma once

#include "core/matrix.hpp"

namespace minibatch {

// A matrix anywhere in memory: element (i, j) is at data[i·rowStride + j·columnStride].
template <class Scalar>
struct Strided {
  const Scalar* data;
  Index rowStride, columnStride;
};

// C (rows, columns) = A (rows, depth) · B (depth, columns), added to C if `adds`; B and C row-major
// without gaps. depth ≥ 1.
template <class Scalar>
void multiply(const Strided<Scalar>& a, Index rows, Index depth, const Scalar* b, Scalar* c,
              Index columns, bool adds);

// C (rows, columns) = A (rows, depth) · B (columns, depth)ᵀ, bias (columns) added to each row; all
// row-major without gaps. depth ≥ 4.
template <class Scalar>
void multiplyTransposed(const Scalar* a, Index rows, Index depth, const Scalar* b,
                        const Scalar* bias, Scalar* c, Index columns);

}  // namespace minibatch
