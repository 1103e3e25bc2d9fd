#include "core/statistics.hpp"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "golden.hpp"

using minibatch::medianInterval;

namespace {

std::vector<double> countTo(int n) {
  std::vector<double> values;
  for (int i = n; i > 0; --i) values.push_back(i);
  return values;
}

}  // namespace

TEST_CASE("the median's interval leaves out as many values as the sign test allows") {
  // Conover's table A3: n, and the rank of the interval's lower end.
  const std::vector<std::pair<int, int>> ranks = {{6, 1},  {8, 1},  {9, 2},   {12, 3},  {15, 4},
                                                  {20, 6}, {25, 8}, {50, 18}, {100, 40}};
  for (const auto& row : ranks) {
    const int n = row.first;
    CAPTURE(n);
    const auto [median, low, high] = medianInterval(countTo(n));
    CHECK(median == (n + 1) / 2.0);
    CHECK(low == row.second);
    CHECK(high == n + 1 - row.second);
  }
}

TEST_CASE("medians and their intervals are NumPy's and SciPy's, and decide as the sign test does") {
  for (GoldenLine& line : readGolden("median_intervals.txt")) {
    std::vector<double> values(line.integer<std::size_t>());
    CAPTURE(values.size());
    for (double& value : values) value = line.number();
    const auto [median, low, high] = medianInterval(values);
    CHECK(median == doctest::Approx(line.number()).epsilon(1e-15));
    for (const double end : {low, high}) {
      const double expected = line.number();
      CHECK((end == expected || (std::isnan(end) && std::isnan(expected))));
    }
    const bool isSignificant = line.number() <= 0.05;
    CHECK((low > 0 || high < 0) == isSignificant);
  }
}

TEST_CASE("five values have a median and no interval, none have neither") {
  const auto five = medianInterval(countTo(5));
  CHECK(five.median == 3);
  CHECK(std::isnan(five.low));
  CHECK(std::isnan(five.high));
  CHECK(std::isnan(medianInterval({}).median));
}

TEST_CASE("infinite values count") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  std::vector<double> values = countTo(6);
  values[0] = kInfinity;
  CHECK(medianInterval(values).high == kInfinity);
  CHECK(medianInterval(values).median == 3.5);
  const std::vector<double> both = {-kInfinity, kInfinity, kInfinity, kInfinity};
  CHECK(medianInterval(both).median == kInfinity);
}
