// The optimisers against PyTorch's, on every kind of model (tests/golden/generate_torch.py).
#include <map>

#include "core/trainer.hpp"
#include "golden.hpp"

using namespace minibatch;

namespace {

template <class Value>
Value named(const std::map<std::string, Value>& values, const std::string& name) {
  const auto found = values.find(name);
  REQUIRE_MESSAGE(found != values.end(), name);
  return found->second;
}

const std::map<std::string, ModelKind> kModels = {
    {"linear", ModelKind::kLinear}, {"logistic", ModelKind::kLogistic}, {"mlp", ModelKind::kMlp}};
const std::map<std::string, Activation> kActivations = {{"tanh", Activation::kTanh},
                                                        {"relu", Activation::kRelu}};
const std::map<std::string, Loss> kLosses = {
    {"mse", Loss::kMse}, {"half-mse", Loss::kHalfMse}, {"cross-entropy", Loss::kCrossEntropy}};
const std::map<std::string, OptimizerKind> kOptimizers = {
    {"sgd", OptimizerKind::kSgd},           {"momentum", OptimizerKind::kMomentum},
    {"nesterov", OptimizerKind::kNesterov}, {"adagrad", OptimizerKind::kAdagrad},
    {"rmsprop", OptimizerKind::kRmsProp},   {"adam", OptimizerKind::kAdam}};

// model activation outputs loss k hidden… : n d x… y… p…
TrainerSpec readProblem(GoldenLine& line) {
  TrainerSpec spec;
  spec.order = Order::kSequential;
  spec.model.kind = named(kModels, line.word());
  spec.model.activation = named(kActivations, line.word());
  spec.model.outputs = line.number();
  spec.loss = named(kLosses, line.word());
  spec.batchSize = line.number();
  for (std::string word = line.word(); word != ":"; word = line.word()) {
    spec.model.hidden.push_back(std::stod(word));
  }
  const auto n = line.integer<Index>(), d = line.integer<Index>();
  Samples<double> data{RowMatrix(n, d), Vector(n)};
  for (double& value : data.x.reshaped<Eigen::RowMajor>()) value = line.number();
  for (double& value : data.y) value = line.number();
  spec.data = data;
  while (!line.atEnd()) spec.initial.push_back(line.number());
  return spec;
}

// optimizer lr momentum alpha beta1 beta2 eps :
void readRun(GoldenLine& line, TrainerSpec& spec) {
  spec.optimizer.kind = named(kOptimizers, line.word());
  spec.learningRate.rate = line.number();
  spec.optimizer.momentum = line.number();
  spec.optimizer.alpha = line.number();
  spec.optimizer.beta1 = line.number();
  spec.optimizer.beta2 = line.number();
  spec.optimizer.eps = line.number();
  REQUIRE(line.word() == ":");
}

}  // namespace

// ‖ours − torch's‖ ≤ 1e-12 ‖torch's‖ over the vector of all parameters, after each of the updates
// kept, of which the last is the 300th.
TEST_CASE("the optimisers are torch.optim's to a relative 1e-12") {
  TrainerSpec spec;
  int runs = 0;
  for (GoldenLine& line : readGolden("torch.txt")) {
    if (line.word() == "problem") {
      spec = readProblem(line);
      continue;
    }
    readRun(line, spec);
    CAPTURE(static_cast<int>(spec.optimizer.kind));
    CAPTURE(static_cast<int>(spec.model.kind));
    REQUIRE_FALSE(problemOf(spec));
    const auto trainer = makeTrainer(spec);
    while (!line.atEnd()) {
      trainer->run(line.integer<std::uint64_t>() - trainer->update());
      Vector expected(trainer->parameters().size());
      for (double& value : expected) value = line.number();
      CAPTURE(trainer->update());
      CHECK((trainer->parameters() - expected).norm() / expected.norm() < 1e-12);
    }
    CHECK(trainer->update() == 300);
    ++runs;
  }
  CHECK(runs == 55);
}
