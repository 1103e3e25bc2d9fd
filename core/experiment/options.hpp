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
  const char* name;
  std::variant<double*, std::vector<double>*, std::string*> target;
  double min = 0, max = 0;        // of a number, or of each of a list
  bool whole = false;             // numbers only: no fractions
  const char* choices = nullptr;  // of a string: "this or that or another"
};

// Filled by plain calls with literals: what is told for thirteen experiments has to be small.
class OptionFields {
 public:
  void number(const char* name, double& target, double min, double max);
  void whole(const char* name, double& target, double min, double max);  // no fractions
  // Lists of either; the bounds are those of each entry. Lists have 1 to 1,000 entries.
  void numbers(const char* name, std::vector<double>& target, double min, double max);
  void wholes(const char* name, std::vector<double>& target, double min, double max);
  void choice(const char* name, std::string& target, const char* choices);

  // Puts the values where the fields say; the first unknown name, wrong type or value out of range
  // is the problem.
  MaybeProblem set(const OptionValues& values) const;

 private:
  std::vector<OptionField> fields_;
};

// The first of the option `batchSizes` that is larger than the data.
MaybeProblem problemOfBatchSizes(const std::vector<double>& batchSizes, double samples);

}  // namespace minibatch
