#include "core/value.hpp"

namespace minibatch {

Value::Value() = default;
Value::Value(bool flag) : data(flag) {}
Value::Value(double number) : data(number) {}
Value::Value(const char* text) : data(std::string(text)) {}
Value::Value(std::string text) : data(std::move(text)) {}
Value::Value(Numbers numbers) : data(std::move(numbers)) {}
Value::Value(List list) : data(std::move(list)) {}
Value::Value(Object object) : data(std::move(object)) {}
Value::Value(const Value& other) = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(const Value& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;

const Value* Value::find(const std::string& name) const {
  if (const auto* object = as<Object>()) {
    for (const Member& member : *object) {
      if (member.name == name) return &member.value;
    }
  }
  return nullptr;
}

void add(Value::Object& object, const char* name, Value value) {
  object.push_back({name, std::move(value)});
}

}  // namespace minibatch
