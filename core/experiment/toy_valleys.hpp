// A model of one dimension, not a network: a ball on a line with one sharp and one wide valley,
// equally deep. It moves against the gradient plus the noise that a batch of k samples would have,
// of standard deviation σ/√k:
//
//   x ← x − η (L′(x) + σ/√k · ε),  ε ~ N(0, 1)
//
// L is the soft minimum of two parabolas, −τ log(e^(−P₁/τ) + e^(−P₂/τ)), P = ½ c (x − center)², so
// each valley has the curvature c of its parabola. η is below 2/c of both, so without noise the
// ball stays in the valley it starts in, the sharp one. Noise moves it out of a sharp valley
// easily, out of a wide one rarely (Keskar et al., 2017, figure 1, is a drawing of this).
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/random.hpp"
#include "core/schema.hpp"

namespace minibatch {

class ToyValleys final : public Experiment {
 public:
  static constexpr const char* kName = "toy-valleys";

  struct Options {
    std::uint32_t seed = 42;
    std::vector<Index> batchSizes = {1, 2, 4, 8, 16, 32, 64, 128};
    Index balls = 200;  // for each k
    Index updates = 500;
    double learningRate = 0.04;  // η
    double noise = 8;            // σ
    double start = -1.3;
    double sharpCurvature = 40;
    double wideCurvature = 1;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit ToyValleys(const Options& options);

  // batchSize (K); balls (K): simulated so far; wideFraction (K): those of them that ended in the
  // wide valley; path (K, updates + 1): of the first ball of each k; center, curvature (2): of the
  // sharp and the wide valley; ridge: the top of L between the centers, or one of them where the
  // valleys are so flat that they are one; curveX, curveLoss (X): L
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;
  double lossAt(double x) const;
  double slopeAt(double x) const;
  double top() const;

  Options options_;
  RandomState random_;
  double ridge_;
  Vector simulated_, wide_;  // (K) balls: so far, and those of them that ended in the wide valley
  RowMatrix path_;
};

}  // namespace minibatch
