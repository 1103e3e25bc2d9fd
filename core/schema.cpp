#include "core/schema.hpp"

#include <cmath>

namespace minibatch {
namespace {

using Kind = Field::Kind;

std::string join(const std::string& path, const char* name) {
  return path.empty() ? name : path + '.' + name;
}

// ---- reading and validating ----

MaybeError checkNumbers(const Field& field, const Value::Numbers& numbers,
                        const std::string& path) {
  if (field.isList() && !field.length.contains(static_cast<double>(numbers.size()))) {
    return rangeError(path, field.allowedText());
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double number = numbers[i];
    const bool hasRightKind = !field.isWhole() || number == std::floor(number);
    if (hasRightKind && field.range.contains(number)) continue;
    if (!field.isList()) return rangeError(path, field.allowedText());
    return rangeError(elementPath(path, static_cast<std::ptrdiff_t>(i)), field.elementText());
  }
  return {};
}

// The value as numbers; none, if it is of another type. A name that is no choice is out of range.
std::optional<Value::Numbers> numbersIn(const Field& field, const Value& value) {
  if (field.isList()) {
    if (const auto* numbers = value.as<Value::Numbers>()) return *numbers;
  } else if (field.kind == Kind::kBoolean) {
    if (const bool* flag = value.as<bool>()) return Value::Numbers{*flag ? 1.0 : 0.0};
  } else if (field.kind == Kind::kChoice) {
    if (const auto* name = value.as<std::string>()) {
      const auto found = std::find(field.choices.begin(), field.choices.end(), *name);
      return Value::Numbers{static_cast<double>(found - field.choices.begin())};
    }
  } else if (const double* number = value.as<double>()) {
    return Value::Numbers{*number};
  }
  return {};
}

MaybeError readField(const Field& field, const Value& value, const std::string& path) {
  if (field.reader.read) return field.reader.read(field.reader.spec, value, path);
  const bool isObject = value.as<Value::Object>() != nullptr;
  if (field.kind == Kind::kObject || (field.members && isObject)) {
    return readFields(field.members, value, path);
  }
  const auto numbers = numbersIn(field, value);
  if (!numbers) return ValidationError{ErrorCode::kType, path, field.allowedText()};
  if (auto error = checkNumbers(field, *numbers, path)) return error;
  for (const Field::Slot& slot : field.slots) slot.assign(*numbers);
  return {};
}

MaybeError readMember(const Field& field, const Value& object, const std::string& path) {
  const std::string fieldPath = join(path, field.name);
  if (const Value* value = object.find(field.name)) return readField(field, *value, fieldPath);
  if (!field.isRequired) return {};
  return ValidationError{ErrorCode::kMissing, fieldPath, field.allowedText()};
}

// ---- describing ----

Value defaultOf(const Field& field) {
  const Field::Slot& slot = field.slots[0];
  Value::Numbers numbers = slot.numbers();
  if (field.isList()) return numbers;
  if (field.kind == Kind::kBoolean) return numbers[0] != 0;
  if (!field.choices.empty()) return field.choices[static_cast<std::size_t>(numbers[0])];
  return numbers[0];
}

bool hasOneDefault(const Field& field) {
  if (field.isRequired || field.slots.empty()) return false;
  const auto numbers = [](const Field::Slot& slot) { return slot.numbers(); };
  if (field.isList() && numbers(field.slots[0]).empty()) return false;
  return std::all_of(field.slots.begin(), field.slots.end(), [&](const Field::Slot& slot) {
    return numbers(slot) == numbers(field.slots[0]);
  });
}

void describeRange(const Range& range, Value::Object& object) {
  if (range.min != -kLargest) add(object, range.excludesMin ? "above" : "min", range.min);
  if (range.max != kLargest) add(object, range.excludesMax ? "below" : "max", range.max);
}

Value namesList(const std::vector<const char*>& names) {
  return Value::List(names.begin(), names.end());
}

Value describeField(const Field& field) {
  static constexpr const char* kKinds[] = {"number",  "integer",  "boolean", "choice",
                                           "numbers", "integers", "object"};
  Value::Object object{
      {"name", field.name}, {"kind", kKinds[static_cast<int>(field.kind)]}, {"help", field.help}};
  if (field.isRequired) add(object, "required", true);
  if (hasOneDefault(field)) add(object, "default", defaultOf(field));
  if (!field.choices.empty()) {
    add(object, "choices", namesList(field.choices));
  } else if (field.kind != Kind::kBoolean && field.kind != Kind::kObject) {
    describeRange(field.range, object);
  }
  if (field.isList()) {
    add(object, "minLength", field.length.min);
    add(object, "maxLength", field.length.max);
  }
  if (!field.items.empty()) {
    object.push_back(field.kind == Kind::kObject ? Member{"tag", field.items[0]}
                                                 : Member{"items", namesList(field.items)});
  }
  if (field.members && field.choices.empty()) {
    add(object, "fields", describeFields(Fields(field.members)));
  }
  return object;
}

}  // namespace

Field& Fields::add(const char* name, const char* help, Kind kind, Field::Slot slot,
                   const Range& range, const Range& length) {
  const auto known = std::find_if(fields_.begin(), fields_.end(), [&](const Field& field) {
    return std::string(field.name) == name;
  });
  Field& field = known == fields_.end() ? fields_.emplace_back(Field{name, help, kind}) : *known;
  field.slots.push_back(slot);
  field.range = range;
  field.length = length;
  return field;
}

Field& Fields::addChoice(const char* name, const char* help, Field::Slot slot,
                         std::vector<const char*> names) {
  const auto last = static_cast<double>(names.size() - 1);
  Field& field = add(name, help, Kind::kChoice, slot, {0, last}, {});
  field.choices = std::move(names);
  return field;
}

void Fields::pair(const char* name, std::array<double, 2>& member, const char* first,
                  const char* second, Range each, const char* help) {
  if (splitsPairs_) {
    number(first, member[0], each, help);
    number(second, member[1], each, help);
  } else {
    numbers(name, member, each, {2, 2}, help).items = {first, second};
  }
}

std::string Fields::names() const {
  std::string names;
  for (const Field& field : fields_) {
    if (!names.empty()) names += ", ";
    names += field.name;
  }
  return names;
}

MaybeError readFields(const Declaration& declare, const Value& value, const std::string& path) {
  Fields fields(declare);
  const auto* object = value.as<Value::Object>();
  if (!object) {
    return ValidationError{ErrorCode::kType, path, "an object with " + fields.names()};
  }
  const bool hasTag = !fields.all().empty() && fields.all().front().isTag;
  if (hasTag) {
    if (auto error = readMember(fields.all().front(), value, path)) return error;
    fields = Fields(declare);
  }
  for (const Member& member : *object) {
    const bool isKnown = std::any_of(fields.all().begin(), fields.all().end(),
                                     [&](const Field& field) { return member.name == field.name; });
    if (isKnown) continue;
    return ValidationError{ErrorCode::kUnknownField, join(path, member.name.c_str()),
                           fields.names()};
  }
  for (std::size_t i = hasTag ? 1 : 0; i < fields.all().size(); ++i) {
    if (auto error = readMember(fields.all()[i], value, path)) return error;
  }
  return {};
}

MaybeError validateFields(const Declaration& declare, const std::string& path) {
  Fields fields(declare);
  for (const Field& field : fields.all()) {
    const std::string fieldPath = join(path, field.name);
    if (field.usesMembers || field.kind == Kind::kObject) {
      if (!field.members) continue;
      if (auto error = validateFields(field.members, fieldPath)) return error;
      continue;
    }
    for (const Field::Slot& slot : field.slots) {
      if (auto error = checkNumbers(field, slot.numbers(), fieldPath)) return error;
    }
  }
  return {};
}

Value describeFields(const Fields& fields) {
  Value::List list;
  for (const Field& field : fields.all()) list.push_back(describeField(field));
  return list;
}

}  // namespace minibatch
