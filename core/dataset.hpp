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

  // In another precision. In their own they are the samples themselves, not a copy.
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

// The places of the values from the smallest to the largest, equal ones in their own order:
// np.argsort(values, kind="stable").
std::vector<Index> ascendingOrder(const Vector& values);

// Of data that a user brought: sizes that do not fit, numbers that are not finite.
MaybeError validate(const Samples<double>& samples, const std::string& path);

}  // namespace minibatch
