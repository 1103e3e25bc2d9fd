// The error of a specification, as data that programs and people can read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/names.hpp"

namespace minibatch {

enum class ErrorCode { kMissing, kType, kRange, kUnknownField, kUnknownOption };
template <>
inline constexpr std::array kNames<ErrorCode>{Name{"missing"}, Name{"type"}, Name{"range"},
                                              Name{"unknown-field"}, Name{"unknown-option"}};

struct ValidationError {
  ErrorCode code;
  std::string field;    // the path, as users write it: "batchSize", "data.x[3]"
  std::string allowed;  // "a whole number from 1 to 10 (the number of samples)"
};

using MaybeError = std::optional<ValidationError>;

[[gnu::noinline]] inline MaybeError rangeError(std::string field, std::string allowed) {
  return ValidationError{ErrorCode::kRange, std::move(field), std::move(allowed)};
}

// "data.x", 3 → "data.x[3]"
inline std::string elementPath(const std::string& field, std::ptrdiff_t i) {
  return field + '[' + std::to_string(i) + ']';
}

}  // namespace minibatch
