// Random settings: the same ones, drawn in the same order, as tests/golden/generate_random_specs.py
// draws.
#pragma once

#include <doctest.h>

#include <array>
#include <map>
#include <string>

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
  // Any enumerator, or any alternative of a variant.
  template <class Choice>
  Choice any() {
    Choice choice{};
    const auto last = static_cast<minibatch::Index>(minibatch::namesOf(choice).size()) - 1;
    minibatch::setNumber(choice, static_cast<double>(whole(0, last)));
    return choice;
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
  Salary salary;
  salary.samples = n;
  salary.noise = dice.real(0, 1);
  spec.data = DatasetSpec{.set = salary, .order = dice.any<DatasetOrder>()};
  spec.batchSize = k;
  spec.learningRate.rate = dice.real(0.001, 0.4);
  spec.order = dice.any<Order>();
  spec.dropLast = dice.coin();
  spec.loss = dice.coin() ? Loss::kHalfMse : Loss::kMse;
  spec.seed = dice.seed();
  const Index epochs = dice.whole(1, std::max(Index{1}, std::min(Index{5}, 300 * k / n)));
  const Index perEpoch = spec.dropLast ? n / k : (n + k - 1) / k;
  return {spec, static_cast<std::uint64_t>(epochs * perEpoch)};
}

// Sets the options of an optimiser, which has to know each name.
inline void setOptions(minibatch::OptimizerSpec& optimizer,
                       const std::map<std::string, double>& values) {
  minibatch::Fields fields;
  fields.splitPairs();
  minibatch::visitHeld(optimizer, [&](auto& rule) { rule.fields(fields); });
  for (const minibatch::Field& field : fields.all()) {
    const auto value = values.find(field.name);
    if (value == values.end()) continue;
    for (const auto& slot : field.slots) slot.assign({value->second});
  }
}

inline minibatch::OptimizerSpec randomOptimizer(Dice& dice, double& rate) {
  using namespace minibatch;
  static const std::map<std::string, double> kRates = {{"sgd", 0.1},       {"momentum", 0.02},
                                                       {"nesterov", 0.02}, {"adagrad", 0.2},
                                                       {"rmsprop", 0.02},  {"adam", 0.05}};
  auto optimizer = dice.any<OptimizerSpec>();
  rate = kRates.at(namesOf(optimizer)[optimizer.index()]) * dice.real(0.1, 1);
  std::map<std::string, double> options;
  options["momentum"] = dice.real(0, 0.95);
  options["alpha"] = dice.real(0.5, 0.999);
  options["beta1"] = dice.real(0.5, 0.95);
  options["beta2"] = dice.real(0.9, 0.999);
  options["eps"] = dice.real(0.0001, 0.01);
  setOptions(optimizer, options);
  return optimizer;
}

inline minibatch::ModelSpec randomModel(Dice& dice, minibatch::ModelSpec model,
                                        minibatch::Activation activation) {
  using namespace minibatch;
  auto* mlp = std::get_if<MlpSpec>(&model);
  if (!mlp) return model;
  mlp->activation = activation;
  mlp->outputs = dice.whole(1, 4);
  const Index layers = dice.whole(1, 2);
  for (Index i = 0; i < layers; ++i) mlp->hidden.push_back(dice.whole(1, 6));
  return model;
}

// Any model with any optimiser, on data and from a start of its own.
inline RandomSpec randomSpec(std::uint32_t number) {
  using namespace minibatch;
  Dice dice(number);
  TrainerSpec spec;
  const auto kind =
      dice.pick(std::array<ModelSpec, 4>{LinearSpec(), LogisticSpec(), MlpSpec(), MlpSpec()});
  const Index n = dice.whole(2, 30), d = dice.whole(1, 4);
  const auto activation = dice.any<Activation>();
  spec.model = randomModel(dice, kind, activation);
  const auto* mlp = std::get_if<MlpSpec>(&spec.model);
  const Index outputs = mlp ? mlp->outputs : 1;
  const bool isClasses =
      std::holds_alternative<LogisticSpec>(spec.model) || outputs > 1 || (mlp && dice.coin());
  spec.loss = isClasses ? Loss::kCrossEntropy : dice.coin() ? Loss::kHalfMse : Loss::kMse;
  spec.batchSize = dice.whole(1, n);
  spec.order = dice.any<Order>();
  spec.dropLast = dice.coin();
  spec.seed = dice.seed();
  const auto updates = static_cast<std::uint64_t>(dice.whole(1, 25));
  spec.optimizer = randomOptimizer(dice, spec.learningRate.rate);
  Samples<double> data{RowMatrix(n, d), Vector(n)};
  for (double& value : data.x.reshaped<Eigen::RowMajor>()) value = dice.normal();
  const Index classes = std::max(Index{2}, outputs);
  for (double& y : data.y) {
    y = isClasses ? static_cast<double>(dice.whole(0, classes - 1)) : dice.normal();
  }
  spec.data = data;
  spec.initial.resize(static_cast<std::size_t>(parameterCountOf(spec.model, d)));
  for (double& value : spec.initial) value = dice.normal() * 0.5;
  return {spec, updates};
}
