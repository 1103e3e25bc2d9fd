// The functions and classes of the engine that JavaScript can call.
//
// Only this file and web/bindings/ include Emscripten. They register and copy, nothing else:
// specifications are read and validated in core/. An error is returned as data, {code, field,
// allowed}, in place of the result (an exception would reach JavaScript as a bare number).
// JavaScript owns the trainers and experiments that it gets, until it calls delete().
#include <emscripten/bind.h>

#include <memory>
#include <string>
#include <vector>

#include "core/batch_noise.hpp"
#include "core/engine_schema.hpp"
#include "core/experiment/registry.hpp"
#include "core/minimum.hpp"
#include "core/sign_changes.hpp"
#include "core/statistics.hpp"
#include "core/trainer.hpp"
#include "web/bindings/values.hpp"

namespace minibatch {
namespace {

// Builds an object of JavaScript, member by member.
class ObjectBuilder {
 public:
  ObjectBuilder& number(const char* name, double value) { return member(name, val(value)); }
  template <class Dense>
  ObjectBuilder& array(const char* name, const Dense& values) {
    return member(name, copyOut(values));
  }
  ObjectBuilder& member(const char* name, const val& value) {
    object_.set(name, value);
    return *this;
  }
  ObjectBuilder& samples(const Samples<double>& samples) {
    return array("x", samples.x)
        .array("y", samples.y)
        .number("samples", static_cast<double>(samples.count()))
        .number("features", static_cast<double>(samples.features()));
  }
  val build() const { return object_; }

 private:
  val object_ = val::object();
};

val toObject(const ValidationError& error) {
  return toJavaScript(
      Value::Object{{"code", kNames<ErrorCode>[static_cast<std::size_t>(error.code)].text},
                    {"field", error.field},
                    {"allowed", error.allowed}});
}

val toObject(const Dataset& data) {
  ObjectBuilder object;
  object.member("name", val(data.name)).samples(data.train);
  if (data.test.count() > 0) object.member("test", ObjectBuilder().samples(data.test).build());
  return object.build();
}

val toObject(const Trajectory& trajectory) {
  return ObjectBuilder()
      .array("update", trajectory.update)
      .array("loss", trajectory.loss)
      .array("parameters", trajectory.parameters)
      .build();
}

// ---- data sets and trainers ----

val drawDataset(const val& given, std::uint32_t seed) {
  DatasetSpec spec;
  auto error = readFields(declarationOf(spec), toValue(given), "");
  if (!error) error = validate(spec, "");
  if (error) return toObject(*error);
  RandomState random(seed);
  return toObject(draw(spec, random));
}

val createTrainer(const val& given) {
  auto spec = readTrainerSpec(toValue(given));
  if (const auto* error = std::get_if<ValidationError>(&spec)) return toObject(*error);
  return val(makeTrainer(std::get<TrainerSpec>(std::move(spec))));
}

val step(Trainer& trainer) {
  const Update update = trainer.step();
  return ObjectBuilder()
      .number("epoch", static_cast<double>(update.epoch))
      .number("batch", static_cast<double>(update.batch))
      .number("update", static_cast<double>(update.update))
      .array("indices", update.indices)
      .array("x", update.x)
      .array("y", update.y)
      .array("predictions", update.detail.predictions)
      .array("errors", update.detail.errors)
      .array("sampleGradients", update.detail.sampleGradients)
      .array("gradient", update.gradient)
      .array("fullGradient", update.fullGradient)
      .array("before", update.before)
      .array("after", update.after)
      .number("learningRate", update.learningRate)
      .number("loss", update.loss)
      .build();
}

void run(Trainer& trainer, double updates) { trainer.run(static_cast<std::uint64_t>(updates)); }
void seek(Trainer& trainer, double update) { trainer.seek(static_cast<std::uint64_t>(update)); }

val trace(Trainer& trainer, double updates) {
  const Trace trace = trainer.trace(static_cast<std::uint64_t>(updates));
  return ObjectBuilder()
      .array("sizes", trace.sizes)
      .array("indices", trace.indices)
      .array("gradients", trace.gradients)
      .array("parameters", trace.parameters)
      .build();
}

val path(Trainer& trainer, const val& given) {
  const auto numbers = emscripten::convertJSArrayToNumberVector<double>(given);
  return toObject(trainer.path(std::vector<std::uint64_t>(numbers.begin(), numbers.end())));
}

val history(Trainer& trainer) { return toObject(trainer.history()); }
val parameters(const Trainer& trainer) { return copyOut(trainer.parameters()); }
val data(const Trainer& trainer) { return toObject(trainer.data()); }
double epoch(const Trainer& trainer) { return static_cast<double>(trainer.epoch()); }
double update(const Trainer& trainer) { return static_cast<double>(trainer.update()); }
double updatesPerEpoch(const Trainer& trainer) { return static_cast<double>(trainer.perEpoch()); }
double samples(const Trainer& trainer) { return static_cast<double>(trainer.data().train.count()); }
double parameterCount(const Trainer& trainer) {
  return static_cast<double>(trainer.parameters().size());
}
double features(const Trainer& trainer) {
  return static_cast<double>(trainer.data().train.features());
}

double loss(Trainer& trainer) { return trainer.loss(); }

// A vector of P numbers that JavaScript fills in and uses again: to copy parameters into a new one
// takes longer than a loss of few samples.
val newPoint(const Trainer& trainer) {
  return val(std::make_unique<Vector>(trainer.parameters().size()));
}
// A view of its memory. When the heap grows, the view is lost and its length is 0.
val view(Vector& point) {
  return val(emscripten::typed_memory_view(static_cast<std::size_t>(point.size()), point.data()));
}
double lossAt(Trainer& trainer, const Vector& point) { return trainer.loss(point); }
val gradientAt(Trainer& trainer, const Vector& point) { return copyOut(trainer.gradient(point)); }
val predictAt(Trainer& trainer, const val& x, const Vector& point) {
  const Index d = trainer.data().train.features();
  return copyOut(trainer.predict(toMatrix(x, d), point));
}
val scaling(const Trainer& trainer) {
  const Scaling* scaling = trainer.scaling();
  if (!scaling) return val::null();
  return ObjectBuilder()
      .array("mean", scaling->mean)
      .array("deviation", scaling->deviation)
      .build();
}

// Converts rows of P parameters of a linear model to the unscaled x.
val unscaledParameters(const Trainer& trainer, const val& parameters) {
  RowMatrix rows = toMatrix(parameters, trainer.parameters().size());
  if (const Scaling* scaling = trainer.scaling()) {
    for (auto row : rows.rowwise()) row = unscaledLinear(*scaling, row).transpose();
  }
  return copyOut(rows);
}

val quadraticLoss(Trainer& trainer) {
  const QuadraticLoss quadratic = quadraticLossOf(trainer);
  return ObjectBuilder()
      .array("minimum", quadratic.minimum.parameters)
      .number("loss", quadratic.minimum.loss)
      .array("hessian", quadratic.hessian)
      .array("curvatures", quadratic.curvatures)
      .array("directions", quadratic.directions)
      .build();
}

val gradientNoise(Trainer& trainer, const val& batchSizes, const Vector& point) {
  const auto sizes = emscripten::convertJSArrayToNumberVector<std::int32_t>(batchSizes);
  const NoiseMeasurement noise = measureGradientNoise(trainer, sizes, point);
  val batches = val::array();
  for (const BatchNoise& batch : noise.batches) {
    batches.call<void>("push", ObjectBuilder()
                                   .number("batchSize", batch.batchSize)
                                   .member("exact", val(batch.isExact))
                                   .array("gradients", batch.gradients)
                                   .array("mean", batch.mean)
                                   .array("deviation", batch.deviation)
                                   .array("withReplacement", batch.withReplacement)
                                   .array("finitePopulation", batch.finitePopulation)
                                   .build());
  }
  return ObjectBuilder()
      .array("sampleGradients", noise.sampleGradients)
      .array("fullGradient", noise.fullGradient)
      .array("sigma", noise.sigma)
      .member("batches", batches)
      .build();
}

val signChanges(const val& given) {
  SignChanges changes;
  std::vector<std::int32_t> counts;
  for (const double value : toVector(given)) counts.push_back(changes.add(value));
  return copyOut(counts);
}

val medianIntervalOf(const val& values) {
  const auto [median, low, high] = medianInterval(toVector(values));
  return ObjectBuilder().number("median", median).number("low", low).number("high", high).build();
}

// ---- experiments ----

val createExperiment(const std::string& name, const val& options) {
  auto made = makeExperiment(name, toValue(options));
  if (const auto* error = std::get_if<ValidationError>(&made)) return toObject(*error);
  return val(std::get<std::unique_ptr<Experiment>>(std::move(made)));
}

val advance(Experiment& experiment, double seconds) {
  const Progress progress = experiment.advance(seconds);
  return ObjectBuilder().number("done", progress.done).number("total", progress.total).build();
}

// A single number stays a number; every other quantity is {shape, values}.
val result(Experiment& experiment) {
  ObjectBuilder object;
  for (const Quantity& quantity : experiment.result()) {
    const char* name = quantity.name.c_str();
    if (quantity.shape.empty()) {
      object.number(name, quantity.values[0]);
      continue;
    }
    const std::vector<double> shape(quantity.shape.begin(), quantity.shape.end());
    object.member(name, ObjectBuilder()
                            .member("shape", val::array(shape))
                            .array("values", quantity.values)
                            .build());
  }
  return object.build();
}

val experimentList() { return val::array(experimentNames()); }

val schema() { return toJavaScript(describeEngine()); }

}  // namespace
}  // namespace minibatch

