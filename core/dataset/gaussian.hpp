// Linear regression on several features.
//
// w = randn(d), over its length; x = randn(n,d), its columns scaled; y = x@w + noise*randn(n). The
// variances of the columns fall in equal ratios from 1 in the first to 1/condition in the last.
#pragma once

#include <cmath>

#include "core/dataset/numpy_draws.hpp"

namespace minibatch {

struct Gaussian {
  static constexpr const char* kName = "gaussian";
  static constexpr const char* kHelp =
      "w of length 1 in a random direction, x = randn(n, features), its columns scaled to the "
      "`condition`, y = x·w + noise·randn(n)";
  static constexpr const char* kNumpy =
      "direction = random.randn({features})\n"
      "direction /= np.linalg.norm(direction)\n"
      "X = random.randn(n, {features})\n"
      "if {condition} > 1:\n"
      "    X *= {condition} ** (-np.arange({features}) / {features - 1} / 2)\n"
      "y = X @ direction + random.randn(n) * {noise}";

  Index samples = 1024;
  double noise = 0.5;
  Index dimensions = 16;  // d
  double condition = 1;

  void fields(Fields& fields) {
    fields.number("samples", samples, kSampleCount, kSamplesHelp);
    fields.number("noise", noise, kNoise, kNoiseHelp);
    fields.number("features", dimensions, {1, 1000}, "d, the number of features");
    fields.number("condition", condition, {1, 1e6}, "largest over smallest variance of a feature");
  }
  Index features() const { return dimensions; }
  Dataset draw(RandomState& random) const {
    const Index n = samples, d = dimensions;
    const Vector direction = standardNormals(d, 1, random).col(0).normalized();
    Samples<double> train{standardNormals(n, d, random), Vector(n)};
    for (Index j = 1; j < d && condition != 1; ++j) {
      const double place = static_cast<double>(j) / static_cast<double>(d - 1);
      train.x.col(j) *= std::exp(-place / 2 * std::log(condition));
    }
    train.y = train.x.lazyProduct(direction) + standardNormals(n, 1, random) * noise;
    return {kName, std::move(train), {}};
  }
};

}  // namespace minibatch
