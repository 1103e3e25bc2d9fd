// Random settings: the same ones, drawn in the same order, as tests/golden/generate_random_specs.py
// draws.
#pragma once

#include <array>

#include "core/trainer.hpp"

struct RandomSpec {
  minibatch::TrainerSpec trainer;
  std::uint64_t updates;
};

// Draws settings. Only randomSample() is asked, and multiplied: the same in every language.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : random_(seed) {}

  double real(double low, double high) { return low + (high - low) * random_.randomSample(); }
  // low … high, both included
  minibatch::Index whole(minibatch::Index low, minibatch::Index high) {
    const double choices = static_cast<double>(high - low + 1);
    return low + static_cast<minibatch::Index>(choices * random_.randomSample());
  }
  template <class Value, std::size_t size>
  Value pick(const std::array<Value, size>& choices) {
    return choices[static_cast<std::size_t>(whole(0, static_cast<minibatch::Index>(size) - 1))];
  }
  bool coin() { return whole(0, 1) == 1; }
  // 0 … 2³²−1, more than an Index of WebAssembly holds.
  std::uint32_t seed() { return static_cast<std::uint32_t>(0x1p32 * random_.randomSample()); }
  double normal() { return random_.standardNormal(); }

 private:
  minibatch::RandomState random_;
};

inline constexpr std::array kOrders = {
    minibatch::Order::kSequential, minibatch::Order::kShuffleOnce,
    minibatch::Order::kShuffleEachEpoch, minibatch::Order::kWithReplacement};

// A line and the post's program, whole epochs.
inline RandomSpec randomLine(std::uint32_t number) {
  using namespace minibatch;
  Dice dice(number);
  TrainerSpec spec;
  const Index n = dice.whole(1, dice.pick(std::array<Index, 3>{12, 40, 1100}));
  const Index any = dice.whole(1, n);
  const Index k = dice.pick(std::array{Index{1}, std::min(Index{2}, n), n, any});
  DatasetSpec data;
  data.samples = static_cast<double>(n);
  data.noise = dice.real(0, 1);
  data.order = dice.coin() ? DatasetOrder::kSorted : DatasetOrder::kAsDrawn;
  spec.data = data;
  spec.batchSize = static_cast<double>(k);
  spec.learningRate.rate = dice.real(0.001, 0.4);
  spec.order = dice.pick(kOrders);
  spec.dropLast = dice.coin();
  spec.loss = dice.coin() ? Loss::kHalfMse : Loss::kMse;
  spec.seed = dice.seed();
  const Index epochs = dice.whole(1, std::max(Index{1}, std::min(Index{5}, 300 * k / n)));
  const Index perEpoch = spec.dropLast ? n / k : (n + k - 1) / k;
  return {spec, static_cast<std::uint64_t>(epochs * perEpoch)};
}

inline minibatch::ModelSpec randomModel(Dice& dice, minibatch::ModelKind kind) {
  using namespace minibatch;
  ModelSpec model;
  model.kind = kind;
  model.outputs = kind == ModelKind::kMlp ? static_cast<double>(dice.whole(1, 4)) : 1;
  const Index layers = kind == ModelKind::kMlp ? dice.whole(1, 2) : 0;
  for (Index i = 0; i < layers; ++i) model.hidden.push_back(static_cast<double>(dice.whole(1, 6)));
  return model;
}

inline minibatch::OptimizerSpec randomOptimizer(Dice& dice, double& rate) {
  using namespace minibatch;
  constexpr std::array kRates = {0.1, 0.02, 0.02, 0.2, 0.02, 0.05};
  OptimizerSpec optimizer;
  const auto kind = static_cast<std::size_t>(dice.whole(0, 5));
  optimizer.kind = static_cast<OptimizerKind>(kind);
  rate = kRates[kind] * dice.real(0.1, 1);
  optimizer.momentum = dice.real(0, 0.95);
  optimizer.alpha = dice.real(0.5, 0.999);
  optimizer.beta1 = dice.real(0.5, 0.95);
  optimizer.beta2 = dice.real(0.9, 0.999);
  optimizer.eps = dice.real(0.0001, 0.01);
  return optimizer;
}

// Any model with any optimiser, on data and from a start of its own.
inline RandomSpec randomSpec(std::uint32_t number) {
  using namespace minibatch;
  Dice dice(number);
  TrainerSpec spec;
  const auto kind = dice.pick(
      std::array{ModelKind::kLinear, ModelKind::kLogistic, ModelKind::kMlp, ModelKind::kMlp});
  const Index n = dice.whole(2, 30), d = dice.whole(1, 4);
  const Activation activation = dice.coin() ? Activation::kRelu : Activation::kTanh;
  spec.model = randomModel(dice, kind);
  spec.model.activation = activation;
  const bool isClasses = kind == ModelKind::kLogistic || spec.model.outputs > 1 ||
                         (kind == ModelKind::kMlp && dice.coin());
  spec.loss = isClasses ? Loss::kCrossEntropy : dice.coin() ? Loss::kHalfMse : Loss::kMse;
  spec.batchSize = static_cast<double>(dice.whole(1, n));
  spec.order = dice.pick(kOrders);
  spec.dropLast = dice.coin();
  spec.seed = dice.seed();
  const auto updates = static_cast<std::uint64_t>(dice.whole(1, 25));
  spec.optimizer = randomOptimizer(dice, spec.learningRate.rate);
  Samples<double> data{RowMatrix(n, d), Vector(n)};
  for (double& value : data.x.reshaped<Eigen::RowMajor>()) value = dice.normal();
  const Index classes = std::max(Index{2}, static_cast<Index>(spec.model.outputs));
  for (double& y : data.y) {
    y = isClasses ? static_cast<double>(dice.whole(0, classes - 1)) : dice.normal();
  }
  spec.data = data;
  spec.initial.resize(static_cast<std::size_t>(parameterCountOf(spec.model, d)));
  for (double& value : spec.initial) value = dice.normal() * 0.5;
  return {spec, updates};
}
