// NumPy's draws as matrices, and the options that several data sets have.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/dataset.hpp"
#include "core/random.hpp"
#include "core/schema.hpp"

namespace minibatch {

// randn(rows, columns)
inline RowMatrix standardNormals(Index rows, Index columns, RandomState& random) {
  RowMatrix values(rows, columns);
  std::generate_n(values.data(), values.size(), [&] { return random.standardNormal(); });
  return values;
}

// random_sample(count)
inline Vector uniforms(Index count, RandomState& random) {
  Vector values(count);
  std::generate(values.begin(), values.end(), [&] { return random.randomSample(); });
  return values;
}

inline std::vector<std::int32_t> permutation(Index count, RandomState& random) {
  std::vector<std::int32_t> order(static_cast<std::size_t>(count));
  random.permutation(order);
  return order;
}

// y = 2*x + intercept + randn(n)*noise, left to right as NumPy evaluates it.
inline Samples<double> noisyLine(const Vector& x, double intercept, double noise,
                                 RandomState& random) {
  Samples<double> samples{x, 2 * x};
  if (intercept != 0) samples.y.array() += intercept;
  samples.y += standardNormals(x.size(), 1, random) * noise;
  return samples;
}

inline constexpr Range kSampleCount{1, 1e6};
inline constexpr Range kNoise{0, 1000};
inline constexpr const char* kSamplesHelp = "n, the number of samples";
inline constexpr const char* kNoiseHelp = "standard deviation of the noise";

// y of a data set with two classes.
enum class Labels {
  kZeroOne,    // for cross-entropy
  kPlusMinus,  // −1 and 1, for a squared loss
};
template <>
inline constexpr std::array kNames<Labels>{Name{"zero-one"}, Name{"plus-minus"}};

inline double labelOf(bool isClassOne, Labels labels) {
  if (isClassOne) return 1;
  return labels == Labels::kZeroOne ? 0 : -1;
}

}  // namespace minibatch
