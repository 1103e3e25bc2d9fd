// The data of the post's program: a line with little noise.
#pragma once

#include "core/dataset/numpy_draws.hpp"

namespace minibatch {

struct Salary {
  static constexpr const char* kName = "salary";
  static constexpr const char* kHelp =
      "the post's data: x = randn(n), normalised experience; y = 2x + noise·randn(n), salary";
  static constexpr const char* kNumpy =
      "X = random.randn(n)\n"
      "y = 2 * X + random.randn(n) * {noise}";

  Index samples = 10;
  double noise = 0.1;

  void fields(Fields& fields) {
    fields.number("samples", samples, kSampleCount, kSamplesHelp);
    fields.number("noise", noise, kNoise, kNoiseHelp);
  }
  Index features() const { return 1; }
  Dataset draw(RandomState& random) const {
    return {kName, noisyLine(standardNormals(samples, 1, random), 0, noise, random), {}};
  }
};

}  // namespace minibatch
