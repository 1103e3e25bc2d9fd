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

#include "core/experiment/registry.hpp"
#include "core/trainer.hpp"

namespace {

using emscripten::val;
using minibatch::Dataset;
using minibatch::DatasetSpec;
using minibatch::Experiment;
using minibatch::Index;
using minibatch::MaybeProblem;
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

val toObject(const MaybeProblem& problem) { return problem ? toObject(*problem) : val::null(); }

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

// x: n×d numbers, row-major. Requires whole rows.
minibatch::RowMatrix toMatrix(const val& x, Index features) {
  const auto numbers = convertJSArrayToNumberVector<double>(x);
  const Index rows = static_cast<Index>(numbers.size()) / features;
  return Eigen::Map<const minibatch::RowMatrix>(numbers.data(), rows, features);
}

minibatch::Vector toVector(const val& x) { return toMatrix(x, 1).col(0); }

void setOwnData(TrainerSpec& spec, const val& x, const val& y, int features) {
  spec.data = Samples<double>{toMatrix(x, features), toVector(y)};
}
void setData(TrainerSpec& spec, const DatasetSpec& named) { spec.data = named; }
void setHidden(TrainerSpec& spec, const val& units) {
  spec.model.hidden = convertJSArrayToNumberVector<double>(units);
}
void setInitial(TrainerSpec& spec, const val& parameters) {
  spec.initial = convertJSArrayToNumberVector<double>(parameters);
}

// ---- data sets and trainers ----

val problemOfSpec(const TrainerSpec& spec) { return toObject(minibatch::problemOf(spec)); }
val problemOfDataset(const DatasetSpec& spec) { return toObject(minibatch::problemOf(spec, "")); }

val drawDataset(const DatasetSpec& spec, std::uint32_t seed) {
  minibatch::RandomState random(seed);
  return toObject(minibatch::draw(spec, random));
}

std::unique_ptr<Trainer> createTrainer(const TrainerSpec& spec) {
  return minibatch::makeTrainer(spec);
}

val stepOf(Trainer& trainer) { return toObject(trainer.step()); }
void runOf(Trainer& trainer, double updates) { trainer.run(static_cast<std::uint64_t>(updates)); }
val traceOf(Trainer& trainer, double updates) {
  return toObject(trainer.trace(static_cast<std::uint64_t>(updates)));
}
val historyOf(Trainer& trainer) { return toObject(trainer.history()); }
val parametersOf(const Trainer& trainer) { return copyOut(trainer.parameters()); }
val dataOf(const Trainer& trainer) { return toObject(trainer.data()); }
double epochOf(const Trainer& trainer) { return static_cast<double>(trainer.epoch()); }
double updateOf(const Trainer& trainer) { return static_cast<double>(trainer.update()); }
double perEpochOf(const Trainer& trainer) { return static_cast<double>(trainer.perEpoch()); }
bool divergedOf(const Trainer& trainer) { return trainer.diverged(); }
double lossOf(Trainer& trainer) { return trainer.loss(); }
double lossAt(Trainer& trainer, const val& parameters) {
  return trainer.loss(trainer.data().train, toVector(parameters));
}
val gradientAt(Trainer& trainer, const val& parameters) {
  return copyOut(trainer.gradient(trainer.data().train, toVector(parameters)));
}
val predictAt(Trainer& trainer, const val& x, const val& parameters) {
  const Index features = trainer.data().train.features();
  return copyOut(trainer.predict(toMatrix(x, features), toVector(parameters)));
}
val scalingOf(const Trainer& trainer) {
  const minibatch::Scaling* scaling = trainer.scaling();
  if (!scaling) return val::null();
  val object = val::object();
  object.set("mean", copyOut(scaling->mean));
  object.set("deviation", copyOut(scaling->deviation));
  return object;
}

// ---- experiments ----

using minibatch::OptionValues;

void setNumberOption(OptionValues& options, const std::string& name, double value) {
  options[name] = value;
}
void setListOption(OptionValues& options, const std::string& name, const val& values) {
  options[name] = convertJSArrayToNumberVector<double>(values);
}
void setTextOption(OptionValues& options, const std::string& name, const std::string& text) {
  options[name] = text;
}

// An experiment, or the problem that kept it from being made.
struct MadeExperiment {
  std::variant<std::unique_ptr<Experiment>, minibatch::Problem> made;

  val problem() const {
    const auto* problem = std::get_if<minibatch::Problem>(&made);
    return problem ? toObject(*problem) : val::null();
  }
  std::unique_ptr<Experiment> take() {
    return std::move(std::get<std::unique_ptr<Experiment>>(made));
  }
};

std::unique_ptr<MadeExperiment> makeExperiment(const std::string& name,
                                               const OptionValues& options) {
  return std::make_unique<MadeExperiment>(MadeExperiment{minibatch::makeExperiment(name, options)});
}

val advanceOf(Experiment& experiment, double seconds) {
  const minibatch::Progress progress = experiment.advance(seconds);
  val object = val::object();
  object.set("done", progress.done);
  object.set("total", progress.total);
  return object;
}

val resultOf(Experiment& experiment) {
  val object = val::object();
  for (const auto& quantity : experiment.result()) object.set(quantity.name, toObject(quantity));
  return object;
}

val experimentNames() { return val::array(minibatch::experimentNames()); }

}  // namespace

