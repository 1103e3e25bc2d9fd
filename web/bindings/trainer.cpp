// Trainers and the data they draw.
#include "core/trainer.hpp"

#include <emscripten/bind.h>

#include <memory>
#include <vector>

#include "core/batch_noise.hpp"
#include "core/minimum.hpp"
#include "web/bindings/object_builder.hpp"

namespace minibatch {
namespace {

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
val averagedParameters(const Trainer& trainer) { return copyOut(trainer.averagedParameters()); }
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

}  // namespace
}  // namespace minibatch

EMSCRIPTEN_BINDINGS(trainer) {
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
      .property("averagedParameters", &averagedParameters)
      .property("data", &data)
      .property("scaling", &scaling)
      .property("epoch", &epoch)
      .property("update", &update)
      .property("updatesPerEpoch", &updatesPerEpoch)
      .property("largestBatch", &Trainer::largestBatch)
      .property("samples", &samples)
      .property("features", &features)
      .property("parameterCount", &parameterCount)
      .property("diverged", &Trainer::hasDiverged)
      .property("hasQuadraticLoss", &Trainer::hasQuadraticLoss);
  emscripten::class_<Vector>("Point").function("view", &view);

  emscripten::function("drawDataset", &drawDataset);
  emscripten::function("createTrainer", &createTrainer);
}
