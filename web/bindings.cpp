// The engine's native side: the functions that JavaScript can call.
//
// Only this file includes Emscripten. It registers and copies, nothing else: arguments arrive
// complete and checked for type by web/engine/, their values are judged in core/ before anything is
// built, and a problem travels back as data, {field, allowed}, in place of what was asked for (an
// exception would reach JavaScript as a bare number). Trainers and experiments are handed out as
// their addresses, each wrapped there by an object that owns it: Embind's classes would do the
// same, and weigh as much as all of this. Arrays cross as copies: a view of the heap has length 0
// after the heap has grown.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <string>

#include "core/experiment/registry.hpp"
#include "core/trainer.hpp"

// Embind would print the address of a type that it does not know, which no type here is. What C
// brings for that weighs as much as three experiments, so this takes its place; siprintf is what
// Clang makes of sprintf where no number is a fraction.
extern "C" int siprintf(char* text, const char* /*format*/, ...) {
  *text = '\0';
  return 0;
}

namespace {

using emscripten::val;
using minibatch::Dataset;
using minibatch::DatasetSpec;
using minibatch::Experiment;
using minibatch::Index;
using minibatch::Samples;
using minibatch::Trainer;
using minibatch::TrainerSpec;

// ---- to JavaScript ----

template <class Number>
val copyOut(const Number* data, std::size_t size) {
  return val(emscripten::typed_memory_view(size, data)).call<val>("slice");
}

template <class Dense>
val copyOut(const Dense& array) {
  return copyOut(array.data(), static_cast<std::size_t>(array.size()));
}

void setSamples(val& object, const Samples<double>& samples) {
  object.set("x", copyOut(samples.x));
  object.set("y", copyOut(samples.y));
  object.set("samples", static_cast<double>(samples.count()));
  object.set("features", static_cast<double>(samples.features()));
}

val toObject(const Dataset& data) {
  val object = val::object();
  object.set("name", data.name);
  setSamples(object, data.train);
  if (data.test.count() > 0) {
    val test = val::object();
    setSamples(test, data.test);
    object.set("test", test);
  }
  return object;
}

val toObject(const minibatch::Update& update) {
  val object = val::object();
  object.set("epoch", static_cast<double>(update.epoch));
  object.set("batch", static_cast<double>(update.batch));
  object.set("update", static_cast<double>(update.update));
  object.set("indices", copyOut(update.indices));
  object.set("x", copyOut(update.x));
  object.set("y", copyOut(update.y));
  object.set("predictions", copyOut(update.parts.predictions));
  object.set("errors", copyOut(update.parts.errors));
  object.set("sampleGradients", copyOut(update.parts.sampleGradients));
  object.set("gradient", copyOut(update.gradient));
  object.set("fullGradient", copyOut(update.fullGradient));
  object.set("before", copyOut(update.before));
  object.set("after", copyOut(update.after));
  object.set("learningRate", update.learningRate);
  object.set("loss", update.loss);
  return object;
}

val toObject(const minibatch::Trace& trace) {
  val object = val::object();
  object.set("sizes", copyOut(trace.sizes));
  object.set("indices", copyOut(trace.indices));
  object.set("gradients", copyOut(trace.gradients));
  object.set("parameters", copyOut(trace.parameters));
  return object;
}

val toObject(const minibatch::History& history) {
  val object = val::object();
  object.set("update", copyOut(history.update));
  object.set("loss", copyOut(history.loss));
  object.set("parameters", copyOut(history.parameters));
  return object;
}

val toObject(const minibatch::Problem& problem) {
  val object = val::object();
  object.set("field", problem.field);
  object.set("allowed", problem.allowed);
  return object;
}

// A single number as it is, all else as {shape, values}.
val toObject(const minibatch::Quantity& quantity) {
  if (quantity.shape.empty()) return val(quantity.values[0]);
  val shape = val::array();
  for (const Index size : quantity.shape) shape.call<void>("push", static_cast<double>(size));
  val object = val::object();
  object.set("shape", shape);
  object.set("values", copyOut(quantity.values));
  return object;
}

// ---- from JavaScript ----

using emscripten::convertJSArrayToNumberVector;

std::vector<double> numbersOf(const val& list) {
  return convertJSArrayToNumberVector<double>(list);
}

// x: n×d numbers, row-major. Requires whole rows.
minibatch::RowMatrix toMatrix(const val& x, Index features) {
  const auto numbers = numbersOf(x);
  const Index rows = static_cast<Index>(numbers.size()) / features;
  return Eigen::Map<const minibatch::RowMatrix>(numbers.data(), rows, features);
}

minibatch::Vector toVector(const val& x) { return toMatrix(x, 1).col(0); }

void read(const val& object, const char* field, double& number) {
  number = object[field].as<double>();
}

void read(const val& object, const char* field, bool& truth) { truth = object[field].as<bool>(); }

// Enumerations cross as the place of their value, which web/engine/names.js gives a name.
template <class Enumeration>
  requires std::is_enum_v<Enumeration>
void read(const val& object, const char* field, Enumeration& value) {
  value = static_cast<Enumeration>(object[field].as<int>());
}

DatasetSpec toDatasetSpec(const val& given) {
  DatasetSpec spec;
  read(given, "name", spec.name);
  read(given, "samples", spec.samples);
  read(given, "noise", spec.noise);
  read(given, "order", spec.order);
  read(given, "features", spec.features);
  read(given, "condition", spec.condition);
  read(given, "intercept", spec.intercept);
  read(given, "center", spec.center);
  read(given, "labelNoise", spec.labelNoise);
  read(given, "testSamples", spec.testSamples);
  read(given, "labels", spec.labels);
  return spec;
}

std::variant<DatasetSpec, Samples<double>> toData(const val& given) {
  if (!given.hasOwnProperty("x")) return toDatasetSpec(given);
  return Samples<double>{toMatrix(given["x"], given["features"].as<int>()), toVector(given["y"])};
}

minibatch::ModelSpec toModelSpec(const val& given) {
  minibatch::ModelSpec spec;
  read(given, "kind", spec.kind);
  spec.hidden = numbersOf(given["hidden"]);
  read(given, "activation", spec.activation);
  read(given, "outputs", spec.outputs);
  return spec;
}

minibatch::OptimizerSpec toOptimizerSpec(const val& given) {
  minibatch::OptimizerSpec spec;
  read(given, "kind", spec.kind);
  read(given, "momentum", spec.momentum);
  read(given, "alpha", spec.alpha);
  read(given, "beta1", spec.beta1);
  read(given, "beta2", spec.beta2);
  read(given, "eps", spec.eps);
  return spec;
}

minibatch::LearningRateSpec toLearningRateSpec(const val& given) {
  minibatch::LearningRateSpec spec;
  read(given, "rate", spec.rate);
  read(given, "baseBatchSize", spec.baseBatchSize);
  read(given, "warmupEpochs", spec.warmupEpochs);
  return spec;
}

TrainerSpec toTrainerSpec(const val& given) {
  TrainerSpec spec;
  spec.data = toData(given["data"]);
  read(given, "standardize", spec.standardize);
  spec.model = toModelSpec(given["model"]);
  read(given, "singlePrecision", spec.singlePrecision);
  read(given, "loss", spec.loss);
  read(given, "batchSize", spec.batchSize);
  spec.learningRate = toLearningRateSpec(given["learningRate"]);
  read(given, "order", spec.order);
  read(given, "dropLast", spec.dropLast);
  spec.optimizer = toOptimizerSpec(given["optimizer"]);
  spec.seed = given["seed"].as<std::uint32_t>();
  spec.initial = numbersOf(given["initial"]);
  return spec;
}

minibatch::OptionValue toOption(const val& given) {
  if (given.isNumber()) return given.as<double>();
  if (given.isString()) return given.as<std::string>();
  return numbersOf(given);
}

// [name, value, name, value …]
minibatch::OptionValues toOptions(const val& given) {
  minibatch::OptionValues options;
  const int length = given["length"].as<int>();
  for (int i = 0; i < length; i += 2) options[given[i].as<std::string>()] = toOption(given[i + 1]);
  return options;
}

// ---- handles ----

using Handle = std::uintptr_t;

template <class Owned>
val handedOut(std::unique_ptr<Owned> owned) {
  return val(reinterpret_cast<Handle>(owned.release()));
}

Trainer& trainer(Handle handle) { return *reinterpret_cast<Trainer*>(handle); }
Experiment& experiment(Handle handle) { return *reinterpret_cast<Experiment*>(handle); }

void deleteTrainer(Handle handle) { delete &trainer(handle); }
void deleteExperiment(Handle handle) { delete &experiment(handle); }

// ---- data sets and trainers ----

val drawDataset(const val& given, std::uint32_t seed) {
  const DatasetSpec spec = toDatasetSpec(given);
  if (const auto problem = minibatch::problemOf(spec, "")) return toObject(*problem);
  minibatch::RandomState random(seed);
  return toObject(minibatch::draw(spec, random));
}

val createTrainer(const val& given) {
  TrainerSpec spec = toTrainerSpec(given);
  if (const auto problem = minibatch::problemOf(spec)) return toObject(*problem);
  return handedOut(minibatch::makeTrainer(std::move(spec)));
}

val step(Handle handle) { return toObject(trainer(handle).step()); }
void run(Handle handle, double updates) {
  trainer(handle).run(static_cast<std::uint64_t>(updates));
}
val trace(Handle handle, double updates) {
  return toObject(trainer(handle).trace(static_cast<std::uint64_t>(updates)));
}
bool back(Handle handle) { return trainer(handle).back(); }
void reset(Handle handle) { trainer(handle).reset(); }
val history(Handle handle) { return toObject(trainer(handle).history()); }
val parameters(Handle handle) { return copyOut(trainer(handle).parameters()); }
val data(Handle handle) { return toObject(trainer(handle).data()); }
double epoch(Handle handle) { return static_cast<double>(trainer(handle).epoch()); }
double update(Handle handle) { return static_cast<double>(trainer(handle).update()); }
double updatesPerEpoch(Handle handle) { return static_cast<double>(trainer(handle).perEpoch()); }
bool diverged(Handle handle) { return trainer(handle).diverged(); }
double loss(Handle handle) { return trainer(handle).loss(); }
double lossAt(Handle handle, const val& at) {
  Trainer& its = trainer(handle);
  return its.loss(its.data().train, toVector(at));
}
val gradientAt(Handle handle, const val& at) {
  Trainer& its = trainer(handle);
  return copyOut(its.gradient(its.data().train, toVector(at)));
}
val predictAt(Handle handle, const val& x, const val& at) {
  Trainer& its = trainer(handle);
  return copyOut(its.predict(toMatrix(x, its.data().train.features()), toVector(at)));
}
val scaling(Handle handle) {
  const minibatch::Scaling* its = trainer(handle).scaling();
  if (!its) return val::null();
  val object = val::object();
  object.set("mean", copyOut(its->mean));
  object.set("deviation", copyOut(its->deviation));
  return object;
}

// ---- experiments ----

val createExperiment(const std::string& name, const val& options) {
  auto made = minibatch::makeExperiment(name, toOptions(options));
  if (const auto* problem = std::get_if<minibatch::Problem>(&made)) return toObject(*problem);
  return handedOut(std::get<std::unique_ptr<Experiment>>(std::move(made)));
}

val advance(Handle handle, double seconds) {
  const minibatch::Progress progress = experiment(handle).advance(seconds);
  val object = val::object();
  object.set("done", progress.done);
  object.set("total", progress.total);
  return object;
}

val result(Handle handle) {
  val object = val::object();
  for (const auto& quantity : experiment(handle).result()) {
    object.set(quantity.name, toObject(quantity));
  }
  return object;
}

val experimentNames() { return val::array(minibatch::experimentNames()); }

}  // namespace

EMSCRIPTEN_BINDINGS(minibatch) {
  using emscripten::function;

  function("drawDataset", &drawDataset);

  function("createTrainer", &createTrainer);
  function("deleteTrainer", &deleteTrainer);
  function("step", &step);
  function("run", &run);
  function("trace", &trace);
  function("back", &back);
  function("reset", &reset);
  function("loss", &loss);
  function("lossAt", &lossAt);
  function("gradientAt", &gradientAt);
  function("predictAt", &predictAt);
  function("history", &history);
  function("parameters", &parameters);
  function("data", &data);
  function("scaling", &scaling);
  function("epoch", &epoch);
  function("update", &update);
  function("updatesPerEpoch", &updatesPerEpoch);
  function("diverged", &diverged);

  function("createExperiment", &createExperiment);
  function("deleteExperiment", &deleteExperiment);
  function("advance", &advance);
  function("result", &result);
  function("experimentNames", &experimentNames);
}
