// What is wrong with a specification, said so that a person can mend it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace minibatch {

struct Problem {
  std::string field;  // the path of the field, as users write it: "batchSize", "data.x[3]"
  std::string
      allowed;  // what the field accepts: "a whole number from 1 to 10 (the number of samples)"
};

using MaybeProblem = std::optional<Problem>;

// "data.x", 3 → "data.x[3]"
inline std::string elementOf(const std::string& field, std::ptrdiff_t i) {
  return field + '[' + std::to_string(i) + ']';
}

}  // namespace minibatch
