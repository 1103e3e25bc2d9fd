// Experiments.
#include "core/experiment/experiment.hpp"

#include <emscripten/bind.h>

#include <memory>
#include <string>
#include <vector>

#include "web/bindings/experiments.hpp"
#include "web/bindings/object_builder.hpp"

namespace minibatch {
namespace {

val createExperiment(const std::string& name, const val& options) {
  auto made = experiments().make(name, toValue(options));
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

val names() { return val::array(experiments().names()); }

}  // namespace
}  // namespace minibatch

EMSCRIPTEN_BINDINGS(experiment) {
  using namespace minibatch;

  emscripten::class_<Experiment>("Experiment")
      .function("advance", &advance)
      .function("result", &result);

  emscripten::function("createExperiment", &createExperiment);
  emscripten::function("experimentNames", &names);
}
