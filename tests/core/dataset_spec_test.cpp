#include "core/dataset/dataset_spec.hpp"

#include <cmath>
#include <map>

#include "golden.hpp"

using namespace minibatch;

namespace {

// name seed order n noise features intercept center labelNoise testSamples labels: each set takes
// those that it has.
DatasetSpec readSpec(GoldenLine& line, RandomState& random) {
  DatasetSpec spec;
  spec.set = line.choice<AllDatasets::Variant>();
  random = RandomState(line.integer<std::uint32_t>());
  spec.order = line.choice<DatasetOrder>();
  std::map<std::string, double> values;
  for (const char* name :
       {"samples", "noise", "features", "intercept", "center", "labelNoise", "testSamples"}) {
    values[name] = line.number();
  }
  values["labels"] = line.word() == "zero-one" ? 0 : 1;
  Fields fields(declarationOf(spec));
  for (const Field& field : fields.all()) {
    const auto value = values.find(field.name);
    if (value != values.end()) field.slots[0].assign({value->second});
  }
  return spec;
}

void checkNumbers(const Samples<double>& samples, GoldenLine& line, double tolerance) {
  for (const double value : samples.x.reshaped<Eigen::RowMajor>()) {
    CHECK(std::abs(value - line.number()) <= tolerance);
  }
  for (const double value : samples.y) CHECK(std::abs(value - line.number()) <= tolerance);
}

Dataset moons(Index samples, double labelNoise, Labels labels = Labels::kZeroOne) {
  Moons set;
  set.samples = samples;
  set.labelNoise = labelNoise;
  set.testSamples = 500;
  set.labels = labels;
  RandomState random(3);
  return set.draw(random);
}

}  // namespace

// To the last bit where only + − × ÷ √ are involved; the sine and cosine of mathematical libraries
// and the order of a dot product differ in it.
TEST_CASE("every named set is drawn as NumPy draws it, and leaves the stream where NumPy does") {
  int lines = 0;
  for (GoldenLine& line : readGolden("datasets.txt")) {
    RandomState random(0);
    const DatasetSpec spec = readSpec(line, random);
    REQUIRE_FALSE(validate(spec, ""));
    const Dataset data = draw(spec, random);
    REQUIRE(data.train.features() == spec.features());
    const bool hasRounding =
        std::holds_alternative<Moons>(spec.set) || std::holds_alternative<Gaussian>(spec.set);
    checkNumbers(data.train, line, hasRounding ? 1e-14 : 0);
    checkNumbers(data.test, line, 1e-14);
    CHECK(random.randomSample() == line.number());
    CHECK(line.atEnd());
    ++lines;
  }
  CHECK(lines == 12);
}

TEST_CASE("sorted: by y, and no sample is lost") {
  for (std::size_t index = 0; index < std::variant_size_v<AllDatasets::Variant>; ++index) {
    DatasetSpec spec;
    emplaceIndex(spec.set, index);
    visitHeld(spec.set, [](auto& set) { set.samples = 101; });
    RandomState random(5), same(5);
    const Dataset drawn = draw(spec, random);
    spec.order = DatasetOrder::kSorted;
    const Dataset sorted = draw(spec, same);
    CHECK(std::is_sorted(sorted.train.y.begin(), sorted.train.y.end()));
    CHECK(sorted.train.y.sum() == doctest::Approx(drawn.train.y.sum()));
    CHECK(sorted.train.x.squaredNorm() == doctest::Approx(drawn.train.x.squaredNorm()));
    CHECK(drawn.test.count() == 0);
    CHECK(drawn.test.features() == drawn.train.features());
  }
}

TEST_CASE("classes are balanced") {
  const auto check = [](auto set) {
    for (const Index samples : {1, 2, 9, 200}) {
      set.samples = samples;
      set.labels = Labels::kZeroOne;
      RandomState random(8);
      CHECK(set.draw(random).train.y.sum() == static_cast<double>(samples / 2));
      set.labels = Labels::kPlusMinus;
      CHECK(std::abs(set.draw(random).train.y.sum()) <= 1);
    }
  };
  check(TwoGaussians());
  check(Moons());
}

TEST_CASE("label noise flips that part of the training labels, and no test label") {
  for (const Labels labels : {Labels::kZeroOne, Labels::kPlusMinus}) {
    const Dataset clean = moons(128, 0, labels);
    for (const auto& [part, flips] : {std::pair(0.1, 13), {0.5, 64}, {1.0, 128}}) {
      const Dataset noisy = moons(128, part, labels);
      CHECK(noisy.train.x == clean.train.x);
      CHECK((noisy.train.y.array() != clean.train.y.array()).count() == flips);
      const double zero = labels == Labels::kZeroOne ? 0 : -1;
      CHECK(((noisy.train.y.array() == 1) || (noisy.train.y.array() == zero)).all());
      for (Index i = 0; i < noisy.test.count(); ++i) {
        CHECK(noisy.test.y[i] == (i % 2 == 1 ? 1 : zero));
      }
    }
  }
}

TEST_CASE("the moons lie on their half circles") {
  Moons set;
  set.samples = 100;
  set.noise = 0;
  RandomState random(1);
  const Dataset data = set.draw(random);
  for (Index i = 0; i < 100; ++i) {
    const bool isClassOne = data.train.y[i] == 1;
    const Eigen::RowVector2d center =
        isClassOne ? Eigen::RowVector2d(0.5, 0.25) : Eigen::RowVector2d(-0.5, -0.25);
    const Eigen::RowVector2d off = data.train.x.row(i) - center;
    CHECK(off.norm() == doctest::Approx(1));
    CHECK((isClassOne ? off.y() <= 0 : off.y() >= 0));
  }
}
