// Two classes, each normally distributed with standard deviation 1.
#pragma once

#include "core/dataset/numpy_draws.hpp"

namespace minibatch {

struct TwoGaussians {
  static constexpr const char* kName = "two-gaussians";
  static constexpr const char* kHelp =
      "class = permutation(n) < n//2, x = randn(n, 2) about (−center, −center) for class 0 and "
      "(center, center) for class 1";
  static constexpr const char* kNumpy =
      "y = (random.permutation(n) < n // 2).astype(float)\n"
      "X = random.randn(n, 2) + np.where(y == 1, {center}, {-center})[:, None]";

  Index samples = 512;
  double center = 0.75;
  Labels labels = Labels::kZeroOne;

  void fields(Fields& fields) {
    fields.number("samples", samples, kSampleCount, kSamplesHelp);
    fields.number("center", center, {0, 1000}, "the classes lie about ±(center, center)");
    fields.choice("labels", labels, "y is 0 and 1, or −1 and 1");
  }
  Index features() const { return 2; }
  Dataset draw(RandomState& random) const {
    const std::vector<std::int32_t> order = permutation(samples, random);
    Samples<double> train{standardNormals(samples, 2, random), Vector(samples)};
    for (Index i = 0; i < samples; ++i) {
      const bool isClassOne = order[static_cast<std::size_t>(i)] < samples / 2;
      train.x.row(i).array() += isClassOne ? center : -center;
      train.y[i] = labelOf(isClassOne, labels);
    }
    return {kName, std::move(train), {}};
  }
};

}  // namespace minibatch