EMSCRIPTEN_BINDINGS(engine) {
  using namespace minibatch;

  emscripten::class_<Trainer>("Trainer")
      .function("step", &step)
      .function("run", &run)
      .function("trace", &trace)
      .function("seek", &seek)
      .function("path", &path)
      .function("back", &Trainer::back)
      .function("reset", &Trainer::reset)
      .function("loss", &loss)
      .function("newPoint", &newPoint)
      .function("lossAt", &lossAt)
      .function("gradientAt", &gradientAt)
      .function("predictAt", &predictAt)
      .function("history", &history)
      .function("unscaledParameters", &unscaledParameters)
      .function("quadraticLoss", &quadraticLoss)
      .function("gradientNoise", &gradientNoise)
      .property("parameters", &parameters)
      .property("data", &data)
      .property("scaling", &scaling)
      .property("epoch", &epoch)
      .property("update", &update)
      .property("updatesPerEpoch", &updatesPerEpoch)
      .property("samples", &samples)
      .property("features", &features)
      .property("parameterCount", &parameterCount)
      .property("diverged", &Trainer::hasDiverged)
      .property("hasQuadraticLoss", &Trainer::hasQuadraticLoss);
  emscripten::class_<Vector>("Point").function("view", &view);
  emscripten::class_<Experiment>("Experiment")
      .function("advance", &advance)
      .function("result", &result);

  emscripten::function("drawDataset", &drawDataset);
  emscripten::function("createTrainer", &createTrainer);
  emscripten::function("createExperiment", &createExperiment);
  emscripten::function("experimentNames", &experimentList);
  emscripten::function("signChanges", &signChanges);
  emscripten::function("medianInterval", &medianIntervalOf);
  emscripten::function("schema", &schema);
}
