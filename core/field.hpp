// One field of a struct of options: what it accepts, and where its value is.
#pragma once

#include <algorithm>
#include <limits>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/type_list.hpp"
#include "core/validation.hpp"
#include "core/value.hpp"

namespace minibatch {

inline constexpr double kLargest = std::numeric_limits<double>::max();

// The numbers that are allowed. A maximum of kLargest stands for "finite".
struct Range {
  double min = -kLargest, max = kLargest;
  bool excludesMin = false, excludesMax = false;

  static constexpr Range below(double min, double max) { return {min, max, false, true}; }
  static constexpr Range above(double min, double max = kLargest) {
    return {min, max, true, false};
  }
  bool contains(double value) const {
    return value >= min && value <= max && !(excludesMin && value == min) &&
           !(excludesMax && value == max);
  }
};

class Fields;

// A struct of options, and the function that declares its fields.
struct Declaration {
  void* spec = nullptr;
  void (*declare)(void* spec, Fields& fields) = nullptr;

  explicit operator bool() const { return declare != nullptr; }
  void operator()(Fields& fields) const { declare(spec, fields); }
};

template <class Spec>
Declaration declarationOf(Spec& spec) {
  return {&spec, [](void* object, Fields& fields) { static_cast<Spec*>(object)->fields(fields); }};
}

// ---- members as numbers: enumerations and alternatives are their index ----

template <class Type>
  requires(std::is_arithmetic_v<Type> || std::is_enum_v<Type>)
double numberOf(const Type& member) {
  return static_cast<double>(member);
}
template <class... Types>
double numberOf(const std::variant<Types...>& member) {
  return static_cast<double>(member.index());
}

template <class Type>
  requires(std::is_arithmetic_v<Type> || std::is_enum_v<Type>)
void setNumber(Type& member, double number) {
  member = static_cast<Type>(number);
}
template <class... Types>
void setNumber(std::variant<Types...>& member, double number) {
  emplaceIndex(member, static_cast<std::size_t>(number));
}

template <class Type>
concept NumberList = requires(Type& list) {
  list.begin();
  list.size();
};

template <class Enum>
std::vector<const char*> namesOf(const Enum&) {
  std::vector<const char*> names(std::size(kNames<Enum>));
  std::transform(std::begin(kNames<Enum>), std::end(kNames<Enum>), names.begin(),
                 [](const Name& name) { return name.text; });
  return names;
}
template <class... Types>
std::vector<const char*> namesOf(const std::variant<Types...>&) {
  return {Types::kName...};
}

struct Field {
  enum class Kind { kNumber, kWhole, kBoolean, kChoice, kNumbers, kWholes, kObject };

  // Reads and writes a member of some type as a list of numbers; a single number is a list of one.
  struct Access {
    std::size_t (*size)(const void*);
    double (*get)(const void*, std::size_t i);
    void (*resize)(void*, std::size_t size);
    void (*set)(void*, std::size_t i, double number);
  };
  struct Reader {
    void* spec = nullptr;
    MaybeError (*read)(void* spec, const Value& value, const std::string& path) = nullptr;
  };
  struct Slot {
    void* member;
    const Access* access;

    Value::Numbers numbers() const;
    void assign(const Value::Numbers& numbers) const;
  };

  const char* name;
  const char* help;
  Kind kind;
  std::vector<Slot> slots = {};           // several, where one option sets several members
  Range range = {};                       // of a number, or of each number of a list
  Range length = {};                      // of a list
  std::vector<const char*> choices = {};  // the names of a choice, or of an object's kinds
  std::vector<const char*> items = {};    // the names of a list's numbers, if they have names
  const char* note = nullptr;             // the reason for the range: "the number of samples"
  bool isRequired = false;
  bool isTag = false;        // the other fields depend on its value
  Declaration members = {};  // of an object, or of the object that may replace a number
  bool usesMembers = false;  // whether the object replaces the number now
  Reader reader = {};        // of an object that is read in a way of its own

  Field& required() {
    isRequired = true;
    return *this;
  }
  Field& withNote(const char* text) {
    note = text;
    return *this;
  }
  Field& orObject(Declaration declaration, bool isUsed) {
    members = declaration;
    usesMembers = isUsed;
    return *this;
  }

  bool isWhole() const { return kind == Kind::kWhole || kind == Kind::kWholes; }
  bool isList() const { return kind == Kind::kNumbers || kind == Kind::kWholes; }

  // What the field accepts, in words; and what each number of a list may be.
  std::string allowedText() const;
  std::string elementText() const;
};

template <class Type>
inline constexpr Field::Access kAccess = {
    [](const void*) { return std::size_t{1}; },
    [](const void* from, std::size_t) { return numberOf(*static_cast<const Type*>(from)); },
    [](void*, std::size_t) {},
    [](void* to, std::size_t, double number) { setNumber(*static_cast<Type*>(to), number); }};
template <NumberList Type>
inline constexpr Field::Access kAccess<Type> = {
    [](const void* from) { return static_cast<const Type*>(from)->size(); },
    [](const void* from, std::size_t i) {
      return static_cast<double>((*static_cast<const Type*>(from))[i]);
    },
    [](void* to, std::size_t size) {
      if constexpr (requires(Type& list) { list.resize(size); }) {
        static_cast<Type*>(to)->resize(size);
      }
    },
    [](void* to, std::size_t i, double number) {
      auto& entry = (*static_cast<Type*>(to))[i];
      entry = static_cast<std::decay_t<decltype(entry)>>(number);
    }};

template <class Type>
Field::Slot slotOf(Type& member) {
  return {&member, &kAccess<Type>};
}

}  // namespace minibatch
