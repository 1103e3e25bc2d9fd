// Lists of types. There is one list of all optimisers, one of all data sets, of activations and of
// experiments; the code that handles all of them is generated from the list.
#pragma once

#include <cstddef>
#include <variant>

namespace minibatch {

template <class... Types>
struct TypeList {
  using Variant = std::variant<Types...>;

  // Calls visit.template operator()<Type>() for each type, in order.
  template <class Visitor>
  static void forEach(Visitor&& visit) {
    (visit.template operator()<Types>(), ...);
  }
};

template <class First, class Second>
struct Join;
template <class... First, class... Second>
struct Join<TypeList<First...>, TypeList<Second...>> {
  using Type = TypeList<First..., Second...>;
};
// The types of the one list, and after them those of the other.
template <class First, class Second>
using Joined = typename Join<First, Second>::Type;

// Calls visit(alternative) with the alternative that is held. Unlike std::visit, which calls
// through a table, it is a chain of comparisons that compilers inline.
template <class Visitor, class... Types>
void visitHeld(std::variant<Types...>& variant, Visitor&& visit) {
  const auto tryOne = [&](auto* held) {
    if (held) visit(*held);
  };
  (tryOne(std::get_if<Types>(&variant)), ...);
}
template <class Visitor, class... Types>
void visitHeld(const std::variant<Types...>& variant, Visitor&& visit) {
  const auto tryOne = [&](const auto* held) {
    if (held) visit(*held);
  };
  (tryOne(std::get_if<Types>(&variant)), ...);
}

// Makes the variant hold the default-constructed alternative with this index.
template <class... Types>
void emplaceIndex(std::variant<Types...>& variant, std::size_t index) {
  std::size_t i = 0;
  ((i++ == index ? static_cast<void>(variant.template emplace<Types>()) : void()), ...);
}

}  // namespace minibatch
