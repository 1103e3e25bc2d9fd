#include "core/dataset.hpp"

#include <cmath>

namespace minibatch {

MaybeProblem problemOf(const Samples<double>& samples, const std::string& prefix) {
  if (samples.count() < 1) return Problem{prefix + "x", "at least 1 sample"};
  if (samples.features() < 1) return Problem{prefix + "x[0]", "at least 1 feature"};
  if (samples.y.size() != samples.count()) {
    return Problem{prefix + "y",
                   std::to_string(samples.count()) + " numbers, one for each row of x"};
  }
  if (samples.x.size() + samples.y.size() > kMaxNumbers) {
    return Problem{prefix + "x", "at most 16,777,216 numbers in x and y together"};
  }
  for (Index i = 0; i < samples.count(); ++i) {
    for (Index j = 0; j < samples.features(); ++j) {
      if (std::isfinite(samples.x(i, j))) continue;
      const std::string row = elementOf(prefix + "x", i);
      return Problem{samples.features() == 1 ? row : elementOf(row, j), "a finite number"};
    }
    if (!std::isfinite(samples.y[i])) {
      return Problem{elementOf(prefix + "y", i), "a finite number"};
    }
  }
  return {};
}

}  // namespace minibatch
