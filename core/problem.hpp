// What is wrong with a specification, said so that a person can mend it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace minibatch {

struct Problem {
  std::string field;  // the path of the field, as users write it: "batchSize", "data.x[3]"
  std::string
      allowed;  // what the field accepts: "a whole number from 1 to 10 (the number of samples)"
};

using MaybeProblem = std::optional<Problem>;

// Not inlined: there are many, and two strings are much code.
[[gnu::noinline]] inline MaybeProblem problemWith(std::string_view field,
                                                  std::string_view allowed) {
  return Problem{std::string(field), std::string(allowed)};
}

// Notes what a field accepts if it is not good, unless there is a problem already: the first is
// told.
[[gnu::noinline]] inline void expect(bool good, const char* field, const char* allowed,
                                     MaybeProblem& problem) {
  if (!good && !problem) problem = problemWith(field, allowed);
}

// "data.x", 3 → "data.x[3]"
inline std::string elementOf(const std::string& field, std::ptrdiff_t i) {
  return field + '[' + std::to_string(i) + ']';
}

}  // namespace minibatch
