// A line over x that is not centred, so that the loss over (w, b) is a narrow valley.
#pragma once

#include "core/dataset/numpy_draws.hpp"

namespace minibatch {

struct NarrowValley {
  static constexpr const char* kName = "narrow-valley";
  static constexpr const char* kHelp =
      "x = 10·random_sample(n), not centred, so that the loss is a narrow valley; y = 2x + 5 + "
      "noise·randn(n)";
  static constexpr const char* kNumpy =
      "X = random.random_sample(n) * 10\n"
      "y = 2 * X + 5 + random.randn(n) * {noise}";

  Index samples = 256;
  double noise = 1;

  void fields(Fields& fields) {
    fields.number("samples", samples, kSampleCount, kSamplesHelp);
    fields.number("noise", noise, kNoise, kNoiseHelp);
  }
  Index features() const { return 1; }
  Dataset draw(RandomState& random) const {
    return {kName, noisyLine(uniforms(samples, random) * 10, 5, noise, random), {}};
  }
};

}  // namespace minibatch
