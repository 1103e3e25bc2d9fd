#include "core/field.hpp"

#include <cmath>

namespace minibatch {
namespace {

// 100000 → "100,000", 1e-6 → "0.000001". (printf and streams weigh as much as several experiments.)
std::string numberText(double number) {
  int decimals = 0;
  double scale = 1;
  while (decimals < 15 && std::round(number * scale) / scale != number) {
    scale *= 10;
    ++decimals;
  }
  std::string text = std::to_string(static_cast<long long>(std::round(std::abs(number) * scale)));
  const auto places = static_cast<std::size_t>(decimals);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  std::size_t whole = text.size() - places;
  if (places > 0) text.insert(whole, 1, '.');
  while (whole > 3) text.insert(whole -= 3, 1, ',');
  return number < 0 ? '-' + text : text;
}

std::string rangeText(const Range& range, bool isWhole) {
  const std::string number = isWhole ? "a whole number" : "a number";
  if (range.max == kLargest && range.min == -kLargest) return "a finite number";
  if (range.max == kLargest) return "a finite number greater than " + numberText(range.min);
  if (range.excludesMin) {
    return number + " greater than " + numberText(range.min) + ", at most " + numberText(range.max);
  }
  return number + " from " + numberText(range.min) +
         (range.excludesMax ? " to less than " : " to ") + numberText(range.max);
}

std::string lengthText(const Range& length) {
  if (length.min == length.max) return numberText(length.min) + " numbers";
  return "a list of " + numberText(length.min) + " to " + numberText(length.max);
}

std::string choicesText(const std::vector<const char*>& choices) {
  std::string text;
  for (const char* choice : choices) {
    if (!text.empty()) text += " or ";
    text += '"' + std::string(choice) + '"';
  }
  return text;
}

}  // namespace

Value::Numbers Field::Slot::numbers() const {
  Value::Numbers numbers(access->size(member));
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = access->get(member, i);
  return numbers;
}

void Field::Slot::assign(const Value::Numbers& numbers) const {
  access->resize(member, numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) access->set(member, i, numbers[i]);
}

std::string Field::elementText() const { return rangeText(range, isWhole()); }

std::string Field::allowedText() const {
  if (kind == Kind::kBoolean) return "true or false";
  if (kind == Kind::kObject) return help;
  if (kind == Kind::kChoice) return choicesText(choices);
  if (isList()) return lengthText(length) + ", each " + elementText();
  return note ? elementText() + " (" + note + ")" : elementText();
}

}  // namespace minibatch
