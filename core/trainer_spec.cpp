#include "core/trainer_spec.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace minibatch {
namespace {

constexpr double kMaxParameters = 1 << 22;

// n and d.
struct DataSize {
  Index samples, features;
};
DataSize sizeOf(const TrainerSpec& spec) {
  if (const auto* named = std::get_if<DatasetSpec>(&spec.data)) {
    return {named->samples(), named->features()};
  }
  const auto& own = std::get<Samples<double>>(spec.data);
  return {own.count(), own.features()};
}

// ---- data ----

MaybeError readSamples(TrainerSpec& spec, const Value& value, const std::string& path) {
  const auto* x = value.find("x")->as<Value::Numbers>();
  const Value *targets = value.find("y"), *columns = value.find("features");
  const auto* y = targets ? targets->as<Value::Numbers>() : nullptr;
  const auto* features = columns ? columns->as<double>() : nullptr;
  const double d = features ? *features : 0;
  if (!x || !y || !(d >= 1 && std::fmod(static_cast<double>(x->size()), d) == 0)) {
    return ValidationError{ErrorCode::kType, path, "numbers x, y and features, x in whole rows"};
  }
  spec.data = Samples<double>{toRows(*x, static_cast<Index>(d)), asVector(*y)};
  return {};
}

MaybeError readData(TrainerSpec& spec, const Value& value, const std::string& path) {
  if (value.find("x")) return readSamples(spec, value, path);
  DatasetSpec named;
  if (auto error = readFields(declarationOf(named), value, path)) return error;
  spec.data = named;
  return {};
}

// ---- rules that concern several fields ----

MaybeError validateLayers(const MlpSpec& model, Loss loss, Index features) {
  if (model.outputs > 1 && loss != Loss::kCrossEntropy) {
    return rangeError("model.outputs", "1, unless the loss is \"cross-entropy\"");
  }
  if (static_cast<double>(parameterCountOf(model, features)) <= kMaxParameters) return {};
  return rangeError("model.hidden", "layers with at most 4,194,304 parameters together");
}

// Class numbers for several outputs, 0 or 1 for one.
MaybeError validateLabels(const Samples<double>& samples, Index outputs) {
  const Index last = outputs > 1 ? outputs - 1 : 1;
  for (Index i = 0; i < samples.count(); ++i) {
    const double y = samples.y[i];
    if (y >= 0 && y <= static_cast<double>(last) && y == std::floor(y)) continue;
    const std::string allowed =
        outputs > 1 ? "a class number from 0 to " + std::to_string(last) : "0 or 1";
    return rangeError(elementPath("data.y", i), allowed + " (the loss is \"cross-entropy\")");
  }
  return {};
}

MaybeError validateNamedLabels(const DatasetSpec& data) {
  if (!data.labels()) {
    return rangeError("loss", "\"mse\" or \"half-mse\" for data without classes");
  }
  if (*data.labels() == Labels::kZeroOne) return {};
  return rangeError("data.labels", "\"zero-one\" (the loss is \"cross-entropy\")");
}

MaybeError validateModel(const TrainerSpec& spec) {
  const bool hasClasses = spec.loss == Loss::kCrossEntropy;
  const auto* mlp = std::get_if<MlpSpec>(&spec.model);
  if (hasClasses && std::holds_alternative<LinearSpec>(spec.model)) {
    return rangeError("loss", "\"mse\" or \"half-mse\" for a linear model");
  }
  if (mlp) {
    if (auto error = validateLayers(*mlp, spec.loss, sizeOf(spec).features)) return error;
  } else if (spec.precision == Precision::kFloat32) {
    return rangeError("precision", "\"float64\", unless the model is an mlp");
  }
  if (!hasClasses) return {};
  if (const auto* named = std::get_if<DatasetSpec>(&spec.data)) return validateNamedLabels(*named);
  return validateLabels(std::get<Samples<double>>(spec.data), mlp ? mlp->outputs : 1);
}

// The rate for the batch size, in the precision of the run.
MaybeError validateRate(const TrainerSpec& spec) {
  const double highest =
      LearningRate(spec.learningRate, static_cast<double>(spec.batchSize), 1).highest();
  const bool isSingle = spec.precision == Precision::kFloat32;
  if (std::isfinite(isSingle ? static_cast<float>(highest) : highest)) return {};
  const bool isScaled = spec.learningRate.baseBatchSize > 0;
  return rangeError(isScaled ? "learningRate.base" : "learningRate",
                    "so small that the rate for this batchSize and precision is finite");
}

MaybeError validateMilestones(const std::vector<Index>& milestones) {
  const auto wrong = std::adjacent_find(milestones.begin(), milestones.end(), std::greater_equal());
  if (wrong == milestones.end()) return {};
  return rangeError(elementPath("schedule.milestones", wrong - milestones.begin() + 1),
                    "more than the one before");
}

MaybeError validateInitial(const TrainerSpec& spec) {
  const Index count = parameterCountOf(spec.model, sizeOf(spec).features);
  if (static_cast<Index>(spec.initial.size()) == count || spec.initial.empty()) return {};
  return rangeError("initial", std::to_string(count) + " numbers, one for each parameter");
}

}  // namespace

