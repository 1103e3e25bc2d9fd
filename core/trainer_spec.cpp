#include "core/trainer_spec.hpp"

#include <cmath>

namespace minibatch {
namespace {

constexpr double kMaxUnits = 4096;     // of a layer
constexpr std::size_t kMaxLayers = 8;  // hidden ones
constexpr double kMaxParameters = 1 << 22;

bool isWholeFrom(double value, double min, double max) {
  return value >= min && value <= max && value == std::floor(value);
}

MaybeProblem problemOfModel(const ModelSpec& model, Loss loss, Index features) {
  if (model.kind == ModelKind::kLinear && loss == Loss::kCrossEntropy) {
    return problemWith("loss", "\"mse\" or \"half-mse\" for a linear model");
  }
  if (model.kind != ModelKind::kMlp) return {};
  if (model.hidden.size() > kMaxLayers) {
    return problemWith("model.hidden", "at most 8 hidden layers");
  }
  for (std::size_t i = 0; i < model.hidden.size(); ++i) {
    if (isWholeFrom(model.hidden[i], 1, kMaxUnits)) continue;
    return problemWith(elementOf("model.hidden", static_cast<Index>(i)),
                       "a whole number from 1 to 4,096");
  }
  if (!isWholeFrom(model.outputs, 1, 1000)) {
    return problemWith("model.outputs", "a whole number from 1 to 1,000");
  }
  if (model.outputs > 1 && loss != Loss::kCrossEntropy) {
    return problemWith("model.outputs", "1, unless the loss is \"cross-entropy\"");
  }
  if (static_cast<double>(parameterCountOf(model, features)) > kMaxParameters) {
    return problemWith("model.hidden", "layers with at most 4,194,304 parameters together");
  }
  return {};
}

// Class numbers for several outputs, 0 or 1 for one.
MaybeProblem problemOfLabels(const Samples<double>& samples, double outputs) {
  const double last = outputs > 1 ? outputs - 1 : 1;
  for (Index i = 0; i < samples.count(); ++i) {
    if (isWholeFrom(samples.y[i], 0, last)) continue;
    const std::string allowed =
        outputs > 1 ? "a class number from 0 to " + std::to_string(static_cast<Index>(last))
                    : "0 or 1";
    return problemWith(elementOf("data.y", i), allowed + " (the loss is \"cross-entropy\")");
  }
  return {};
}

MaybeProblem problemOfNamedLabels(const DatasetSpec& data) {
  const bool hasClasses =
      data.name == DatasetName::kTwoGaussians || data.name == DatasetName::kMoons;
  if (!hasClasses) return problemWith("loss", "\"mse\" or \"half-mse\" for data without classes");
  if (data.labels == Labels::kZeroOne) return {};
  return problemWith("data.labels", "\"zero-one\" (the loss is \"cross-entropy\")");
}

MaybeProblem problemOfLearningRate(const LearningRateSpec& spec) {
  const bool scaled = spec.baseBatchSize != 0;
  if (!(std::isfinite(spec.rate) && spec.rate > 0)) {
    return problemWith(scaled ? "learningRate.base" : "learningRate",
                       "a finite number greater than 0");
  }
  if (!scaled) return {};
  if (!isWholeFrom(spec.baseBatchSize, 1, 1 << 24)) {
    return problemWith("learningRate.baseBatchSize", "a whole number from 1 to 16,777,216");
  }
  if (!(spec.warmupEpochs >= 0 && spec.warmupEpochs <= 1e6)) {
    return problemWith("learningRate.warmupEpochs", "a number from 0 to 1,000,000");
  }
  return {};
}

MaybeProblem problemOfOptimizer(const OptimizerSpec& spec) {
  const auto isShare = [](double value) { return value >= 0 && value < 1; };
  const char* const share = "a number from 0 to less than 1";
  if (!isShare(spec.momentum)) return problemWith("optimizer.momentum", share);
  if (!isShare(spec.alpha)) return problemWith("optimizer.alpha", share);
  if (!isShare(spec.beta1)) return problemWith("optimizer.betas[0]", share);
  if (!isShare(spec.beta2)) return problemWith("optimizer.betas[1]", share);
  if (!(spec.eps > 0 && spec.eps <= 1)) {
    return problemWith("optimizer.eps", "a number greater than 0, at most 1");
  }
  return {};
}

MaybeProblem problemOfInitial(const std::vector<double>& initial, Index parameterCount) {
  if (initial.empty()) return {};
  if (static_cast<Index>(initial.size()) != parameterCount) {
    return problemWith("initial",
                       std::to_string(parameterCount) + " numbers, one for each parameter");
  }
  for (std::size_t i = 0; i < initial.size(); ++i) {
    if (std::isfinite(initial[i])) continue;
    return problemWith(elementOf("initial", static_cast<Index>(i)), "a finite number");
  }
  return {};
}

MaybeProblem problemOfBatchSize(double k, double n) {
  if (isWholeFrom(k, 1, n)) return {};
  return problemWith("batchSize", "a whole number from 1 to " +
                                      std::to_string(static_cast<Index>(n)) +
                                      " (the number of samples)");
}

}  // namespace

MaybeProblem problemOf(const TrainerSpec& spec) {
  const auto* named = std::get_if<DatasetSpec>(&spec.data);
  const auto* own = std::get_if<Samples<double>>(&spec.data);
  if (auto p = named ? problemOf(*named, "data.") : problemOf(*own, "data.")) return p;
  const double n = named ? named->samples : static_cast<double>(own->count());
  const Index features = named ? featuresOf(*named) : own->features();
  if (auto p = problemOfModel(spec.model, spec.loss, features)) return p;
  if (spec.singlePrecision && spec.model.kind != ModelKind::kMlp) {
    return problemWith("precision", "\"float64\", unless the model is an mlp");
  }
  if (spec.loss == Loss::kCrossEntropy) {
    const double outputs = spec.model.kind == ModelKind::kMlp ? spec.model.outputs : 1;
    if (auto p = named ? problemOfNamedLabels(*named) : problemOfLabels(*own, outputs)) return p;
  }
  if (auto p = problemOfBatchSize(spec.batchSize, n)) return p;
  if (auto p = problemOfLearningRate(spec.learningRate)) return p;
  if (auto p = problemOfOptimizer(spec.optimizer)) return p;
  return problemOfInitial(spec.initial, parameterCountOf(spec.model, features));
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
