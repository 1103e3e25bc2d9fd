// What JavaScript hands in, as the core takes it: complete and checked for type by web/engine/.
#pragma once

#include <emscripten/val.h>

#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/experiment/options.hpp"
#include "core/trainer_spec.hpp"

namespace minibatch {

using emscripten::val;

inline std::vector<double> numbersOf(const val& list) {
  return emscripten::convertJSArrayToNumberVector<double>(list);
}

// x: n×d numbers, row-major. Requires whole rows.
inline RowMatrix toMatrix(const val& x, Index features) {
  const auto numbers = numbersOf(x);
  const Index rows = static_cast<Index>(numbers.size()) / features;
  return Eigen::Map<const RowMatrix>(numbers.data(), rows, features);
}

inline Vector toVector(const val& x) { return toMatrix(x, 1).col(0); }

inline void read(const val& object, const char* field, double& number) {
  number = object[field].as<double>();
}

inline void read(const val& object, const char* field, bool& truth) {
  truth = object[field].as<bool>();
}

// Enumerations cross as the place of their value, which web/engine/names.js gives a name.
template <class Enumeration>
  requires std::is_enum_v<Enumeration>
void read(const val& object, const char* field, Enumeration& value) {
  value = static_cast<Enumeration>(object[field].as<int>());
}

inline DatasetSpec toDatasetSpec(const val& given) {
  DatasetSpec spec;
  read(given, "name", spec.name);
  read(given, "samples", spec.samples);
  read(given, "noise", spec.noise);
  read(given, "order", spec.order);
  read(given, "features", spec.features);
  read(given, "condition", spec.condition);
  read(given, "intercept", spec.intercept);
  read(given, "center", spec.center);
  read(given, "labelNoise", spec.labelNoise);
  read(given, "testSamples", spec.testSamples);
  read(given, "labels", spec.labels);
  return spec;
}

inline std::variant<DatasetSpec, Samples<double>> toData(const val& given) {
  if (!given.hasOwnProperty("x")) return toDatasetSpec(given);
  return Samples<double>{toMatrix(given["x"], given["features"].as<int>()), toVector(given["y"])};
}

inline ModelSpec toModelSpec(const val& given) {
  ModelSpec spec;
  read(given, "kind", spec.kind);
  spec.hidden = numbersOf(given["hidden"]);
  read(given, "activation", spec.activation);
  read(given, "outputs", spec.outputs);
  return spec;
}

inline OptimizerSpec toOptimizerSpec(const val& given) {
  OptimizerSpec spec;
  read(given, "kind", spec.kind);
  read(given, "momentum", spec.momentum);
  read(given, "alpha", spec.alpha);
  read(given, "beta1", spec.beta1);
  read(given, "beta2", spec.beta2);
  read(given, "eps", spec.eps);
  return spec;
}

inline LearningRateSpec toLearningRateSpec(const val& given) {
  LearningRateSpec spec;
  read(given, "rate", spec.rate);
  read(given, "baseBatchSize", spec.baseBatchSize);
  read(given, "warmupEpochs", spec.warmupEpochs);
  return spec;
}

inline TrainerSpec toTrainerSpec(const val& given) {
  TrainerSpec spec;
  spec.data = toData(given["data"]);
  read(given, "standardize", spec.standardize);
  spec.model = toModelSpec(given["model"]);
  read(given, "singlePrecision", spec.singlePrecision);
  read(given, "loss", spec.loss);
  read(given, "batchSize", spec.batchSize);
  spec.learningRate = toLearningRateSpec(given["learningRate"]);
  read(given, "order", spec.order);
  read(given, "dropLast", spec.dropLast);
  spec.optimizer = toOptimizerSpec(given["optimizer"]);
  spec.seed = given["seed"].as<std::uint32_t>();
  spec.initial = numbersOf(given["initial"]);
  return spec;
}

inline OptionValue toOption(const val& given) {
  if (given.isNumber()) return given.as<double>();
  if (given.isString()) return given.as<std::string>();
  return numbersOf(given);
}

// [[name, value], …]
inline OptionValues toOptions(const val& given) {
  OptionValues options;
  const int length = given["length"].as<int>();
  for (int i = 0; i < length; ++i) {
    const val option = given[i];
    options[option[0].as<std::string>()] = toOption(option[1]);
  }
  return options;
}

}  // namespace minibatch