void TrainerSpec::fields(Fields& fields) {
  Field& given = fields.object("data", "a named data set such as {name: \"salary\"}, or {x, y}",
                               {this, [](void* spec, const Value& value, const std::string& path) {
                                  return readData(*static_cast<TrainerSpec*>(spec), value, path);
                                }});
  given.required().isTag = true;
  given.items = {"name"};
  given.choices = namesOf(AllDatasets::Variant());
  fields.kinds("model", model, "what predicts");
  fields.boolean("standardize", standardize,
                 "shift and scale every feature to mean 0 and standard deviation 1");
  fields.choice("precision", precision,
                "the floating-point type of the arithmetic; float32 is for speed, with an mlp");
  fields.choice("loss", loss, "what is minimised; for a logistic model cross-entropy by default");
  const Index n = sizeOf(*this).samples;
  fields
      .number("batchSize", batchSize, {1, static_cast<double>(n > 0 ? n : kMaxNumbers)},
              "k, at most n; k = 1 is SGD, k = n is batch gradient descent")
      .required()
      .withNote("the number of samples");
  fields
      .number("learningRate", learningRate.rate, Range::above(0),
              "η; or an object, for a rate that is scaled with the batch size")
      .required()
      .orObject(declarationOf(learningRate), learningRate.baseBatchSize > 0);
  fields.choice("order", order, "how each epoch visits the samples");
  fields.boolean("dropLast", dropLast, "leave out the last, short batch of an epoch");
  fields.kinds("optimizer", optimizer, "the update rule");
  fields.object("schedule", "milestones, batchFactor, rateFactor", declarationOf(schedule));
  fields.object("averaging", "start, decay", declarationOf(averaging));
  fields.number("seed", seed, {0, kMaxSeed},
                "of the one random stream: named data, an mlp's weights, each epoch's order");
  fields.numbers("initial", initial, {}, {0, static_cast<double>(kMaxNumbers)},
                 "starting parameters, one number for each; by default the model's own");
}

std::variant<TrainerSpec, ValidationError> readTrainerSpec(const Value& value) {
  TrainerSpec spec;
  const Declaration declare = declarationOf(spec);
  if (auto error = readFields(declare, value, "")) return *error;
  if (!value.find("loss") && std::holds_alternative<LogisticSpec>(spec.model)) {
    spec.loss = Loss::kCrossEntropy;
  }
  if (value.find("initial") && spec.initial.empty()) {
    return ValidationError{ErrorCode::kRange, "initial", "one number for each parameter"};
  }
  if (auto error = validate(spec)) return *error;
  return spec;
}

MaybeError validate(const TrainerSpec& spec) {
  const auto* named = std::get_if<DatasetSpec>(&spec.data);
  auto error =
      named ? validate(*named, "data") : validate(std::get<Samples<double>>(spec.data), "data");
  if (error) return error;
  // A copy without the data, which may be large, because fields() needs a mutable struct.
  TrainerSpec options{.data = {},
                      .model = spec.model,
                      .batchSize = spec.batchSize,
                      .learningRate = spec.learningRate,
                      .optimizer = spec.optimizer,
                      .schedule = spec.schedule,
                      .averaging = spec.averaging,
                      .initial = spec.initial};
  options.data = Samples<double>{RowMatrix(sizeOf(spec).samples, 0), Vector()};
  error = validateFields(declarationOf(options), "");
  if (!error) error = validateModel(spec);
  if (!error) error = validateRate(spec);
  if (!error) error = validateMilestones(spec.schedule.milestones);
  return error ? error : validateInitial(spec);
}

Index parameterCountOf(const ModelSpec& model, Index features) {
  const auto* mlp = std::get_if<MlpSpec>(&model);
  if (!mlp) return features + 1;
  const std::vector<Index> sizes = layerSizes(*mlp, features);
  Index count = 0;
  for (std::size_t l = 1; l < sizes.size(); ++l) count += (sizes[l - 1] + 1) * sizes[l];
  return count;
}

std::vector<Index> layerSizes(const MlpSpec& model, Index features) {
  std::vector<Index> sizes{features};
  sizes.insert(sizes.end(), model.hidden.begin(), model.hidden.end());
  sizes.push_back(model.outputs);
  return sizes;
}

}  // namespace minibatch
