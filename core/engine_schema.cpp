#include "core/engine_schema.hpp"

#include "core/experiment/registry.hpp"
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

Value::Object entry(const char* name, const char* help, std::size_t index) {
  return {{"name", name}, {"index", static_cast<double>(index)}, {"help", help}};
}

template <class Type>
Value::Object describe(std::size_t index, const Declaration& common) {
  Value::Object object = entry(Type::kName, Type::kHelp, index);
  if constexpr (requires { Type::kTitle; }) object.push_back({"title", Type::kTitle});
  if constexpr (requires { Type::kTorch; }) object.push_back({"torch", Type::kTorch});
  if constexpr (requires(Type type) { type.features(); }) {
    object.push_back({"features", static_cast<double>(Type().features())});
  }
  if constexpr (requires(Type type, Fields fields) { type.fields(fields); }) {
    Type options;
    object.push_back({"fields", describeFields([&](Fields& fields) {
                        options.fields(fields);
                        if (common) common(fields);
                      })});
  }
  return object;
}

template <class Type>
Value numpyOf() {
  if constexpr (requires { Type::kNumpyStep; }) {
    return Value::Object{{"state", linesOf(Type::kNumpyState)},
                         {"step", linesOf(Type::kNumpyStep)}};
  } else if constexpr (requires { Type::kNumpyValue; }) {
    return Value::Object{{"setup", linesOf(Type::kNumpySetup)},
                         {"value", Type::kNumpyValue},
                         {"derivative", Type::kNumpyDerivative}};
  } else if constexpr (requires { Type::kNumpy; }) {
    return linesOf(Type::kNumpy);
  } else {
    return {};
  }
}

// common: fields that each type has beside its own.
template <class List>
Value describeList(const Declaration& common = {}) {
  Value::List list;
  List::forEach([&]<class Type>() {
    Value::Object object = describe<Type>(list.size(), common);
    const Value numpy = numpyOf<Type>();
    if (!numpy.template as<Value::Other>()) object.push_back({"numpy", numpy});
    list.emplace_back(std::move(object));
  });
  return list;
}

template <class Enum>
Value describeNames() {
  Value::List list;
  for (const Name& name : kNames<Enum>) {
    list.emplace_back(entry(name.text, name.help, list.size()));
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
                       {"models", describeList<AllModels>()},
                       {"optimizers", describeList<AllOptimizers>()},
                       {"datasets", describeList<AllDatasets>(common)},
                       {"activations", describeList<AllActivations>()},
                       {"losses", describeNames<Loss>()},
                       {"orders", describeNames<Order>()},
                       {"experiments", describeExperiments()}};
}

}  // namespace minibatch
