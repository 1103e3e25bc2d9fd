// Objects of JavaScript from structs of the core.
#pragma once

#include "core/dataset.hpp"
#include "web/bindings/values.hpp"

namespace minibatch {

// Builds an object of JavaScript, member by member.
class ObjectBuilder {
 public:
  ObjectBuilder& number(const char* name, double value) { return member(name, val(value)); }
  template <class Dense>
  ObjectBuilder& array(const char* name, const Dense& values) {
    return member(name, copyOut(values));
  }
  ObjectBuilder& member(const char* name, const val& value) {
    object_.set(name, value);
    return *this;
  }
  ObjectBuilder& samples(const Samples<double>& samples) {
    return array("x", samples.x)
        .array("y", samples.y)
        .number("samples", static_cast<double>(samples.count()))
        .number("features", static_cast<double>(samples.features()));
  }
  val build() const { return object_; }

 private:
  val object_ = val::object();
};

inline val toObject(const ValidationError& error) {
  return toJavaScript(
      Value::Object{{"code", kNames<ErrorCode>[static_cast<std::size_t>(error.code)].text},
                    {"field", error.field},
                    {"allowed", error.allowed}});
}

}  // namespace minibatch