EMSCRIPTEN_BINDINGS(specifications) {
  using namespace emscripten;
  using namespace minibatch;

  enum_<DatasetName>("DatasetName")
      .value("salary", DatasetName::kSalary)
      .value("noisy-line", DatasetName::kNoisyLine)
      .value("two-gaussians", DatasetName::kTwoGaussians)
      .value("moons", DatasetName::kMoons)
      .value("narrow-valley", DatasetName::kNarrowValley)
      .value("gaussian", DatasetName::kGaussian);
  enum_<DatasetOrder>("DatasetOrder")
      .value("as-drawn", DatasetOrder::kAsDrawn)
      .value("sorted", DatasetOrder::kSorted);
  enum_<Labels>("Labels")
      .value("zero-one", Labels::kZeroOne)
      .value("plus-minus", Labels::kPlusMinus);
  enum_<Loss>("Loss")
      .value("mse", Loss::kMse)
      .value("half-mse", Loss::kHalfMse)
      .value("cross-entropy", Loss::kCrossEntropy);
  enum_<Order>("Order")
      .value("sequential", Order::kSequential)
      .value("shuffle-once", Order::kShuffleOnce)
      .value("shuffle-each-epoch", Order::kShuffleEachEpoch)
      .value("with-replacement", Order::kWithReplacement);
  enum_<ModelKind>("ModelKind")
      .value("linear", ModelKind::kLinear)
      .value("logistic", ModelKind::kLogistic)
      .value("mlp", ModelKind::kMlp);
  enum_<Activation>("Activation").value("tanh", Activation::kTanh).value("relu", Activation::kRelu);
  enum_<OptimizerKind>("OptimizerKind")
      .value("sgd", OptimizerKind::kSgd)
      .value("momentum", OptimizerKind::kMomentum)
      .value("nesterov", OptimizerKind::kNesterov)
      .value("adagrad", OptimizerKind::kAdagrad)
      .value("rmsprop", OptimizerKind::kRmsProp)
      .value("adam", OptimizerKind::kAdam);

  value_object<DatasetSpec>("DatasetSpec")
      .field("name", &DatasetSpec::name)
      .field("samples", &DatasetSpec::samples)
      .field("noise", &DatasetSpec::noise)
      .field("order", &DatasetSpec::order)
      .field("features", &DatasetSpec::features)
      .field("condition", &DatasetSpec::condition)
      .field("intercept", &DatasetSpec::intercept)
      .field("center", &DatasetSpec::center)
      .field("labelNoise", &DatasetSpec::labelNoise)
      .field("testSamples", &DatasetSpec::testSamples)
      .field("labels", &DatasetSpec::labels);
  value_object<LearningRateSpec>("LearningRateSpec")
      .field("rate", &LearningRateSpec::rate)
      .field("baseBatchSize", &LearningRateSpec::baseBatchSize)
      .field("warmupEpochs", &LearningRateSpec::warmupEpochs);
  value_object<OptimizerSpec>("OptimizerSpec")
      .field("kind", &OptimizerSpec::kind)
      .field("momentum", &OptimizerSpec::momentum)
      .field("alpha", &OptimizerSpec::alpha)
      .field("beta1", &OptimizerSpec::beta1)
      .field("beta2", &OptimizerSpec::beta2)
      .field("eps", &OptimizerSpec::eps);
  class_<TrainerSpec>("TrainerSpec")
      .constructor<>()
      .property("standardize", &TrainerSpec::standardize)
      .property("singlePrecision", &TrainerSpec::singlePrecision)
      .property("loss", &TrainerSpec::loss)
      .property("batchSize", &TrainerSpec::batchSize)
      .property("learningRate", &TrainerSpec::learningRate)
      .property("order", &TrainerSpec::order)
      .property("dropLast", &TrainerSpec::dropLast)
      .property("optimizer", &TrainerSpec::optimizer)
      .property("seed", &TrainerSpec::seed)
      .function("setData", &setData)
      .function("setOwnData", &setOwnData)
      .function("setModel", optional_override([](TrainerSpec& spec, ModelKind kind,
                                                 Activation activation, double outputs) {
                  spec.model.kind = kind;
                  spec.model.activation = activation;
                  spec.model.outputs = outputs;
                }))
      .function("setHidden", &setHidden)
      .function("setInitial", &setInitial);

  function("problemOfSpec", &problemOfSpec);
  function("problemOfDataset", &problemOfDataset);
  function("drawDataset", &drawDataset);
  function("createTrainer", &createTrainer);
}

EMSCRIPTEN_BINDINGS(trainer) {
  using namespace emscripten;

  class_<Trainer>("Trainer")
      .function("step", &stepOf)
      .function("run", &runOf)
      .function("trace", &traceOf)
      .function("back", &Trainer::back)
      .function("reset", &Trainer::reset)
      .function("loss", &lossOf)
      .function("history", &historyOf)
      .function("lossAt", &lossAt)
      .function("gradientAt", &gradientAt)
      .function("predictAt", &predictAt)
      .property("parameters", &parametersOf)
      .property("data", &dataOf)
      .property("scaling", &scalingOf)
      .property("epoch", &epochOf)
      .property("update", &updateOf)
      .property("updatesPerEpoch", &perEpochOf)
      .property("diverged", &divergedOf);
}

EMSCRIPTEN_BINDINGS(experiments) {
  using namespace emscripten;

  class_<OptionValues>("OptionValues")
      .constructor<>()
      .function("setNumber", &setNumberOption)
      .function("setList", &setListOption)
      .function("setText", &setTextOption);
  class_<MadeExperiment>("MadeExperiment")
      .function("problem", &MadeExperiment::problem)
      .function("take", &MadeExperiment::take);
  class_<Experiment>("Experiment").function("advance", &advanceOf).function("result", &resultOf);

  function("makeExperiment", &makeExperiment);
  function("experimentNames", &experimentNames);
}
