#include "core/kernels/matrix_product.hpp"

#include <algorithm>

namespace minibatch {
namespace {

// How many numbers a SIMD register of SSE, NEON or WebAssembly holds.
template <class Scalar>
inline constexpr int kLanes = 16 / sizeof(Scalar);

// C (kRows, kWidth) = A (kRows, depth) · B (depth, …), added to C if `adds`. Rows of B and C are
// `stride` apart. depth ≥ 1. The loops over rows are unrolled, so that the sums stay in registers.
template <int kRows, int kWidth, class Scalar>
void multiplyTile(const Strided<Scalar>& a, Index depth, const Scalar* b, Scalar* c, Index stride,
                  bool adds) {
  using Row = Eigen::Array<Scalar, kWidth, 1>;
  Row sums[kRows];
  const Scalar* factors = a.data;
  // (If the sums began at 0, compilers would clear them in memory.)
#pragma GCC unroll 4
  for (int i = 0; i < kRows; ++i) {
    sums[i] = factors[i * a.rowStride] * Eigen::Map<const Row>(b);
    if (adds) sums[i] += Eigen::Map<const Row>(c + i * stride);
  }
  for (Index l = 1; l < depth; ++l) {
    factors += a.columnStride;
    b += stride;
    const Row row = Eigen::Map<const Row>(b);
#pragma GCC unroll 4
    for (int i = 0; i < kRows; ++i) sums[i] += factors[i * a.rowStride] * row;
  }
#pragma GCC unroll 4
  for (int i = 0; i < kRows; ++i) Eigen::Map<Row>(c + i * stride) = sums[i];
}

// kRows rows of C: its columns in tiles of kPackets registers, of one, and one by one.
template <int kRows, int kPackets, class Scalar>
void multiplyRows(const Strided<Scalar>& a, Index depth, const Scalar* b, Scalar* c, Index columns,
                  bool adds) {
  constexpr int kWidth = kLanes<Scalar>, kTile = kPackets * kWidth;
  Index j = 0;
  for (; j + kTile <= columns; j += kTile) {
    multiplyTile<kRows, kTile>(a, depth, b + j, c + j, columns, adds);
  }
  for (; j + kWidth <= columns; j += kWidth) {
    multiplyTile<kRows, kWidth>(a, depth, b + j, c + j, columns, adds);
  }
  for (; j < columns; ++j) multiplyTile<kRows, 1>(a, depth, b + j, c + j, columns, adds);
}

// C (kRows, kColumns) = A (kRows, depth) · B (kColumns, depth)ᵀ + bias, rows of A and B without
// gaps. depth ≥ kLanes.
template <int kRows, int kColumns, class Scalar>
void multiplyDots(const Scalar* a, const Scalar* b, Index depth, const Scalar* bias, Scalar* c,
                  Index columns) {
  constexpr int kWidth = kLanes<Scalar>;
  using Packet = Eigen::Array<Scalar, kWidth, 1>;
  Packet sums[kRows][kColumns];
#pragma GCC unroll 4
  for (int i = 0; i < kRows; ++i) {
    const Packet factor = Eigen::Map<const Packet>(a + i * depth);
#pragma GCC unroll 4
    for (int j = 0; j < kColumns; ++j) {
      sums[i][j] = factor * Eigen::Map<const Packet>(b + j * depth);
    }
  }
  const Index whole = depth - depth % kWidth;
  for (Index l = kWidth; l < whole; l += kWidth) {
#pragma GCC unroll 4
    for (int i = 0; i < kRows; ++i) {
      const Packet factor = Eigen::Map<const Packet>(a + i * depth + l);
#pragma GCC unroll 4
      for (int j = 0; j < kColumns; ++j) {
        sums[i][j] += factor * Eigen::Map<const Packet>(b + j * depth + l);
      }
    }
  }
#pragma GCC unroll 4
  for (int i = 0; i < kRows; ++i) {
#pragma GCC unroll 4
    for (int j = 0; j < kColumns; ++j) {
      Scalar sum = sums[i][j].sum();
      for (Index l = whole; l < depth; ++l) sum += a[i * depth + l] * b[j * depth + l];
      c[i * columns + j] = sum + bias[j];
    }
  }
}

template <int kRows, class Scalar>
void multiplyDotRows(const Scalar* a, const Scalar* b, Index depth, const Scalar* bias, Scalar* c,
                     Index columns) {
  Index j = 0;
  for (; j + 4 <= columns; j += 4) {
    multiplyDots<kRows, 4>(a, b + j * depth, depth, bias + j, c + j, columns);
  }
  for (; j < columns; ++j) {
    multiplyDots<kRows, 1>(a, b + j * depth, depth, bias + j, c + j, columns);
  }
}

}  // namespace

template <class Scalar>
void multiply(const Strided<Scalar>& a, Index rows, Index depth, const Scalar* b, Scalar* c,
              Index columns, bool adds) {
  constexpr Index kDepth = 256;  // rows of B at a time, so that they stay in the cache
  for (Index l = 0; l < depth; l += kDepth) {
    const Index some = std::min(kDepth, depth - l);
    Strided<Scalar> part{a.data + l * a.columnStride, a.rowStride, a.columnStride};
    Scalar* target = c;
    Index i = 0;
    // With depth 1, the gradient of a single sample, a tile has nothing to sum: there is less to do
    // beside the work in one row of four registers than in four rows of two.
    for (; some > 1 && i + 4 <= rows; i += 4, target += 4 * columns, part.data += 4 * a.rowStride) {
      multiplyRows<4, 2>(part, some, b + l * columns, target, columns, adds || l > 0);
    }
    for (; i < rows; ++i, target += columns, part.data += a.rowStride) {
      multiplyRows<1, 4>(part, some, b + l * columns, target, columns, adds || l > 0);
    }
  }
}

template <class Scalar>
void multiplyTransposed(const Scalar* a, Index rows, Index depth, const Scalar* b,
                        const Scalar* bias, Scalar* c, Index columns) {
  Index i = 0;
  for (; i + 2 <= rows; i += 2) {
    multiplyDotRows<2>(a + i * depth, b, depth, bias, c + i * columns, columns);
  }
  if (i < rows) {
    multiplyDotRows<1>(a + i * depth, b, depth, bias, c + i * columns, columns);
  }
}

template void multiply(const Strided<double>&, Index, Index, const double*, double*, Index, bool);
template void multiply(const Strided<float>&, Index, Index, const float*, float*, Index, bool);
template void multiplyTransposed(const double*, Index, Index, const double*, const double*, double*,
                                 Index);
template void multiplyTransposed(const float*, Index, Index, const float*, const float*, float*,
                                 Index);

}  // namespace minibatch
