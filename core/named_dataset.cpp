#include "core/named_dataset.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace minibatch {
namespace {

// ---- NumPy's draws, as matrices ----

// randn(rows, columns)
RowMatrix standardNormals(Index rows, Index columns, RandomState& random) {
  RowMatrix values(rows, columns);
  std::generate_n(values.data(), values.size(), [&] { return random.standardNormal(); });
  return values;
}

// random_sample(count)
Vector uniforms(Index count, RandomState& random) {
  Vector values(count);
  std::generate(values.begin(), values.end(), [&] { return random.randomSample(); });
  return values;
}

std::vector<std::int32_t> permutation(Index count, RandomState& random) {
  std::vector<std::int32_t> order(static_cast<std::size_t>(count));
  random.permutation(order);
  return order;
}

double labelOf(bool isClassOne, Labels labels) {
  if (isClassOne) return 1;
  return labels == Labels::kZeroOne ? 0 : -1;
}

// ---- the sets ----

// y = 2*x + intercept + randn(n)*noise, left to right as NumPy evaluates it.
Samples<double> line(const Vector& x, double intercept, double noise, RandomState& random) {
  Samples<double> samples{x, 2 * x};
  if (intercept != 0) samples.y.array() += intercept;
  samples.y += standardNormals(x.size(), 1, random) * noise;
  return samples;
}

// is class one = permutation(n) < n//2; x = randn(n,2), moved by (center, center) for class 1 and
// by −(center, center) for class 0.
Samples<double> twoGaussians(Index n, double center, Labels labels, RandomState& random) {
  const std::vector<std::int32_t> order = permutation(n, random);
  Samples<double> samples{standardNormals(n, 2, random), Vector(n)};
  for (Index i = 0; i < n; ++i) {
    const bool isClassOne = order[static_cast<std::size_t>(i)] < n / 2;
    samples.x.row(i).array() += isClassOne ? center : -center;
    samples.y[i] = labelOf(isClassOne, labels);
  }
  return samples;
}

// For the training set, whose labels are then flipped, and after that for the test set:
// a = π*random_sample(n); sample i is of class i % 2: class 0 at (cos a, sin a), class 1 at
// (1 − cos a, ½ − sin a), both shifted by (−½, −¼), plus noise*randn(n,2).
Samples<double> moons(Index n, double noise, Labels labels, RandomState& random) {
  const Vector a = uniforms(n, random) * std::numbers::pi;
  Samples<double> samples{standardNormals(n, 2, random) * noise, Vector(n)};
  for (Index i = 0; i < n; ++i) {
    const bool isClassOne = i % 2 == 1;
    const Eigen::RowVector2d point(std::cos(a[i]), std::sin(a[i]));
    const Eigen::RowVector2d moon = isClassOne ? Eigen::RowVector2d(1, 0.5) - point : point;
    samples.x.row(i) += moon - Eigen::RowVector2d(0.5, 0.25);
    samples.y[i] = labelOf(isClassOne, labels);
  }
  return samples;
}

// The labels of rint(part*n) samples, the first of a permutation(n). Part 0 draws nothing.
void flipLabels(Samples<double>& samples, double part, Labels labels, RandomState& random) {
  if (part == 0) return;
  const auto flips =
      static_cast<std::size_t>(std::nearbyint(part * static_cast<double>(samples.count())));
  const std::vector<std::int32_t> order = permutation(samples.count(), random);
  for (std::size_t i = 0; i < flips; ++i) {
    double& label = samples.y[order[i]];
    label = labelOf(label != 1, labels);
  }
}

// w = randn(d), over its length; x = randn(n,d), its columns scaled; y = x@w + noise*randn(n).
Samples<double> gaussian(Index n, Index d, double condition, double noise, RandomState& random) {
  const Vector direction = standardNormals(d, 1, random).col(0).normalized();
  Samples<double> samples{standardNormals(n, d, random), {}};
  for (Index j = 1; j < d && condition != 1; ++j) {
    const double place = static_cast<double>(j) / static_cast<double>(d - 1);
    samples.x.col(j) *= std::pow(condition, -place / 2);
  }
  samples.y = samples.x * direction + standardNormals(n, 1, random) * noise;
  return samples;
}

Samples<double> sortedByTarget(const Samples<double>& samples) {
  const std::vector<Index> order = ascendingOrder(samples.y);
  return {samples.x(order, Eigen::all), samples.y(order)};
}

Dataset drawInOrder(const DatasetSpec& spec, RandomState& random) {
  const auto n = static_cast<Index>(spec.samples);
  switch (spec.name) {
    case DatasetName::kSalary:
      return {"salary", line(standardNormals(n, 1, random), 0, spec.noise, random), {}};
    case DatasetName::kNoisyLine:
      return {"noisy-line",
              line(standardNormals(n, 1, random), spec.intercept, spec.noise, random),
              {}};
    case DatasetName::kTwoGaussians:
      return {"two-gaussians", twoGaussians(n, spec.center, spec.labels, random), {}};
    case DatasetName::kMoons: {
      Samples<double> train = moons(n, spec.noise, spec.labels, random);
      flipLabels(train, spec.labelNoise, spec.labels, random);
      const auto tests = static_cast<Index>(spec.testSamples);
      return {"moons", std::move(train), moons(tests, spec.noise, spec.labels, random)};
    }
    case DatasetName::kNarrowValley:
      return {"narrow-valley", line(uniforms(n, random) * 10, 5, spec.noise, random), {}};
    case DatasetName::kGaussian:
      return {"gaussian", gaussian(n, featuresOf(spec), spec.condition, spec.noise, random), {}};
  }
  return {};
}

struct Range {
  const char* field;
  double DatasetSpec::* value;
  double min, max;
  const char* allowed;
  bool whole;
};

constexpr Range kRanges[] = {
    {"samples", &DatasetSpec::samples, 1, 1e6, "a whole number from 1 to 1,000,000", true},
    {"noise", &DatasetSpec::noise, 0, 1000, "a number from 0 to 1000", false},
    {"features", &DatasetSpec::features, 1, 1000, "a whole number from 1 to 1000", true},
    {"condition", &DatasetSpec::condition, 1, 1e6, "a number from 1 to 1,000,000", false},
    {"intercept", &DatasetSpec::intercept, -1000, 1000, "a number from -1000 to 1000", false},
    {"center", &DatasetSpec::center, 0, 1000, "a number from 0 to 1000", false},
    {"labelNoise", &DatasetSpec::labelNoise, 0, 1, "a number from 0 to 1", false},
    {"testSamples", &DatasetSpec::testSamples, 0, 1e6, "a whole number from 0 to 1,000,000", true},
};

}  // namespace

MaybeProblem problemOf(const DatasetSpec& spec, const std::string& prefix) {
  for (const Range& range : kRanges) {
    const double value = spec.*range.value;
    const bool isInside = value >= range.min && value <= range.max;
    if (isInside && !(range.whole && value != std::floor(value))) continue;
    return problemWith(prefix + range.field, range.allowed);
  }
  if (spec.samples * (static_cast<double>(featuresOf(spec)) + 1) >
      static_cast<double>(kMaxNumbers)) {
    return problemWith(prefix + "samples",
                       "so few that x and y have at most 16,777,216 numbers together");
  }
  return {};
}

Index featuresOf(const DatasetSpec& spec) {
  switch (spec.name) {
    case DatasetName::kTwoGaussians:
    case DatasetName::kMoons:
      return 2;
    case DatasetName::kGaussian:
      return static_cast<Index>(spec.features);
    default:
      return 1;
  }
}

Dataset draw(const DatasetSpec& spec, RandomState& random) {
  Dataset data = drawInOrder(spec, random);
  if (spec.order == DatasetOrder::kSorted) data.train = sortedByTarget(data.train);
  if (data.test.count() == 0) data.test = {RowMatrix(0, data.train.features()), Vector(0)};
  return data;
}

}  // namespace minibatch
