// How far a batch's gradient lies from the full one, by sampling: the standard deviation over many
// new batches, for each batch size, beside the formulas of core/batch_noise.hpp.
#pragma once

#include "core/dataset/dataset_spec.hpp"
#include "core/experiment/experiment.hpp"
#include "core/model/linear.hpp"

namespace minibatch {

class GradientNoise final : public Experiment {
 public:
  static constexpr const char* kName = "gradient-noise";

  // Data: noisy-line, y = 2x + intercept + noise ε.
  enum class Replacement { kWithout, kWith };
  struct Options {
    std::uint32_t seed = 42;
    Index samples = 1024;  // n
    double noise = 0.5;
    double intercept = 0.3;
    double w = 0, b = 0;  // where the gradients are taken
    Index draws = 4000;   // batches for each k
    std::vector<Index> batchSizes = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024};
    Replacement replacement = Replacement::kWithout;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit GradientNoise(const Options& options);

  // batchSize (K); mean, deviation (K,2): of (∂w, ∂b) over the batches drawn so far;
  // withReplacement, finitePopulation (K,2): the two formulas; fullGradient (2); draws (K)
  Result result() override;

 private:
  Progress progress() const override;
  void doUnit() override;

  Options options_;
  RandomState random_;
  Samples<double> data_;
  LinearModel model_;
  Vector parameters_, gradient_;
  Vector fullGradient_;  // (2)
  Vector sigma_;         // (2) deviation of the samples' gradients
  std::vector<std::int32_t> pool_;
  RowMatrix sum_, squares_;  // (K, 2) of gradient − full gradient
  Vector drawn_;             // (K)
};

template <>
inline constexpr std::array kNames<GradientNoise::Replacement>{Name{"without"}, Name{"with"}};

}  // namespace minibatch
