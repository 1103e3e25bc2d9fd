// The options of an experiment, told once: name, where the value goes, what is allowed. Defaults
// are those of the Options structs.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/problem.hpp"

namespace minibatch {

using OptionValue = std::variant<double, std::vector<double>, std::string>;
using OptionValues = std::map<std::string, OptionValue>;

// Plain views of literals: what is told for thirteen experiments has to be small.
struct OptionField {
  std::string_view name;
  std::variant<double*, std::vector<double>*, std::string*> target;
  double min = 0, max = 0;   // of a number, or of each of a list
  bool whole = false;        // numbers only: no fractions
  std::string_view choices;  // of a string: "this or that or another"
};

OptionField numberField(std::string_view name, double& target, double min, double max);
OptionField wholeField(std::string_view name, double& target, double min, double max);
OptionField listField(std::string_view name, std::vector<double>& target, double min, double max,
                      bool whole);
OptionField choiceField(std::string_view name, std::string& target, std::string_view choices);

// Puts the values where the fields say; the first unknown name, wrong type or value out of range is
// the problem. Lists have 1 to 1,000 entries.
MaybeProblem setOptions(const std::vector<OptionField>& fields, const OptionValues& values);

// The first of the option `batchSizes` that is larger than the data.
MaybeProblem problemOfBatchSizes(const std::vector<double>& batchSizes, double samples);

}  // namespace minibatch
