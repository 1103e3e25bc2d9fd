#include "core/experiment/options.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace minibatch {
namespace {

// A bound as people write it, 100000 or 0.000001. Not printf, nor a stream: in WebAssembly either
// weighs as much as several experiments.
std::string plainText(double bound) {
  int decimals = 0;
  double scale = 1;
  while (decimals < 15 && std::round(bound * scale) / scale != bound) {
    scale *= 10;
    ++decimals;
  }
  const auto digits = static_cast<long long>(std::round(std::abs(bound) * scale));
  std::string text = std::to_string(digits);
  if (decimals > 0) {
    const auto places = static_cast<std::size_t>(decimals);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  return bound < 0 ? '-' + text : text;
}

std::string allowedNumber(const OptionField& field) {
  const std::string kind = field.whole ? "a whole number" : "a number";
  return kind + " from " + plainText(field.min) + " to " + plainText(field.max);
}

bool isAllowed(const OptionField& field, double value) {
  return value >= field.min && value <= field.max && (!field.whole || value == std::floor(value));
}

MaybeProblem setNumber(const OptionField& field, double& target, const OptionValue& value) {
  const double* number = std::get_if<double>(&value);
  if (!number || !isAllowed(field, *number)) {
    return problemWith(field.name, allowedNumber(field));
  }
  target = *number;
  return {};
}

MaybeProblem setList(const OptionField& field, std::vector<double>& target,
                     const OptionValue& value) {
  const auto* list = std::get_if<std::vector<double>>(&value);
  if (!list || list->empty() || list->size() > 1000) {
    return problemWith(field.name, "a list of 1 to 1,000, each " + allowedNumber(field));
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    if (isAllowed(field, (*list)[i])) continue;
    return problemWith(elementOf(field.name, static_cast<std::ptrdiff_t>(i)), allowedNumber(field));
  }
  target = *list;
  return {};
}

bool isAmong(std::string_view choices, const std::string& name) {
  constexpr std::string_view kOr = " or ";
  while (true) {
    const std::size_t end = choices.find(kOr);
    if (choices.substr(0, end) == name) return true;
    if (end == std::string_view::npos) return false;
    choices.remove_prefix(end + kOr.size());
  }
}

MaybeProblem setChoice(const OptionField& field, std::string& target, const OptionValue& value) {
  const auto* choice = std::get_if<std::string>(&value);
  if (!choice || !isAmong(field.choices, *choice)) {
    return problemWith(field.name, field.choices);
  }
  target = *choice;
  return {};
}

MaybeProblem setOne(const OptionField& field, const OptionValue& value) {
  if (auto* number = std::get_if<double*>(&field.target)) return setNumber(field, **number, value);
  if (auto* list = std::get_if<std::vector<double>*>(&field.target)) {
    return setList(field, **list, value);
  }
  return setChoice(field, *std::get<std::string*>(field.target), value);
}

std::string namesOf(const std::vector<OptionField>& fields) {
  std::string names;
  for (const OptionField& field : fields) {
    if (!names.empty()) names += ", ";
    names += field.name;
  }
  return names;
}

}  // namespace

void OptionFields::number(const char* name, double& target, double min, double max) {
  fields_.push_back({name, &target, min, max, false});
}

void OptionFields::whole(const char* name, double& target, double min, double max) {
  fields_.push_back({name, &target, min, max, true});
}

void OptionFields::numbers(const char* name, std::vector<double>& target, double min, double max) {
  fields_.push_back({name, &target, min, max, false});
}

void OptionFields::wholes(const char* name, std::vector<double>& target, double min, double max) {
  fields_.push_back({name, &target, min, max, true});
}

void OptionFields::choice(const char* name, std::string& target, const char* choices) {
  fields_.push_back({name, &target, 0, 0, false, choices});
}

MaybeProblem OptionFields::set(const OptionValues& values) const {
  for (const auto& entry : values) {
    const std::string& name = entry.first;
    const auto field = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const OptionField& known) { return name == known.name; });
    if (field == fields_.end()) {
      return Problem{name, "one of the known options: " + namesOf(fields_)};
    }
    if (auto problem = setOne(*field, entry.second)) return problem;
  }
  return {};
}

MaybeProblem problemOfBatchSizes(const std::vector<double>& batchSizes, double samples) {
  for (std::size_t i = 0; i < batchSizes.size(); ++i) {
    if (batchSizes[i] <= samples) continue;
    return problemWith(elementOf("batchSizes", static_cast<std::ptrdiff_t>(i)),
                       "at most the number of samples");
  }
  return {};
}

}  // namespace minibatch
