#include "core/engine_schema.hpp"

#include <algorithm>

#include "core/experiment/registry.hpp"
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

// What a type of a list tells of itself, beside its options. A data set's lines are numpyLines.
struct Facts {
  const char *name, *help, *title = nullptr, *torch = nullptr;
  const char *numpyLines = nullptr, *numpyState = nullptr, *numpyStep = nullptr;
  const char *numpySetup = nullptr, *numpyValue = nullptr, *numpyDerivative = nullptr;
  Index features = 0;  // of a data set
};

template <class Type>
Facts factsOf() {
  Facts facts{Type::kName, Type::kHelp};
  if constexpr (requires { Type::kTitle; }) facts.title = Type::kTitle;
  if constexpr (requires(Type type) { type.features(); }) facts.features = Type().features();
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

// common: fields that each type has beside its own.
template <class Type>
Value describeOptions(const Declaration& common) {
  Type options;
  return describeFields([&](Fields& fields) {
    options.fields(fields);
    if (common) common(fields);
  });
}

struct Entry {
  Facts facts;
  Value (*describeOptions)(const Declaration& common);  // null without options
};

template <class Type>
Entry entryOf() {
  if constexpr (requires(Type type, Fields fields) { type.fields(fields); }) {
    return {factsOf<Type>(), describeOptions<Type>};
  } else {
    return {factsOf<Type>(), nullptr};
  }
}

template <class... Types>
std::vector<Entry> entriesOf(TypeList<Types...>) {
  return {entryOf<Types>()...};
}

Value::Object describe(const Facts& facts, std::size_t index) {
  Value::Object object{
      {"name", facts.name}, {"index", static_cast<double>(index)}, {"help", facts.help}};
  if (facts.title) object.push_back({"title", facts.title});
  if (facts.features > 0) object.push_back({"features", static_cast<double>(facts.features)});
  if (facts.torch) object.push_back({"torch", facts.torch});
  if (facts.numpyLines) object.push_back({"numpy", linesOf(facts.numpyLines)});
  if (facts.numpyStep) {
    object.push_back({"numpy", Value::Object{{"state", linesOf(facts.numpyState)},
                                             {"step", linesOf(facts.numpyStep)}}});
  }
  if (facts.numpyValue) {
    object.push_back({"numpy", Value::Object{{"setup", linesOf(facts.numpySetup)},
                                             {"value", facts.numpyValue},
                                             {"derivative", facts.numpyDerivative}}});
  }
  return object;
}

Value describe(const std::vector<Entry>& entries, const Declaration& common = {}) {
  Value::List list;
  for (const Entry& entry : entries) {
    Value::Object object = describe(entry.facts, list.size());
    if (entry.describeOptions) object.push_back({"fields", entry.describeOptions(common)});
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

Value describeEngine() {
  TrainerSpec spec;
  spec.data = Samples<double>();  // of no size: the largest batch is not known
  DatasetSpec dataset;
  const auto common = [&](Fields& fields) { dataset.commonFields(fields); };
  return Value::Object{{"trainer", describeFields(declarationOf(spec))},
                       {"models", describe(entriesOf(AllModels()))},
                       {"optimizers", describe(entriesOf(AllOptimizers()))},
                       {"datasets", describe(entriesOf(AllDatasets()), common)},
                       {"activations", describe(entriesOf(AllActivations()))},
                       {"losses", describeNames<Loss>()},
                       {"orders", describeNames<Order>()},
                       {"experiments", describeExperiments()},
                       {"divergenceFactor", kDivergenceFactor}};
}

}  // namespace minibatch
