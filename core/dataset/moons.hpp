// Two interleaved half circles with noise, some labels flipped; and clean test points.
//
// First the training set is drawn, then the labels that are flipped, then the test set. A set is
// a = π*random_sample(n); sample i is of class i % 2: class 0 at (cos a, sin a), class 1 at
// (1 − cos a, ½ − sin a), both shifted by (−½, −¼), plus noise*randn(n,2).
#pragma once

#include <cmath>
#include <numbers>

#include "core/dataset/numpy_draws.hpp"

namespace minibatch {

struct Moons {
  static constexpr const char* kName = "moons";
  static constexpr const char* kHelp =
      "two interleaved half circles with noise, `labelNoise` of the labels flipped, `testSamples` "
      "clean test points drawn after it";
  static constexpr const char* kNumpy =
      "angle = np.pi * random.random_sample(n)\n"
      "X = random.randn(n, 2) * {noise}\n"
      "y = (np.arange(n) % 2).astype(float)\n"
      "moon = np.stack([np.cos(angle), np.sin(angle)], axis=1)\n"
      "moon[y == 1] = np.array([1, 0.5]) - moon[y == 1]\n"
      "X += moon - np.array([0.5, 0.25])\n"
      "if {labelNoise} > 0:\n"
      "    flipped = random.permutation(n)[: int(np.rint({labelNoise} * n))]\n"
      "    y[flipped] = 1 - y[flipped]";

  Index samples = 128;
  double noise = 0.2;
  double labelNoise = 0;
  Index testSamples = 0;
  Labels labels = Labels::kZeroOne;

  void fields(Fields& fields) {
    fields.number("samples", samples, kSampleCount, kSamplesHelp);
    fields.number("noise", noise, kNoise, kNoiseHelp);
    fields.number("labelNoise", labelNoise, {0, 1}, "part of the training labels that is flipped");
    fields.number("testSamples", testSamples, {0, 1e6}, "the number of clean test points");
    fields.choice("labels", labels, "y is 0 and 1, or −1 and 1");
  }
  Index features() const { return 2; }
  Dataset draw(RandomState& random) const {
    Samples<double> train = drawMoons(samples, random);
    flipLabels(train, random);
    return {kName, std::move(train), drawMoons(testSamples, random)};
  }

 private:
  Samples<double> drawMoons(Index n, RandomState& random) const {
    const Vector angles = uniforms(n, random) * std::numbers::pi;
    Samples<double> points{standardNormals(n, 2, random) * noise, Vector(n)};
    for (Index i = 0; i < n; ++i) {
      const bool isClassOne = i % 2 == 1;
      const Eigen::RowVector2d point(std::cos(angles[i]), std::sin(angles[i]));
      const Eigen::RowVector2d moon = isClassOne ? Eigen::RowVector2d(1, 0.5) - point : point;
      points.x.row(i) += moon - Eigen::RowVector2d(0.5, 0.25);
      points.y[i] = labelOf(isClassOne, labels);
    }
    return points;
  }

  // Flips the labels of rint(labelNoise*n) samples, the first of a permutation(n). Draws nothing
  // with labelNoise 0.
  void flipLabels(Samples<double>& train, RandomState& random) const {
    if (labelNoise == 0) return;
    const auto flips =
        static_cast<std::size_t>(std::nearbyint(labelNoise * static_cast<double>(samples)));
    const std::vector<std::int32_t> order = permutation(samples, random);
    for (std::size_t i = 0; i < flips; ++i) {
      double& label = train.y[order[i]];
      label = labelOf(label != 1, labels);
    }
  }
};

}  // namespace minibatch
