// The schema of specifications: a struct of options declares its fields once, in fields(Fields&),
// each with name, default (the member's own), range and help. From that declaration the struct is
// read from plain data, validated, and described.
//
//   struct Momentum {
//     double momentum = 0.9;
//     void fields(Fields& fields) {
//       fields.number("momentum", momentum, Range::below(0, 1), "share of the last step");
//     }
//   };
#pragma once

#include <array>
#include <string>
#include <type_traits>
#include <vector>

#include "core/field.hpp"

namespace minibatch {

inline constexpr double kMaxSeed = 4294967295;  // 2³² − 1

// The type of a list's elements; of any other type, the type itself.
template <class Type>
struct ElementOf {
  using type = Type;
};
template <class Type>
  requires requires { typename Type::value_type; }
struct ElementOf<Type> {
  using type = typename Type::value_type;
};

// The fields of a struct, in the order of their declaration.
class Fields {
 public:
  Fields() = default;
  explicit Fields(const Declaration& declare) { declare(*this); }

  // From here on a pair is declared as two numbers.
  void splitPairs() { splitsPairs_ = true; }

  // A whole number, if the member is one. A field that is declared again sets this member, too.
  template <class Number>
  Field& number(const char* name, Number& member, const Range& range, const char* help) {
    return add(name, help, kindOf<Number>(false), slotOf(member), range, {});
  }
  template <class List>
  Field& numbers(const char* name, List& member, const Range& each, const Range& length,
                 const char* help) {
    return add(name, help, kindOf<List>(true), slotOf(member), each, length);
  }
  void pair(const char* name, std::array<double, 2>& member, const char* first, const char* second,
            Range each, const char* help);
  Field& boolean(const char* name, bool& member, const char* help) {
    return add(name, help, Field::Kind::kBoolean, slotOf(member), {0, 1}, {});
  }
  // An enumeration with kNames, or a variant of types with a kName.
  template <class Choice>
  Field& choice(const char* name, Choice& member, const char* help) {
    return addChoice(name, help, slotOf(member), namesOf(member));
  }
  template <class Choice>
  Field& choice(const char* name, Choice& member, const std::vector<const char*>& names,
                const char* help) {
    return addChoice(name, help, slotOf(member), names);
  }
  // The choice of an alternative, and the fields of the one that is held.
  template <class Variant>
  void tag(const char* name, Variant& member) {
    choice(name, member, "one of the kinds").required().isTag = true;
    visitHeld(member, [&](auto& held) { held.fields(*this); });
  }
  // An object that is one of several kinds: {kind: "adam", eps: 1e-8}.
  template <class Variant>
  Field& kinds(const char* name, Variant& member, const char* help) {
    Field& field = add(name, help, Field::Kind::kObject, slotOf(member), {}, {});
    field.choices = namesOf(member);
    field.items = {"kind"};
    field.members = {&member, [](void* held, Fields& fields) {
                       fields.tag("kind", *static_cast<Variant*>(held));
                     }};
    return field;
  }
  // An object of one kind.
  void object(const char* name, const char* help, Declaration members) {
    fields_.emplace_back(Field{name, help, Field::Kind::kObject}).members = members;
  }
  // An object that is read by a function of its own.
  Field& object(const char* name, const char* help, Field::Reader reader) {
    Field& field = fields_.emplace_back(Field{name, help, Field::Kind::kObject});
    field.reader = reader;
    return field;
  }

  const std::vector<Field>& all() const { return fields_; }
  std::string names() const;  // "data, batchSize, …"

 private:
  template <class Member>
  static Field::Kind kindOf(bool isList) {
    const bool isWhole = std::is_integral_v<typename ElementOf<Member>::type>;
    if (isList) return isWhole ? Field::Kind::kWholes : Field::Kind::kNumbers;
    return isWhole ? Field::Kind::kWhole : Field::Kind::kNumber;
  }

  // Not templates, so that the code of a hundred fields stays small.
  Field& add(const char* name, const char* help, Field::Kind kind, Field::Slot slot,
             const Range& range, const Range& length);
  Field& addChoice(const char* name, const char* help, Field::Slot slot,
                   std::vector<const char*> names);

  std::vector<Field> fields_;
  bool splitsPairs_ = false;
};

// Sets the members from an object; `path` is the object's, "" for the specification itself. Returns
// the first wrong type, unknown name or value out of range; such a value is not narrowed.
MaybeError readFields(const Declaration& declare, const Value& value, const std::string& path);
// The first member that is out of range.
MaybeError validateFields(const Declaration& declare, const std::string& path);
// [{name, kind, help, default, min, max …}, …]: see Field in web/engine/engine.d.ts.
Value describeFields(const Fields& fields);

}  // namespace minibatch
