// The engine's native side: what JavaScript can call.
//
// Only this file includes Emscripten. It registers and copies, nothing else: arguments arrive
// checked for type by web/engine/, their values are judged in core/ before anything is built, and a
// problem travels back as data (an exception would reach JavaScript as a bare number). Arrays cross
// as copies: a view of the heap has length 0 after the heap has grown.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <string>

#include "core/trainer.hpp"

namespace {

using emscripten::val;
using minibatch::Dataset;
using minibatch::DatasetSpec;
using minibatch::Index;
using minibatch::MaybeProblem;
using minibatch::Trainer;
using minibatch::TrainerSpec;

template <class Number>
val copyOut(const Number* data, std::size_t size) {
  return val(emscripten::typed_memory_view(size, data)).call<val>("slice");
}

template <class Dense>
val copyOut(const Dense& array) {
  return copyOut(array.data(), static_cast<std::size_t>(array.size()));
}

// name is set by the caller in JavaScript for data of one's own.
val toObject(const Dataset& data) {
  val object = val::object();
  object.set("name", data.name);
  object.set("x", copyOut(data.x));
  object.set("y", copyOut(data.y));
  object.set("samples", static_cast<double>(data.samples()));
  object.set("features", static_cast<double>(data.features()));
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
  object.set("loss", update.loss);
  return object;
}

val toObject(const minibatch::History& history) {
  val object = val::object();
  object.set("update", copyOut(history.update));
  object.set("loss", copyOut(history.loss));
  object.set("parameters", copyOut(history.parameters));
  return object;
}

val toObject(const MaybeProblem& problem) {
  if (!problem) return val::null();
  val object = val::object();
  object.set("field", problem->field);
  object.set("allowed", problem->allowed);
  return object;
}

// x: n×d numbers, row-major. Requires whole rows.
Dataset ownData(const val& x, const val& y, Index features) {
  const auto numbers = emscripten::convertJSArrayToNumberVector<double>(x);
  const auto targets = emscripten::convertJSArrayToNumberVector<double>(y);
  const Index samples = static_cast<Index>(numbers.size()) / features;
  return {"own", Eigen::Map<const minibatch::RowMatrix>(numbers.data(), samples, features),
          Eigen::Map<const minibatch::Vector>(targets.data(), static_cast<Index>(targets.size()))};
}

void setData(TrainerSpec& spec, const DatasetSpec& named) { spec.data = named; }
void setOwnData(TrainerSpec& spec, const val& x, const val& y, int features) {
  spec.data = ownData(x, y, features);
}
void setInitial(TrainerSpec& spec, const val& parameters) {
  spec.initial = emscripten::convertJSArrayToNumberVector<double>(parameters);
}

val problemOfSpec(const TrainerSpec& spec) { return toObject(minibatch::problemOf(spec)); }
val problemOfDataset(const DatasetSpec& spec) { return toObject(minibatch::problemOf(spec, "")); }

val drawDataset(const DatasetSpec& spec, std::uint32_t seed) {
  minibatch::RandomState random(seed);
  return toObject(minibatch::draw(spec, random));
}

std::unique_ptr<Trainer> createTrainer(const TrainerSpec& spec) {
  return std::make_unique<Trainer>(spec);
}

val stepOf(Trainer& trainer) { return toObject(trainer.step()); }
void runOf(Trainer& trainer, double updates) { trainer.run(static_cast<std::uint64_t>(updates)); }
val historyOf(Trainer& trainer) { return toObject(trainer.history()); }
val parametersOf(const Trainer& trainer) { return copyOut(trainer.parameters()); }
val dataOf(const Trainer& trainer) { return toObject(trainer.data()); }
double epochOf(const Trainer& trainer) { return static_cast<double>(trainer.epoch()); }
double updateOf(const Trainer& trainer) { return static_cast<double>(trainer.update()); }
double perEpochOf(const Trainer& trainer) { return static_cast<double>(trainer.perEpoch()); }

}  // namespace

EMSCRIPTEN_BINDINGS(minibatch) {
  using namespace emscripten;

  enum_<minibatch::DatasetName>("DatasetName").value("salary", minibatch::DatasetName::kSalary);
  enum_<minibatch::DatasetOrder>("DatasetOrder")
      .value("as-drawn", minibatch::DatasetOrder::kAsDrawn)
      .value("sorted", minibatch::DatasetOrder::kSorted);
  enum_<minibatch::Loss>("Loss")
      .value("mse", minibatch::Loss::kMse)
      .value("half-mse", minibatch::Loss::kHalfMse);
  enum_<minibatch::Order>("Order")
      .value("sequential", minibatch::Order::kSequential)
      .value("shuffle-once", minibatch::Order::kShuffleOnce)
      .value("shuffle-each-epoch", minibatch::Order::kShuffleEachEpoch)
      .value("with-replacement", minibatch::Order::kWithReplacement);

  value_object<DatasetSpec>("DatasetSpec")
      .field("name", &DatasetSpec::name)
      .field("samples", &DatasetSpec::samples)
      .field("noise", &DatasetSpec::noise)
      .field("order", &DatasetSpec::order);
  class_<TrainerSpec>("TrainerSpec")
      .constructor<>()
      .property("loss", &TrainerSpec::loss)
      .property("batchSize", &TrainerSpec::batchSize)
      .property("learningRate", &TrainerSpec::learningRate)
      .property("order", &TrainerSpec::order)
      .property("dropLast", &TrainerSpec::dropLast)
      .property("seed", &TrainerSpec::seed)
      .function("setData", &setData)
      .function("setOwnData", &setOwnData)
      .function("setInitial", &setInitial);

  class_<Trainer>("Trainer")
      .function("step", &stepOf)
      .function("run", &runOf)
      .function("back", &Trainer::back)
      .function("reset", &Trainer::reset)
      .function("loss", &Trainer::loss)
      .function("history", &historyOf)
      .property("parameters", &parametersOf)
      .property("data", &dataOf)
      .property("epoch", &epochOf)
      .property("update", &updateOf)
      .property("updatesPerEpoch", &perEpochOf)
      .property("diverged", &Trainer::diverged);

  function("problemOfSpec", &problemOfSpec);
  function("problemOfDataset", &problemOfDataset);
  function("drawDataset", &drawDataset);
  function("createTrainer", &createTrainer);
}
