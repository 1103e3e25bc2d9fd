// The schema of specifications: a struct of options declares its fields once, in fields(Fields&),
// each with name, default (the member's own), range and help. From that declaration the struct is
// read from plain data, validated, and described.
//
//   struct Momentum {
//     double momentum = 0.9;
//     void fields(Fields& fields) {
//       fields.number("momentum", momentum, Range::below(0, 1), "share of the last step that
//       stays");
//     }
//   };
#pragma once

#include <algorithm>
#include <array>
#include <functional>
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
inline constexpr double kMaxSeed = 4294967295;  // 2³² − 1

// Of a number. A maximum of kLargest stands for "finite".
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
using Declaration = std::function<void(Fields&)>;

// ---- members as numbers: enumerations and alternatives by their index ----

template <class Type>
  requires(std::is_arithmetic_v<Type> || std::is_enum_v<Type>)
Value::Numbers toNumbers(const Type& member) {
  return {static_cast<double>(member)};
}
template <class... Types>
Value::Numbers toNumbers(const std::variant<Types...>& member) {
  return {static_cast<double>(member.index())};
}
template <class List>
  requires requires(const List& list) { list.begin(); }
Value::Numbers toNumbers(const List& member) {
  return {member.begin(), member.end()};
}

template <class Type>
  requires(std::is_arithmetic_v<Type> || std::is_enum_v<Type>)
void setNumbers(Type& member, const Value::Numbers& numbers) {
  member = static_cast<Type>(numbers[0]);
}
template <class... Types>
void setNumbers(std::variant<Types...>& member, const Value::Numbers& numbers) {
  emplaceIndex(member, static_cast<std::size_t>(numbers[0]));
}
template <class Type>
void setNumbers(std::vector<Type>& member, const Value::Numbers& numbers) {
  member.resize(numbers.size());
  std::transform(numbers.begin(), numbers.end(), member.begin(),
                 [](double number) { return static_cast<Type>(number); });
}
template <std::size_t size>
void setNumbers(std::array<double, size>& member, const Value::Numbers& numbers) {
  std::copy_n(numbers.begin(), size, member.begin());
}

// What a list holds; otherwise the type itself.
template <class Type>
struct ElementOf {
  using type = Type;
};
template <class Type>
  requires requires { typename Type::value_type; }
struct ElementOf<Type> {
  using type = typename Type::value_type;
};

template <class Enum>
std::vector<const char*> namesOf(const Enum&) {
  std::vector<const char*> names;
  for (const Name& name : kNames<Enum>) names.push_back(name.text);
  return names;
}
template <class... Types>
std::vector<const char*> namesOf(const std::variant<Types...>&) {
  return {Types::kName...};
}

// One field, and where its value is.
struct Field {
  enum class Kind { kNumber, kWhole, kBoolean, kChoice, kNumbers, kWholes, kObject };

  // The member, whatever its type.
  struct Slot {
    void* member;
    Value::Numbers (*get)(const void*);
    void (*set)(void*, const Value::Numbers&);
  };

  const char* name;
  const char* help;
  Kind kind;
  std::vector<Slot> slots = {};           // several, where one option sets several members
  Range range = {};                       // of a number, or of each of a list
  Range length = {};                      // of a list
  std::vector<const char*> choices = {};  // of a choice; of an object, the names of its kinds
  std::vector<const char*> items = {};    // names of a list's numbers, if they have any
  const char* note = nullptr;             // why the range is as it is: "the number of samples"
  bool isRequired = false;
  bool isTag = false;        // the other fields depend on its value
  Declaration members = {};  // of an object; of a number, of the object that may replace it
  bool usesMembers = false;  // a number that is replaced at present
  std::function<MaybeError(const Value&, const std::string& path)> read = {};  // of its own

