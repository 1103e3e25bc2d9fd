// What a registry knows of each type in a list of experiments.
//
// An experiment is a class with a kName, Options with fields(), validate(Options) for rules that
// concern several options, and a constructor from valid Options.
#pragma once

#include <array>
#include <memory>
#include <utility>

#include "core/experiment/registry.hpp"
#include "core/type_list.hpp"

namespace minibatch {

// Not a template, because it is the same for every experiment.
inline MaybeError readExperimentOptions(const Declaration& declare, const Value& values) {
  auto error = readFields(declare, values, "");
  if (error && error->code == ErrorCode::kUnknownField) {
    error->code = ErrorCode::kUnknownOption;
    error->allowed = "one of the known options: " + error->allowed;
  }
  return error;
}

template <class Kind>
MadeExperiment makeExperiment(const Value& values) {
  typename Kind::Options options;
  auto error = readExperimentOptions(declarationOf(options), values);
  if (!error) error = Kind::validate(options);
  if (error) return *std::move(error);
  return std::make_unique<Kind>(options);
}

template <class Kind>
Value describeExperiment() {
  typename Kind::Options options;
  return describeFields(Fields(declarationOf(options)));
}

template <class... Kinds>
constexpr std::array<ExperimentRegistry::Entry, sizeof...(Kinds)> registryEntries(
    TypeList<Kinds...>) {
  return {{{Kinds::kName, makeExperiment<Kinds>, describeExperiment<Kinds>}...}};
}

}  // namespace minibatch
