// The median of values that were measured over several seeds, with its interval.
#pragma once

#include <span>

namespace minibatch {

struct MedianInterval {
  double median = 0;
  double low = 0;
  double high = 0;
};

// The median of independent values, and the interval that holds the true one with a probability of
// at least 95 %, whatever their distribution: from the r-th smallest to the r-th largest, with the
// largest r for which P(Binomial(n, 1/2) < r) <= 2.5 %. With this interval the sign test decides
// (Conover, Practical Nonparametric Statistics, 3.2; scipy.stats.binomtest). Values may be
// infinite, not NaN. With fewer than 6 values there is no such interval: low and high are NaN. The
// median of no values is NaN. Between two values the median interpolates, as numpy.median; between
// −∞ and ∞ it is NaN.
MedianInterval medianInterval(std::span<const double> values);

}  // namespace minibatch
