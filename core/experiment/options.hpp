// The options of an experiment, told once: name, where the value goes, what is allowed. Defaults
// are those of the Options structs.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/problem.hpp"

namespace minibatch {

using OptionValue = std::variant<double, std::vector<double>, std::string>;
using OptionValues = std::map<std::string, OptionValue>;

struct OptionField {
  std::string name;
  std::variant<double*, std::vector<double>*, std::string*> target;
  double min = 0, max = 0;           // of a number, or of each of a list
  bool whole = false;                // numbers only: no fractions
  std::vector<std::string> choices;  // of a string
};

inline OptionField numberField(std::string name, double& target, double min, double max) {
  return {std::move(name), &target, min, max, false, {}};
}
inline OptionField wholeField(std::string name, double& target, double min, double max) {
  return {std::move(name), &target, min, max, true, {}};
}
inline OptionField listField(std::string name, std::vector<double>& target, double min, double max,
                             bool whole) {
  return {std::move(name), &target, min, max, whole, {}};
}
inline OptionField choiceField(std::string name, std::string& target,
                               std::vector<std::string> choices) {
  return {std::move(name), &target, 0, 0, false, std::move(choices)};
}

// Puts the values where the fields say; the first unknown name, wrong type or value out of range is
// the problem. Lists have 1 to 1,000 entries.
MaybeProblem setOptions(const std::vector<OptionField>& fields, const OptionValues& values);

// The first of the option `batchSizes` that is larger than the data.
MaybeProblem problemOfBatchSizes(const std::vector<double>& batchSizes, double samples);

}  // namespace minibatch