  Field& required() {
    isRequired = true;
    return *this;
  }
  Field& because(const char* reason) {
    note = reason;
    return *this;
  }
  Field& orObject(Declaration declaration, bool isUsed) {
    members = std::move(declaration);
    usesMembers = isUsed;
    return *this;
  }
};

template <class Type>
Field::Slot slotOf(Type& member) {
  return {&member, [](const void* from) { return toNumbers(*static_cast<const Type*>(from)); },
          [](void* to, const Value::Numbers& numbers) {
            setNumbers(*static_cast<Type*>(to), numbers);
          }};
}

// Every field of a struct, in the order of its declaration.
class Fields {
 public:
  Fields() = default;
  explicit Fields(const Declaration& declare) { declare(*this); }

  // Pairs that are declared from here on are two numbers of their own.
  void splitPairs() { splitsPairs_ = true; }

  // Whole, if the member is. A name that was declared before gets a further member.
  template <class Number>
  Field& number(const char* name, Number& member, Range range, const char* help) {
    return add({name, help, kindOf<Number>(false), {slotOf(member)}, range});
  }
  template <class List>
  Field& numbers(const char* name, List& member, Range each, Range length, const char* help) {
    return add({name, help, kindOf<List>(true), {slotOf(member)}, each, length});
  }
  void pair(const char* name, std::array<double, 2>& member, const char* first, const char* second,
            Range each, const char* help);
  Field& boolean(const char* name, bool& member, const char* help) {
    return add({name, help, Field::Kind::kBoolean, {slotOf(member)}, {0, 1}});
  }
  // An enumeration with kNames, or a variant of types with a kName.
  template <class Choice>
  Field& choice(const char* name, Choice& member, const char* help) {
    return choice(name, member, namesOf(member), help);
  }
  template <class Choice>
  Field& choice(const char* name, Choice& member, std::vector<const char*> names,
                const char* help) {
    const auto last = static_cast<double>(names.size() - 1);
    Field& field = add({name, help, Field::Kind::kChoice, {slotOf(member)}, {0, last}});
    field.choices = std::move(names);
    return field;
  }
  // Which alternative the struct is, and its fields.
  template <class Variant>
  void tag(const char* name, Variant& member, const char* help) {
    choice(name, member, help).required().isTag = true;
    visitHeld(member, [&](auto& held) { held.fields(*this); });
  }
  // An object that is one of several kinds: {kind: "adam", eps: 1e-8}.
  template <class Variant>
  Field& kinds(const char* name, const char* tagName, Variant& member, const char* help) {
    Field& field = add({name, help, Field::Kind::kObject, {slotOf(member)}});
    field.choices = namesOf(member);
    field.items = {tagName};
    field.members = [&member, tagName, help](Fields& fields) { fields.tag(tagName, member, help); };
    return field;
  }
  Field& add(Field field);

  std::vector<Field>& all() { return fields_; }
  std::string names() const;  // "data, batchSize, …"

 private:
  template <class Member>
  static Field::Kind kindOf(bool isList) {
    const bool isWhole = std::is_integral_v<typename ElementOf<Member>::type>;
    if (isList) return isWhole ? Field::Kind::kWholes : Field::Kind::kNumbers;
    return isWhole ? Field::Kind::kWhole : Field::Kind::kNumber;
  }

  std::vector<Field> fields_;
  bool splitsPairs_ = false;
};

// Sets the members from an object; `path` is of the object, "" for the specification itself. The
// first wrong type, unknown name or value out of range is returned, before it is narrowed.
MaybeError readFields(const Declaration& declare, const Value& value, const std::string& path);
// The first member that is out of range.
MaybeError validateFields(const Declaration& declare, const std::string& path);
// [{name, kind, help, default, min, max …}, …]: see Field in web/engine/engine.d.ts.
Value describeFields(const Declaration& declare);

template <class Spec>
Declaration declarationOf(Spec& spec) {
  return [&spec](Fields& fields) { spec.fields(fields); };
}

}  // namespace minibatch
