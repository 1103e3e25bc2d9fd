// Converts plain data of the core to plain data of JavaScript, and back.
//
// This folder registers the functions and classes that JavaScript can call; no other files include
// Emscripten. It registers and copies, nothing else: specifications are read and validated in
// core/. An error is returned as data, {code, field, allowed}, in place of the result (an exception
// would reach JavaScript as a bare number). JavaScript owns the trainers and experiments that it
// gets, until it calls delete(). Arrays are copied, because a view of the heap has length 0 after
// the heap has grown.
#pragma once

#include <emscripten/val.h>

#include <string>
#include <type_traits>

#include "core/dataset.hpp"
#include "core/value.hpp"

namespace minibatch {

using emscripten::val;

// given: a specification as web/engine/plain.js makes it, of numbers, strings, booleans,
// Float64Arrays, objects as arrays of [name, value], and null for anything that no field accepts.
inline Value toValue(const val& given) {
  if (given.isNumber()) return given.as<double>();
  if (given.isString()) return given.as<std::string>();
  if (given.isTrue() || given.isFalse()) return given.isTrue();
  if (given.isNull()) return {};
  if (!given.isArray()) return emscripten::convertJSArrayToNumberVector<double>(given);
  Value::Object object;
  const int length = given["length"].as<int>();
  for (int i = 0; i < length; ++i) {
    object.push_back({given[i][0].as<std::string>(), toValue(given[i][1])});
  }
  return object;
}

inline val toJavaScript(const Value& value) {
  const auto convert = [](const auto& held) -> val {
    using Held = std::decay_t<decltype(held)>;
    if constexpr (std::is_same_v<Held, Value::Other>) {
      return val::null();
    } else if constexpr (std::is_same_v<Held, Value::Numbers>) {
      return val::array(held);
    } else if constexpr (std::is_same_v<Held, Value::List>) {
      val list = val::array();
      for (const Value& entry : held) list.call<void>("push", toJavaScript(entry));
      return list;
    } else if constexpr (std::is_same_v<Held, Value::Object>) {
      val object = val::object();
      for (const Member& member : held) object.set(member.name, toJavaScript(member.value));
      return object;
    } else {
      return val(held);
    }
  };
  return std::visit(convert, value.data);
}

template <class Number>
val copyOut(const Number* data, std::size_t size) {
  return val(emscripten::typed_memory_view(size, data)).call<val>("slice");
}
template <class Dense>
val copyOut(const Dense& array) {
  return copyOut(array.data(), static_cast<std::size_t>(array.size()));
}

// x: n×d numbers, row-major. Requires whole rows.
inline RowMatrix toMatrix(const val& x, Index features) {
  return toRows(emscripten::convertJSArrayToNumberVector<double>(x), features);
}
inline Vector toVector(const val& x) { return toMatrix(x, 1).col(0); }

}  // namespace minibatch
