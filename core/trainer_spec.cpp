#include "core/trainer_spec.hpp"

#include <algorithm>
#include <cmath>

namespace minibatch {
namespace {

constexpr double kMaxUnits = 4096;     // of a layer
constexpr std::size_t kMaxLayers = 8;  // hidden ones
constexpr double kMaxParameters = 1 << 22;

bool isWholeFrom(double value, double min, double max) {
  return value >= min && value <= max && value == std::floor(value);
}

// The judges note the first problem they find, and nothing if there was one before.

void expectOfEach(const std::vector<double>& values, bool (*isGood)(double), const char* field,
                  const char* allowed, MaybeProblem& problem) {
  const auto bad = std::find_if_not(values.begin(), values.end(), isGood);
  if (problem || bad == values.end()) return;
  problem = problemWith(elementOf(field, bad - values.begin()), allowed);
}

void judgeLayers(const ModelSpec& model, Loss loss, Index features, MaybeProblem& problem) {
  expect(model.hidden.size() <= kMaxLayers, "model.hidden", "at most 8 hidden layers", problem);
  expectOfEach(
      model.hidden, [](double units) { return isWholeFrom(units, 1, kMaxUnits); }, "model.hidden",
      "a whole number from 1 to 4,096", problem);
  expect(isWholeFrom(model.outputs, 1, 1000), "model.outputs", "a whole number from 1 to 1,000",
         problem);
  expect(model.outputs == 1 || loss == Loss::kCrossEntropy, "model.outputs",
         "1, unless the loss is \"cross-entropy\"", problem);
  if (problem) return;
  expect(static_cast<double>(parameterCountOf(model, features)) <= kMaxParameters, "model.hidden",
         "layers with at most 4,194,304 parameters together", problem);
}

// Class numbers for several outputs, 0 or 1 for one.
void judgeLabels(const Samples<double>& samples, double outputs, MaybeProblem& problem) {
  const double last = outputs > 1 ? outputs - 1 : 1;
  for (Index i = 0; i < samples.count(); ++i) {
    if (isWholeFrom(samples.y[i], 0, last)) continue;
    const std::string allowed =
        outputs > 1 ? "a class number from 0 to " + std::to_string(static_cast<Index>(last))
                    : "0 or 1";
    problem = problemWith(elementOf("data.y", i), allowed + " (the loss is \"cross-entropy\")");
    return;
  }
}

void judgeNamedLabels(const DatasetSpec& data, MaybeProblem& problem) {
  expect(data.name == DatasetName::kTwoGaussians || data.name == DatasetName::kMoons, "loss",
         "\"mse\" or \"half-mse\" for data without classes", problem);
  expect(data.labels == Labels::kZeroOne, "data.labels",
         "\"zero-one\" (the loss is \"cross-entropy\")", problem);
}

void judgeLearningRate(const LearningRateSpec& spec, MaybeProblem& problem) {
  const bool scaled = spec.baseBatchSize != 0;
  expect(std::isfinite(spec.rate) && spec.rate > 0, scaled ? "learningRate.base" : "learningRate",
         "a finite number greater than 0", problem);
  if (!scaled) return;
  expect(isWholeFrom(spec.baseBatchSize, 1, 1 << 24), "learningRate.baseBatchSize",
         "a whole number from 1 to 16,777,216", problem);
  expect(spec.warmupEpochs >= 0 && spec.warmupEpochs <= 1e6, "learningRate.warmupEpochs",
         "a number from 0 to 1,000,000", problem);
}

void judgeOptimizer(const OptimizerSpec& spec, MaybeProblem& problem) {
  const auto expectShare = [&](double value, const char* field) {
    expect(value >= 0 && value < 1, field, "a number from 0 to less than 1", problem);
  };
  expectShare(spec.momentum, "optimizer.momentum");
  expectShare(spec.alpha, "optimizer.alpha");
  expectShare(spec.beta1, "optimizer.betas[0]");
  expectShare(spec.beta2, "optimizer.betas[1]");
  expect(spec.eps > 0 && spec.eps <= 1, "optimizer.eps", "a number greater than 0, at most 1",
         problem);
}

void judgeInitial(const std::vector<double>& initial, Index parameterCount, MaybeProblem& problem) {
  if (initial.empty()) return;
  if (static_cast<Index>(initial.size()) != parameterCount) {
    problem =
        problemWith("initial", std::to_string(parameterCount) + " numbers, one for each parameter");
  }
  expectOfEach(
      initial, [](double value) { return std::isfinite(value); }, "initial", "a finite number",
      problem);
}

void judgeBatchSize(double k, double n, MaybeProblem& problem) {
  if (problem || isWholeFrom(k, 1, n)) return;
  problem =
      problemWith("batchSize", "a whole number from 1 to " + std::to_string(static_cast<Index>(n)) +
                                   " (the number of samples)");
}

}  // namespace

MaybeProblem problemOf(const TrainerSpec& spec) {
  const auto* named = std::get_if<DatasetSpec>(&spec.data);
  const auto* own = std::get_if<Samples<double>>(&spec.data);
  MaybeProblem problem = named ? problemOf(*named, "data.") : problemOf(*own, "data.");
  if (problem) return problem;
  const double n = named ? named->samples : static_cast<double>(own->count());
  const Index features = named ? featuresOf(*named) : own->features();
  const bool isMlp = spec.model.kind == ModelKind::kMlp;
  const bool hasClasses = spec.loss == Loss::kCrossEntropy;
  expect(!(spec.model.kind == ModelKind::kLinear && hasClasses), "loss",
         "\"mse\" or \"half-mse\" for a linear model", problem);
  if (isMlp) judgeLayers(spec.model, spec.loss, features, problem);
  expect(isMlp || !spec.singlePrecision, "precision", "\"float64\", unless the model is an mlp",
         problem);
  if (hasClasses && named) judgeNamedLabels(*named, problem);
  if (hasClasses && own && !problem) judgeLabels(*own, isMlp ? spec.model.outputs : 1, problem);
  judgeBatchSize(spec.batchSize, n, problem);
  judgeLearningRate(spec.learningRate, problem);
  judgeOptimizer(spec.optimizer, problem);
  if (!problem) judgeInitial(spec.initial, parameterCountOf(spec.model, features), problem);
  return problem;
}

std::vector<Index> layerSizes(const ModelSpec& model, Index features) {
  std::vector<Index> sizes{features};
  for (const double units : model.hidden) sizes.push_back(static_cast<Index>(units));
  sizes.push_back(static_cast<Index>(model.outputs));
  return sizes;
}

Index parameterCountOf(const ModelSpec& model, Index features) {
  if (model.kind != ModelKind::kMlp) return features + 1;
  const std::vector<Index> sizes = layerSizes(model, features);
  Index count = 0;
  for (std::size_t l = 1; l < sizes.size(); ++l) count += (sizes[l - 1] + 1) * sizes[l];
  return count;
}

}  // namespace minibatch
