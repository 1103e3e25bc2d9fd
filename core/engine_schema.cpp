#include "core/engine_schema.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/trainer.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {
namespace {

// "" → [], "a\nb" → ["a", "b"]
Value linesOf(const std::string& text) {
  Value::List lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// What a type of a list declares in addition to its options. A data set has numpyLines.
struct Facts {
  const char *name, *help, *title = nullptr, *torch = nullptr;
  const char *numpyLines = nullptr, *numpyState = nullptr, *numpyStep = nullptr;
  const char *numpySetup = nullptr, *numpyValue = nullptr, *numpyDerivative = nullptr;
  Index (*features)() = nullptr;  // of a data set
};

template <class Type>
constexpr Facts factsOf() {
  Facts facts{Type::kName, Type::kHelp};
  if constexpr (requires { Type::kTitle; }) facts.title = Type::kTitle;
  if constexpr (requires(Type type) { type.features(); }) {
    facts.features = [] { return Type().features(); };
  }
  if constexpr (requires { Type::kTorch; }) facts.torch = Type::kTorch;
  if constexpr (requires { Type::kNumpy; }) facts.numpyLines = Type::kNumpy;
  if constexpr (requires { Type::kNumpyStep; }) {
    facts.numpyState = Type::kNumpyState;
    facts.numpyStep = Type::kNumpyStep;
  }
  if constexpr (requires { Type::kNumpyValue; }) {
    facts.numpySetup = Type::kNumpySetup;
    facts.numpyValue = Type::kNumpyValue;
    facts.numpyDerivative = Type::kNumpyDerivative;
  }
  return facts;
}

template <class Type>
Value describeOptions() {
  Type options;
  Fields fields(declarationOf(options));
  DatasetSpec dataset;
  if constexpr (requires { options.features(); }) dataset.commonFields(fields);
  return describeFields(fields);
}

struct Entry {
  Facts facts;
  Value (*describeOptions)();  // null without options
};

template <class Type>
constexpr Entry entryOf() {
  if constexpr (requires(Type type, Fields fields) { type.fields(fields); }) {
    return {factsOf<Type>(), describeOptions<Type>};
  } else {
    return {factsOf<Type>(), nullptr};
  }
}

// One entry for each type of a list.
template <class List>
constexpr std::array<Entry, 0> kEntries = {};
template <class... Types>
constexpr std::array kEntries<TypeList<Types...>> = {entryOf<Types>()...};

Value::Object describe(const Facts& facts, std::size_t index) {
  Value::Object object{
      {"name", facts.name}, {"index", static_cast<double>(index)}, {"help", facts.help}};
  if (facts.title) add(object, "title", facts.title);
  if (facts.features) add(object, "features", static_cast<double>(facts.features()));
  if (facts.torch) add(object, "torch", facts.torch);
  if (facts.numpyLines) add(object, "numpy", linesOf(facts.numpyLines));
  if (facts.numpyStep) {
    add(object, "numpy",
        Value::Object{{"state", linesOf(facts.numpyState)}, {"step", linesOf(facts.numpyStep)}});
  }
  if (facts.numpyValue) {
    add(object, "numpy",
        Value::Object{{"setup", linesOf(facts.numpySetup)},
                      {"value", facts.numpyValue},
                      {"derivative", facts.numpyDerivative}});
  }
  return object;
}

Value describe(std::span<const Entry> entries) {
  Value::List list;
  for (const Entry& entry : entries) {
    Value::Object object = describe(entry.facts, list.size());
    if (entry.describeOptions) add(object, "fields", entry.describeOptions());
    list.emplace_back(std::move(object));
  }
  return list;
}

template <class Enum>
Value describeNames() {
  Value::List list;
  for (const Name& name : kNames<Enum>) {
    list.emplace_back(describe(Facts{name.text, name.help}, list.size()));
  }
  return list;
}

}  // namespace

Value describeEngine(const ExperimentRegistry& experiments) {
  TrainerSpec spec;
  spec.data = Samples<double>();  // of no size: the largest batch is not known
  Value::Object engine;
  add(engine, "trainer", describeFields(Fields(declarationOf(spec))));
  add(engine, "models", describe(kEntries<AllModels>));
  add(engine, "optimizers", describe(kEntries<AllOptimizers>));
  add(engine, "datasets", describe(kEntries<AllDatasets>));
  add(engine, "activations", describe(kEntries<AllActivations>));
  add(engine, "losses", describeNames<Loss>());
  add(engine, "orders", describeNames<Order>());
  add(engine, "experiments", experiments.describe());
  add(engine, "divergenceFactor", kDivergenceFactor);
  return engine;
}

}  // namespace minibatch
