#include "core/dataset.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace minibatch {

std::vector<Index> stableArgsort(const Vector& values) {
  std::vector<Index> order(static_cast<std::size_t>(values.size()));
  std::iota(order.begin(), order.end(), Index{0});
  const double* const value = values.data();
  std::sort(order.begin(), order.end(), [value](Index a, Index b) {
    return value[a] < value[b] || (value[a] == value[b] && a < b);
  });
  return order;
}

MaybeError validate(const Samples<double>& samples, const std::string& path) {
  if (samples.count() < 1) return rangeError(path + ".x", "at least 1 sample");
  if (samples.features() < 1) return rangeError(path + ".x[0]", "at least 1 feature");
  if (samples.y.size() != samples.count()) {
    return rangeError(path + ".y",
                      std::to_string(samples.count()) + " numbers, one for each row of x");
  }
  if (samples.x.size() + samples.y.size() > kMaxNumbers) {
    return rangeError(path + ".x", "at most 16,777,216 numbers in x and y together");
  }
  for (Index i = 0; i < samples.count(); ++i) {
    for (Index j = 0; j < samples.features(); ++j) {
      if (std::isfinite(samples.x(i, j))) continue;
      const std::string row = elementPath(path + ".x", i);
      return rangeError(samples.features() == 1 ? row : elementPath(row, j), "a finite number");
    }
    if (!std::isfinite(samples.y[i])) {
      return rangeError(elementPath(path + ".y", i), "a finite number");
    }
  }
  return {};
}

}  // namespace minibatch
