// Plain data as JavaScript and JSON have it: what specifications are read from and the schema is
// written as.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace minibatch {

struct Member;

struct Value {
  struct Other {};  // what no field accepts: null, a function …
  using Numbers = std::vector<double>;
  using List = std::vector<Value>;
  using Object = std::vector<Member>;

  Value() = default;
  Value(bool flag) : data(flag) {}
  Value(double number) : data(number) {}
  Value(const char* text) : data(std::string(text)) {}
  Value(std::string text) : data(std::move(text)) {}
  Value(Numbers numbers) : data(std::move(numbers)) {}
  Value(List list) : data(std::move(list)) {}
  Value(Object object);

  template <class Type>
  const Type* as() const {
    return std::get_if<Type>(&data);
  }
  // The member of an object, null if there is none.
  const Value* find(const std::string& name) const;

  std::variant<Other, bool, double, std::string, Numbers, List, Object> data;
};

struct Member {
  std::string name;
  Value value;
};

inline Value::Value(Object object) : data(std::move(object)) {}

inline const Value* Value::find(const std::string& name) const {
  if (const auto* object = as<Object>()) {
    for (const Member& member : *object) {
      if (member.name == name) return &member.value;
    }
  }
  return nullptr;
}

}  // namespace minibatch
