// The engine's native side: the functions that JavaScript can call.
//
// Only this file and web/bindings/ include Emscripten. They register and copy, nothing else: values
// are judged in core/ before anything is built, and a problem travels back as data,
// {field, allowed}, in place of what was asked for (an exception would reach JavaScript as a bare
// number). Trainers and experiments are handed out as their addresses, each wrapped there by an
// object that owns it: Embind's classes would do the same, and weigh as much as all of this.
#include <emscripten/bind.h>

#include <memory>
#include <string>

#include "core/experiment/registry.hpp"
#include "core/trainer.hpp"
#include "web/bindings/from_javascript.hpp"
#include "web/bindings/to_javascript.hpp"

// Embind would print the address of a type that it does not know, which no type here is. What C
// brings for that weighs as much as three experiments, so this takes its place; siprintf is what
// Clang makes of sprintf where no number is a fraction.
extern "C" int siprintf(char* text, const char* /*format*/, ...) {
  *text = '\0';
  return 0;
}

namespace minibatch {
namespace {

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
  if (const auto problem = problemOf(spec, "")) return toObject(*problem);
  RandomState random(seed);
  return toObject(draw(spec, random));
}

val createTrainer(const val& given) {
  TrainerSpec spec = toTrainerSpec(given);
  if (const auto problem = problemOf(spec)) return toObject(*problem);
  return handedOut(makeTrainer(std::move(spec)));
}

val step(Handle handle) { return toObject(trainer(handle).step()); }
void run(Handle handle, double updates) {
  trainer(handle).run(static_cast<std::uint64_t>(updates));
}
val trace(Handle handle, double updates) {
  return toObject(trainer(handle).trace(static_cast<std::uint64_t>(updates)));
}
void seek(Handle handle, double update) {
  trainer(handle).seek(static_cast<std::uint64_t>(update));
}
val path(Handle handle, const val& given) {
  const std::vector<double> numbers = numbersOf(given);
  const std::vector<std::uint64_t> updates(numbers.begin(), numbers.end());
  return toObject(trainer(handle).path(updates));
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
  const Scaling* its = trainer(handle).scaling();
  if (!its) return val::null();
  val object = val::object();
  object.set("mean", copyOut(its->mean));
  object.set("deviation", copyOut(its->deviation));
  return object;
}

// ---- experiments ----

val createExperiment(const std::string& name, const val& options) {
  auto made = makeExperiment(name, toOptions(options));
  if (const auto* problem = std::get_if<Problem>(&made)) return toObject(*problem);
  return handedOut(std::get<std::unique_ptr<Experiment>>(std::move(made)));
}

val advance(Handle handle, double seconds) {
  const Progress progress = experiment(handle).advance(seconds);
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

val namesOfExperiments() { return val::array(experimentNames()); }

}  // namespace
}  // namespace minibatch

EMSCRIPTEN_BINDINGS(engine) {
  using emscripten::function;
  using namespace minibatch;

  function("drawDataset", &drawDataset);

  function("createTrainer", &createTrainer);
  function("deleteTrainer", &deleteTrainer);
  function("step", &step);
  function("run", &run);
  function("trace", &trace);
  function("seek", &seek);
  function("path", &path);
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
  function("experimentNames", &namesOfExperiments);
}
