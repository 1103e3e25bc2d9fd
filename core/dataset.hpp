// Data: n samples, each with d features x and one target y.
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "core/matrix.hpp"
#include "core/validation.hpp"

namespace minibatch {

template <class Scalar>
struct Samples {
  RowMatrixOf<Scalar> x;  // (n, d)
  VectorOf<Scalar> y;     // (n)

  Index count() const { return x.rows(); }
  Index features() const { return x.cols(); }

  // The samples in another precision; in their own precision a reference, not a copy.
  template <class Other>
  decltype(auto) cast() const {
    if constexpr (std::is_same_v<Other, Scalar>) {
      return (*this);
    } else {
      return Samples<Other>{x.template cast<Other>(), y.template cast<Other>()};
    }
  }
};

struct Dataset {
  std::string name;
  Samples<double> train;
  Samples<double> test;  // (0, d) where the set has none
};

// Numbers in x and y together: 128 MiB, far below what a browser tab may hold.
inline constexpr Index kMaxNumbers = Index{1} << 24;

// The indices of the values from the smallest to the largest; equal values keep their order, as in
// np.argsort(values, kind="stable").
std::vector<Index> stableArgsort(const Vector& values);

// Checks a user's own data: sizes that fit each other, finite numbers.
MaybeError validate(const Samples<double>& samples, const std::string& path);

}  // namespace minibatch
