// An experiment: work that takes a while, cut into slices, with a result that can be read at any
// time.
//
// One experiment is one job, mostly one seed or one cell of a map, so that many run side by side.
// It is a pure function of its options (times measured aside): how advance() slices the work
// changes nothing.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "core/dataset.hpp"

namespace minibatch {

struct Progress {
  double done = 0, total = 1;  // in units of the experiment's own
  bool finished() const { return done >= total; }
};

// One quantity of a result: numbers of some shape, row-major; no shape is a single number.
struct Quantity {
  std::string name;
  std::vector<Index> shape;
  Vector values;
};
using Result = std::vector<Quantity>;

// Stands for a number that is not known yet, or that a run that diverged does not have.
inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
inline Vector unknown(Index count) { return Vector::Constant(count, kUnknown); }

inline Quantity quantity(const char* name, double value) {
  return {name, {}, Vector::Constant(1, value)};
}
inline Quantity quantity(const char* name, const Vector& values) {
  return {name, {values.size()}, values};
}
inline Quantity quantity(const char* name, const std::vector<double>& values) {
  const auto count = static_cast<Index>(values.size());
  return {name, {count}, Eigen::Map<const Vector>(values.data(), count)};
}
inline Quantity quantity(const char* name, const std::vector<Index>& values) {
  return quantity(name, std::vector<double>(values.begin(), values.end()));
}
inline Quantity quantity(const char* name, const RowMatrix& values) {
  return {name, {values.rows(), values.cols()}, values.reshaped<Eigen::RowMajor>()};
}

class Experiment {
 public:
  virtual ~Experiment() = default;
  // Works for about so long (no less than one unit) and tells how far it is. Slices inside are
  // short: a caller that asks for 0.05 s gets control back within 0.1 s.
  virtual Progress advance(double seconds) = 0;
  // What is known so far; complete once advance() has said finished.
  virtual Result result() = 0;
};

}  // namespace minibatch
