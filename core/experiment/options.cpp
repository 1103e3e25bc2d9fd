#include "core/experiment/options.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace minibatch {
namespace {

std::string allowedNumber(const OptionField& field) {
  // Not a stream: in WebAssembly streams would weigh as much as everything else here.
  char text[80];
  std::snprintf(text, sizeof text, "%s from %.15g to %.15g",
                field.whole ? "a whole number" : "a number", field.min, field.max);
  return text;
}

bool isAllowed(const OptionField& field, double value) {
  return value >= field.min && value <= field.max && (!field.whole || value == std::floor(value));
}

MaybeProblem setNumber(const OptionField& field, double& target, const OptionValue& value) {
  const double* number = std::get_if<double>(&value);
  if (!number || !isAllowed(field, *number)) return Problem{field.name, allowedNumber(field)};
  target = *number;
  return {};
}

MaybeProblem setList(const OptionField& field, std::vector<double>& target,
                     const OptionValue& value) {
  const auto* list = std::get_if<std::vector<double>>(&value);
  if (!list || list->empty() || list->size() > 1000) {
    return Problem{field.name, "a list of 1 to 1,000, each " + allowedNumber(field)};
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    if (isAllowed(field, (*list)[i])) continue;
    return Problem{elementOf(field.name, static_cast<std::ptrdiff_t>(i)), allowedNumber(field)};
  }
  target = *list;
  return {};
}

MaybeProblem setChoice(const OptionField& field, std::string& target, const OptionValue& value) {
  const auto* choice = std::get_if<std::string>(&value);
  if (choice &&
      std::find(field.choices.begin(), field.choices.end(), *choice) != field.choices.end()) {
    target = *choice;
    return {};
  }
  std::string allowed;
  for (const std::string& name : field.choices) allowed += (allowed.empty() ? "" : " or ") + name;
  return Problem{field.name, allowed};
}

MaybeProblem setOne(const OptionField& field, const OptionValue& value) {
  if (auto* number = std::get_if<double*>(&field.target)) return setNumber(field, **number, value);
  if (auto* list = std::get_if<std::vector<double>*>(&field.target)) {
    return setList(field, **list, value);
  }
  return setChoice(field, *std::get<std::string*>(field.target), value);
}

}  // namespace

MaybeProblem setOptions(const std::vector<OptionField>& fields, const OptionValues& values) {
  for (const auto& entry : values) {
    const std::string& name = entry.first;
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const OptionField& known) { return known.name == name; });
    if (field == fields.end()) {
      std::string names;
      for (const OptionField& known : fields) names += (names.empty() ? "" : ", ") + known.name;
      return Problem{name, "one of the known options: " + names};
    }
    if (auto problem = setOne(*field, entry.second)) return problem;
  }
  return {};
}

MaybeProblem problemOfBatchSizes(const std::vector<double>& batchSizes, double samples) {
  for (std::size_t i = 0; i < batchSizes.size(); ++i) {
    if (batchSizes[i] <= samples) continue;
    return Problem{elementOf("batchSizes", static_cast<std::ptrdiff_t>(i)),
                   "at most the number of samples"};
  }
  return {};
}

}  // namespace minibatch
