// A line with noise.
#pragma once

#include "core/dataset/numpy_draws.hpp"

namespace minibatch {

struct NoisyLine {
  static constexpr const char* kName = "noisy-line";
  static constexpr const char* kHelp = "x = randn(n), y = 2x + intercept + noise·randn(n)";
  static constexpr const char* kNumpy =
      "X = random.randn(n)\n"
      "y = 2 * X + {float(intercept)} + random.randn(n) * {noise}";

  Index samples = 512;
  double noise = 1;
  double intercept = 0;

  void fields(Fields& fields) {
    fields.number("samples", samples, kSampleCount, kSamplesHelp);
    fields.number("noise", noise, kNoise, kNoiseHelp);
    fields.number("intercept", intercept, {-1000, 1000}, "where the line is at x = 0");
  }
  Index features() const { return 1; }
  Dataset draw(RandomState& random) const {
    return {kName, noisyLine(standardNormals(samples, 1, random), intercept, noise, random), {}};
  }
};

}  // namespace minibatch
