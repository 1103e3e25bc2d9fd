// Plain data, as in JavaScript and JSON. Specifications are read from it, and the schema is written
// as it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace minibatch {

struct Member;

struct Value {
  struct Other {};  // anything that no field accepts: null, a function …
  using Numbers = std::vector<double>;
  using List = std::vector<Value>;
  using Object = std::vector<Member>;

  Value();
  Value(bool flag);
  Value(double number);
  Value(const char* text);
  Value(std::string text);
  Value(Numbers numbers);
  Value(List list);
  Value(Object object);
  Value(const Value& other);
  Value(Value&& other) noexcept;
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  ~Value();

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

void add(Value::Object& object, const char* name, Value value);

}  // namespace minibatch
