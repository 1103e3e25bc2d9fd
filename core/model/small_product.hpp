// Matrix products for small layers: C += A·B without a copy of either.
//
// Eigen's product packs both factors into panels that suit large matrices. For layers of 8 or 16
// units that costs more than the product itself; here a tile of C stays in registers and A and B
// are read where they are.
#pragma once

#include "core/dataset.hpp"

namespace minibatch {

// A matrix anywhere in memory: element (i, j) is at data[i·rowStride + j·columnStride].
template <class Scalar>
struct Strided {
  const Scalar* data;
  Index rowStride, columnStride;
};

namespace detail {

// C (kRows, kColumns) += A (kRows, depth) · B (depth, kColumns); rows of B and C lie `bStride` and
// `cStride` apart, the elements of a row side by side.
template <int kRows, int kColumns, class Scalar>
void addTile(Strided<Scalar> a, Index depth, const Scalar* b, Index bStride, Scalar* c,
             Index cStride) {
  using Row = Eigen::Array<Scalar, kColumns, 1>;
  Row sums[kRows];
  for (int i = 0; i < kRows; ++i) sums[i] = Eigen::Map<const Row>(c + i * cStride);
  for (Index l = 0; l < depth; ++l) {
    const Row row = Eigen::Map<const Row>(b + l * bStride);
    for (int i = 0; i < kRows; ++i) {
      sums[i] += a.data[i * a.rowStride + l * a.columnStride] * row;
    }
  }
  for (int i = 0; i < kRows; ++i) Eigen::Map<Row>(c + i * cStride) = sums[i];
}

// Columns in tiles of 4, then what is left of them.
template <int kRows, class Scalar>
void addRows(Index columns, Strided<Scalar> a, Index depth, const Scalar* b, Scalar* c) {
  Index j = 0;
  for (; j + 4 <= columns; j += 4) addTile<kRows, 4>(a, depth, b + j, columns, c + j, columns);
  for (; j + 2 <= columns; j += 2) addTile<kRows, 2>(a, depth, b + j, columns, c + j, columns);
  if (j < columns) addTile<kRows, 1>(a, depth, b + j, columns, c + j, columns);
}

}  // namespace detail

// C (rows, columns) += A (rows, depth) · B (depth, columns); B and C row-major without gaps.
template <class Scalar, class Matrix>
void addSmallProduct(Strided<Scalar> a, const Matrix& b, Index rows, Scalar* c) {
  const Index depth = b.rows(), columns = b.cols();
  Index i = 0;
  const auto rest = [&] {
    return Strided<Scalar>{a.data + i * a.rowStride, a.rowStride, a.columnStride};
  };
  for (; i + 4 <= rows; i += 4) {
    detail::addRows<4>(columns, rest(), depth, b.data(), c + i * columns);
  }
  for (; i < rows; ++i) detail::addRows<1>(columns, rest(), depth, b.data(), c + i * columns);
}

}  // namespace minibatch
