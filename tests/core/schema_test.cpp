#include "core/schema.hpp"

#include <doctest.h>

#include "core/matrix.hpp"

namespace {

enum class Fruit { kApple, kPear };

}  // namespace

template <>
inline constexpr std::array minibatch::kNames<Fruit>{Name{"apple"}, Name{"pear"}};

using namespace minibatch;

namespace {

struct Basket {
  Fruit fruit = Fruit::kPear;
  Index count = 3;
  double share = 0.5;
  std::array<double, 2> weights = {1, 2};
  std::vector<double> prices = {1};
  bool isFull = false;

  void fields(Fields& fields) {
    fields.choice("fruit", fruit, "what is in it");
    fields.number("count", count, {1, 100000}, "how many");
    fields.number("share", share, Range::below(0, 1), "a share");
    fields.pair("weights", weights, "first", "second", Range::above(0, 10), "of two");
    fields.numbers("prices", prices, {-1e-3, 1e3}, {1, 2}, "of each");
    fields.boolean("isFull", isFull, "whether it is full");
  }
};

std::string errorOf(const Value::Object& object) {
  Basket basket;
  const MaybeError error = readFields(declarationOf(basket), object, "basket");
  return error ? error->field + ": " + error->allowed : "";
}

}  // namespace

TEST_CASE("members are set from an object, the rest stay as they are") {
  Basket basket;
  REQUIRE_FALSE(readFields(declarationOf(basket),
                           Value::Object{{"fruit", "apple"}, {"weights", Value::Numbers{3, 4}}},
                           ""));
  CHECK(basket.fruit == Fruit::kApple);
  CHECK(basket.weights == std::array{3.0, 4.0});
  CHECK(basket.count == 3);
}

TEST_CASE("an error names the field and says what is allowed") {
  CHECK(errorOf({{"fruit", "plum"}}) == "basket.fruit: \"apple\" or \"pear\"");
  CHECK(errorOf({{"count", 1.5}}) == "basket.count: a whole number from 1 to 100,000");
  CHECK(errorOf({{"share", 1.0}}) == "basket.share: a number from 0 to less than 1");
  CHECK(errorOf({{"weights", Value::Numbers{1, 0}}}) ==
        "basket.weights[1]: a number greater than 0, at most 10");
  CHECK(errorOf({{"prices", Value::Numbers{}}}) ==
        "basket.prices: a list of 1 to 2, each a number from -0.001 to 1,000");
  CHECK(errorOf({{"isFull", 1.0}}) == "basket.isFull: true or false");
  CHECK(errorOf({{"cost", 1.0}}) == "basket.cost: fruit, count, share, weights, prices, isFull");
}

TEST_CASE("members that were set in C++ are validated too") {
  Basket basket;
  CHECK_FALSE(validateFields(declarationOf(basket), ""));
  basket.count = 0;
  CHECK(validateFields(declarationOf(basket), "basket")->field == "basket.count");
}

TEST_CASE("a name that is declared twice sets both, and has a default where they agree") {
  struct Baskets {
    Basket a, b;
    void fields(Fields& fields) {
      fields.splitPairs();
      a.fields(fields);
      b.fields(fields);
    }
  } both;
  auto& [a, b] = both;
  b.share = 0.7;
  const Value described = describeFields(Fields(declarationOf(both)));
  for (const Value& field : *described.as<Value::List>()) {
    const bool isShare = *field.find("name")->as<std::string>() == "share";
    CHECK((field.find("default") == nullptr) == isShare);
  }
  REQUIRE_FALSE(readFields(declarationOf(both), Value::Object{{"first", 7.0}, {"share", 0.1}}, ""));
  CHECK(a.weights[0] == 7);
  CHECK(b.weights[0] == 7);
  CHECK(a.share == 0.1);
  CHECK(b.share == 0.1);
}
