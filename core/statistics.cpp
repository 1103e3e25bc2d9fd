#include "core/statistics.hpp"

#include <limits>
#include <vector>

#include "core/dataset.hpp"

namespace minibatch {
namespace {

constexpr double kTail = 0.025;

// The largest r for which P(Binomial(n, 1/2) < r) <= kTail.
std::size_t intervalRank(std::size_t n) {
  // Binomial coefficients as shares of the largest one, which itself may exceed all numbers.
  std::vector<double> weights(n + 1, 1);
  double total = n % 2 == 0 ? 1 : 2;
  for (std::size_t i = n / 2; i > 0; --i) {
    weights[i - 1] = weights[i] * static_cast<double>(i) / static_cast<double>(n - i + 1);
    total += 2 * weights[i - 1];
  }
  std::size_t rank = 0;
  double tail = 0;
  while (rank < n / 2 && tail + weights[rank] <= kTail * total) tail += weights[rank++];
  return rank;
}

double medianOf(const Vector& sorted) {
  const double lower = sorted[(sorted.size() - 1) / 2];
  const double upper = sorted[sorted.size() / 2];
  return lower == upper ? lower : lower / 2 + upper / 2;
}

}  // namespace

MedianInterval medianInterval(std::span<const double> values) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  if (values.empty()) return {.median = kNone, .low = kNone, .high = kNone};
  const auto n = static_cast<Index>(values.size());
  const Eigen::Map<const Vector> given(values.data(), n);
  const Vector sorted = given(stableArgsort(given));
  const auto rank = static_cast<Index>(intervalRank(values.size()));
  if (rank == 0) return {.median = medianOf(sorted), .low = kNone, .high = kNone};
  return {.median = medianOf(sorted), .low = sorted[rank - 1], .high = sorted[n - rank]};
}

}  // namespace minibatch
