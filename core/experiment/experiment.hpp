// An experiment: work that takes a while, done in slices, with a result that can be read at any
// time.
//
// One experiment is one job, mostly one seed or one cell of a map, so that many run side by side.
// Its result depends on its options alone (except for measured times), not on how advance() slices
// the work.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "core/dataset.hpp"

namespace minibatch {

struct Progress {
  double done = 0, total = 1;  // in the experiment's own measure
  bool isFinished() const { return done >= total; }
};

// One quantity of a result: numbers of some shape, row-major. A single number has no shape.
struct Quantity {
  std::string name;
  std::vector<Index> shape;
  Vector values;
};
using Result = std::vector<Quantity>;

// Stands for a number that is not known yet, or that does not exist because a run has diverged.
inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
inline Vector unknown(Index count) { return Vector::Constant(count, kUnknown); }

inline Quantity quantity(const char* name, double value) {
  return {name, {}, Vector::Constant(1, value)};
}
inline Quantity quantity(const char* name, double first, double second) {
  return {name, {2}, Eigen::Vector2d(first, second)};
}
inline Quantity quantity(const char* name, const Vector& values) {
  return {name, {values.size()}, values};
}
inline Quantity quantity(const char* name, const std::vector<double>& values) {
  return quantity(name, Vector(asVector(values)));
}
inline Quantity quantity(const char* name, const std::vector<Index>& values) {
  return quantity(name, std::vector<double>(values.begin(), values.end()));
}
inline Quantity quantity(const char* name, const RowMatrix& values) {
  return {name, {values.rows(), values.cols()}, values.reshaped<Eigen::RowMajor>()};
}

class Experiment {
 public:
  Experiment() = default;
  virtual ~Experiment() = default;
  // Queued work refers to the experiment that queued it.
  Experiment(const Experiment&) = delete;
  Experiment& operator=(const Experiment&) = delete;

  // Does units of work for this many seconds, at least one unit. A unit is short: a caller that
  // asks for 0.05 s gets control back within 0.1 s.
  Progress advance(double seconds);
  // What is known so far; complete once the progress is finished.
  virtual Result result() = 0;

 private:
  virtual Progress progress() const = 0;
  // Requires that the progress is not finished.
  virtual void doUnit() = 0;
};

}  // namespace minibatch
