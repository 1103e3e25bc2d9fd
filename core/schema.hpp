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
  std::vector<const char*> names(std::size(kNames<Enum>));
  std::transform(std::begin(kNames<Enum>), std::end(kNames<Enum>), names.begin(),
                 [](const Name& name) { return name.text; });
  return names;
}
template <class... Types>
std::vector<const char*> namesOf(const std::variant<Types...>&) {
  return {Types::kName...};
}

// One field, and where its value is.
struct Field {
  enum class Kind { kNumber, kWhole, kBoolean, kChoice, kNumbers, kWholes, kObject };

  // How numbers are read from and written to a member of some type; a single number is a list of
  // one.
  struct Access {
    std::size_t (*size)(const void*);
    double (*get)(const void*, std::size_t i);
    void (*resize)(void*, std::size_t size);
    void (*set)(void*, std::size_t i, double number);
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

  Field(const char* fieldName, const char* fieldHelp, Kind fieldKind);
  Field(Field&&) noexcept;
  Field(const Field&);
  Field& operator=(Field&&) noexcept;
  Field& operator=(const Field&);
  ~Field();

  Field& required() {
    isRequired = true;
    return *this;
  }
  Field& withNote(const char* text) {
    note = text;
    return *this;
  }
  Field& orObject(Declaration declaration, bool isUsed) {
    members = std::move(declaration);
    usesMembers = isUsed;
    return *this;
  }
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

// Every field of a struct, in the order of its declaration.
class Fields {
 public:
  Fields() = default;
  explicit Fields(const Declaration& declare) { declare(*this); }

  // Pairs that are declared from here on are two numbers of their own.
  void splitPairs() { splitsPairs_ = true; }

  // Whole, if the member is. A name that was declared before gets a further member.
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
  // Which alternative the struct is, and its fields.
  template <class Variant>
  void tag(const char* name, Variant& member, const char* help) {
    choice(name, member, help).required().isTag = true;
    visitHeld(member, [&](auto& held) { held.fields(*this); });
  }
  // An object that is one of several kinds: {kind: "adam", eps: 1e-8}.
  template <class Variant>
  Field& kinds(const char* name, const char* tagName, Variant& member, const char* help) {
    return addKinds(
        name, help, slotOf(member), namesOf(member), tagName,
        [&member, tagName, help](Fields& fields) { fields.tag(tagName, member, help); });
  }
  // An object that is read by a function of its own.
  Field& object(const char* name, const char* help);

  std::vector<Field>& all() { return fields_; }
  std::string names() const;  // "data, batchSize, …"

 private:
  template <class Member>
  static Field::Kind kindOf(bool isList) {
    const bool isWhole = std::is_integral_v<typename ElementOf<Member>::type>;
    if (isList) return isWhole ? Field::Kind::kWholes : Field::Kind::kNumbers;
    return isWhole ? Field::Kind::kWhole : Field::Kind::kNumber;
  }

  // Not templates: there are a hundred fields, and what is told of each has to be small.
  Field& add(const char* name, const char* help, Field::Kind kind, Field::Slot slot,
             const Range& range, const Range& length);
  Field& addChoice(const char* name, const char* help, Field::Slot slot,
                   std::vector<const char*> names);
  Field& addKinds(const char* name, const char* help, Field::Slot slot,
                  std::vector<const char*> names, const char* tagName, Declaration members);

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
