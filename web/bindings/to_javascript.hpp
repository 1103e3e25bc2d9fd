// What the core has made, as JavaScript gets it: plain objects, with the names of
// web/engine/engine.d.ts. Arrays cross as copies: a view of the heap has length 0 after the heap
// has grown.
#pragma once

#include <emscripten/val.h>

#include "core/experiment/experiment.hpp"
#include "core/problem.hpp"
#include "core/trainer.hpp"

namespace minibatch {

using emscripten::val;

template <class Number>
val copyOut(const Number* data, std::size_t size) {
  return val(emscripten::typed_memory_view(size, data)).call<val>("slice");
}

template <class Dense>
val copyOut(const Dense& array) {
  return copyOut(array.data(), static_cast<std::size_t>(array.size()));
}

inline void setSamples(val& object, const Samples<double>& samples) {
  object.set("x", copyOut(samples.x));
  object.set("y", copyOut(samples.y));
  object.set("samples", static_cast<double>(samples.count()));
  object.set("features", static_cast<double>(samples.features()));
}

inline val toObject(const Dataset& data) {
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

inline val toObject(const Update& update) {
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

inline val toObject(const Trace& trace) {
  val object = val::object();
  object.set("sizes", copyOut(trace.sizes));
  object.set("indices", copyOut(trace.indices));
  object.set("gradients", copyOut(trace.gradients));
  object.set("parameters", copyOut(trace.parameters));
  return object;
}

inline val toObject(const Trajectory& trajectory) {
  val object = val::object();
  object.set("update", copyOut(trajectory.update));
  object.set("loss", copyOut(trajectory.loss));
  object.set("parameters", copyOut(trajectory.parameters));
  return object;
}

inline val toObject(const Problem& problem) {
  val object = val::object();
  object.set("field", problem.field);
  object.set("allowed", problem.allowed);
  return object;
}

// A single number as it is, all else as {shape, values}.
inline val toObject(const Quantity& quantity) {
  if (quantity.shape.empty()) return val(quantity.values[0]);
  val shape = val::array();
  for (const Index size : quantity.shape) shape.call<void>("push", static_cast<double>(size));
  val object = val::object();
  object.set("shape", shape);
  object.set("values", copyOut(quantity.values));
  return object;
}

}  // namespace minibatch
