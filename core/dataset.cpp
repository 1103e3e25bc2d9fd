#include "core/dataset.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace minibatch {
namespace {

bool isWhole(double value) { return std::isfinite(value) && value == std::floor(value); }

Dataset sortedByTarget(const Dataset& data) {
  std::vector<Index> order(static_cast<std::size_t>(data.samples()));
  std::iota(order.begin(), order.end(), Index{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](Index a, Index b) { return data.y[a] < data.y[b]; });
  return {data.name, data.x(order, Eigen::all), data.y(order)};
}

Vector standardNormals(Index count, RandomState& random) {
  Vector values(count);
  std::generate(values.begin(), values.end(), [&] { return random.standardNormal(); });
  return values;
}

}  // namespace

MaybeProblem problemOf(const DatasetSpec& spec, const std::string& prefix) {
  if (!isWhole(spec.samples) || spec.samples < 1 || spec.samples > double{kMaxDrawnSamples}) {
    return Problem{prefix + "samples", "a whole number from 1 to 1,000,000"};
  }
  if (!(spec.noise >= 0 && spec.noise <= 1000)) {
    return Problem{prefix + "noise", "a number from 0 to 1000"};
  }
  return {};
}

MaybeProblem problemOf(const Dataset& data, const std::string& prefix) {
  if (data.samples() < 1) return Problem{prefix + "x", "at least 1 sample"};
  if (data.features() < 1) return Problem{prefix + "x[0]", "at least 1 feature"};
  if (data.y.size() != data.samples()) {
    return Problem{prefix + "y",
                   std::to_string(data.samples()) + " numbers, one for each row of x"};
  }
  if (data.x.size() + data.y.size() > kMaxNumbers) {
    return Problem{prefix + "x", "at most 16,777,216 numbers in x and y together"};
  }
  for (Index i = 0; i < data.samples(); ++i) {
    for (Index j = 0; j < data.features(); ++j) {
      if (std::isfinite(data.x(i, j))) continue;
      const std::string row = elementOf(prefix + "x", i);
      return Problem{data.features() == 1 ? row : elementOf(row, j), "a finite number"};
    }
    if (!std::isfinite(data.y[i])) return Problem{elementOf(prefix + "y", i), "a finite number"};
  }
  return {};
}

Dataset draw(const DatasetSpec& spec, RandomState& random) {
  const auto n = static_cast<Index>(spec.samples);
  Dataset data{"salary", standardNormals(n, random), {}};
  data.y = 2 * data.x.col(0) + standardNormals(n, random) * spec.noise;
  return spec.order == DatasetOrder::kSorted ? sortedByTarget(data) : data;
}

}  // namespace minibatch
