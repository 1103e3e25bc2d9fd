// Data sets: n samples, each with d features x and one target y; named ones are drawn from a seed.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>

#include "core/problem.hpp"
#include "core/random.hpp"

namespace minibatch {

using Eigen::Index;
using Vector = Eigen::VectorXd;
using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Dataset {
  std::string name;
  RowMatrix x;  // (n, d)
  Vector y;     // (n)

  Index samples() const { return x.rows(); }
  Index features() const { return x.cols(); }
};

// Numbers in x and y together: 128 MiB, far below what a browser tab may hold.
inline constexpr Index kMaxNumbers = Index{1} << 24;
inline constexpr Index kMaxDrawnSamples = 1'000'000;

enum class DatasetName { kSalary };
enum class DatasetOrder { kAsDrawn, kSorted };

struct DatasetSpec {
  DatasetName name = DatasetName::kSalary;
  double samples =
      10;              // n; a double, so that what a user wrote can be judged before it is narrowed
  double noise = 0.1;  // standard deviation of the noise on y
  DatasetOrder order = DatasetOrder::kAsDrawn;
};

// Problems of a named data set; fields are prefixed, as in "data.samples".
MaybeProblem problemOf(const DatasetSpec& spec, const std::string& prefix);

// Problems of data that a user brought: sizes that do not fit, numbers that are not finite.
MaybeProblem problemOf(const Dataset& data, const std::string& prefix);

// Draws a named data set and leaves `random` where NumPy would be.
// salary: x = randn(n), y = 2*x + randn(n)*noise; sorted: by y, stable
// (numpy.argsort(kind="stable")). Requires that problemOf(spec) found nothing.
Dataset draw(const DatasetSpec& spec, RandomState& random);

}  // namespace minibatch
