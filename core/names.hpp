// The names of an enumeration's values, as users write them.
#pragma once

#include <array>

namespace minibatch {

struct Name {
  const char* text;
  const char* help = "";
};

// Of an enumeration: an array of Name, in the order of its values.
template <class Enum>
inline constexpr auto kNames = nullptr;

}  // namespace minibatch
