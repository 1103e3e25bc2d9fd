// The engine's schema and statistics.
#include <emscripten/bind.h>

#include <cstddef>
#include <span>
#include <vector>

#include "core/engine_schema.hpp"
#include "core/sign_changes.hpp"
#include "core/statistics.hpp"
#include "web/bindings/experiments.hpp"
#include "web/bindings/object_builder.hpp"

namespace minibatch {
namespace {

val signChanges(const val& given) {
  SignChanges changes;
  std::vector<std::int32_t> counts;
  for (const double value : toVector(given)) counts.push_back(changes.add(value));
  return copyOut(counts);
}

val medianIntervalOf(const val& values) {
  const Vector numbers = toVector(values);
  // Not every standard library takes Eigen's vectors for ranges.
  const std::span known(numbers.data(), static_cast<std::size_t>(numbers.size()));
  const auto [median, low, high] = medianInterval(known);
  return ObjectBuilder().number("median", median).number("low", low).number("high", high).build();
}

val schema() { return toJavaScript(describeEngine(experiments())); }

}  // namespace
}  // namespace minibatch

EMSCRIPTEN_BINDINGS(engine) {
  using namespace minibatch;

  emscripten::function("signChanges", &signChanges);
  emscripten::function("medianInterval", &medianIntervalOf);
  emscripten::function("schema", &schema);
}
