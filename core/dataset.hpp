// Data: n samples, each with d features x and one target y.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/validation.hpp"

namespace minibatch {

using Eigen::Index;

template <class Scalar>
using VectorOf = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;
template <class Scalar>
using RowMatrixOf = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = VectorOf<double>;
using RowMatrix = RowMatrixOf<double>;

template <class Scalar>
struct Samples {
  RowMatrixOf<Scalar> x;  // (n, d)
  VectorOf<Scalar> y;     // (n)

  Index count() const { return x.rows(); }
  Index features() const { return x.cols(); }

  template <class Other>
  Samples<Other> cast() const {
    return {x.template cast<Other>(), y.template cast<Other>()};
  }
};

struct Dataset {
  std::string name;
  Samples<double> train;
  Samples<double> test;  // (0, d) where the set has none
};

// Numbers in x and y together: 128 MiB, far below what a browser tab may hold.
inline constexpr Index kMaxNumbers = Index{1} << 24;

// The places of the values from the smallest to the largest, equal ones in their own order:
// np.argsort(values, kind="stable").
std::vector<Index> ascendingOrder(const Vector& values);

// Of data that a user brought: sizes that do not fit, numbers that are not finite.
MaybeError validate(const Samples<double>& samples, const std::string& path);

}  // namespace minibatch
