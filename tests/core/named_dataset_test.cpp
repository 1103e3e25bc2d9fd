#include "core/named_dataset.hpp"

#include <cmath>
#include <map>

#include "golden.hpp"

using namespace minibatch;

namespace {

constexpr DatasetName kNames[] = {DatasetName::kSalary,       DatasetName::kNoisyLine,
                                  DatasetName::kTwoGaussians, DatasetName::kMoons,
                                  DatasetName::kNarrowValley, DatasetName::kGaussian};

DatasetName nameOf(const std::string& word) {
  const std::map<std::string, DatasetName> names = {
      {"salary", kNames[0]}, {"noisy-line", kNames[1]},    {"two-gaussians", kNames[2]},
      {"moons", kNames[3]},  {"narrow-valley", kNames[4]}, {"gaussian", kNames[5]}};
  REQUIRE(names.count(word) == 1);
  return names.at(word);
}

// n noise features intercept center labelNoise testSamples labels, after the order
DatasetSpec readSpec(GoldenLine& line, DatasetName name) {
  DatasetSpec spec;
  spec.name = name;
  spec.order = line.word() == "sorted" ? DatasetOrder::kSorted : DatasetOrder::kAsDrawn;
  spec.samples = line.number();
  spec.noise = line.number();
  spec.features = line.number();
  spec.intercept = line.number();
  spec.center = line.number();
  spec.labelNoise = line.number();
  spec.testSamples = line.number();
  spec.labels = line.word() == "zero-one" ? Labels::kZeroOne : Labels::kPlusMinus;
  return spec;
}

void checkNumbers(const Samples<double>& samples, GoldenLine& line, double tolerance) {
  for (const double value : samples.x.reshaped<Eigen::RowMajor>()) {
    CHECK(std::abs(value - line.number()) <= tolerance);
  }
  for (const double value : samples.y) CHECK(std::abs(value - line.number()) <= tolerance);
}

Dataset moons(double samples, double labelNoise, Labels labels = Labels::kZeroOne) {
  DatasetSpec spec;
  spec.name = DatasetName::kMoons;
  spec.samples = samples;
  spec.noise = 0.2;
  spec.labelNoise = labelNoise;
  spec.testSamples = 500;
  spec.labels = labels;
  RandomState random(3);
  return draw(spec, random);
}

}  // namespace

// To the last bit where only + − × ÷ √ are involved; the sine and cosine of mathematical libraries
// and the order of a dot product differ in it.
TEST_CASE("every named set is drawn as NumPy draws it, and leaves the stream where NumPy does") {
  int lines = 0;
  for (GoldenLine& line : readGolden("datasets.txt")) {
    const DatasetName name = nameOf(line.word());
    RandomState random(line.integer<std::uint32_t>());
    const DatasetSpec spec = readSpec(line, name);
    REQUIRE_FALSE(problemOf(spec, ""));
    const Dataset data = draw(spec, random);
    REQUIRE(data.train.features() == featuresOf(spec));
    const bool hasRounding = name == DatasetName::kMoons || name == DatasetName::kGaussian;
    checkNumbers(data.train, line, hasRounding ? 1e-14 : 0);
    checkNumbers(data.test, line, 1e-14);
    CHECK(random.randomSample() == line.number());
    CHECK(line.atEnd());
    ++lines;
  }
  CHECK(lines == 12);
}

TEST_CASE("sorted: by y, and no sample is lost") {
  for (const DatasetName name : kNames) {
    DatasetSpec spec;
    spec.name = name;
    spec.samples = 101;
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
  for (const DatasetName name : {DatasetName::kTwoGaussians, DatasetName::kMoons}) {
    for (const double samples : {1.0, 2.0, 9.0, 200.0}) {
      DatasetSpec spec;
      spec.name = name;
      spec.samples = samples;
      RandomState random(8);
      CHECK(draw(spec, random).train.y.sum() == std::floor(samples / 2));
      spec.labels = Labels::kPlusMinus;
      CHECK(std::abs(draw(spec, random).train.y.sum()) <= 1);
    }
  }
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
  DatasetSpec spec;
  spec.name = DatasetName::kMoons;
  spec.samples = 100;
  spec.noise = 0;
  RandomState random(1);
  const Dataset data = draw(spec, random);
  for (Index i = 0; i < 100; ++i) {
    const bool isClassOne = data.train.y[i] == 1;
    const Eigen::RowVector2d center =
        isClassOne ? Eigen::RowVector2d(0.5, 0.25) : Eigen::RowVector2d(-0.5, -0.25);
    const Eigen::RowVector2d off = data.train.x.row(i) - center;
    CHECK(off.norm() == doctest::Approx(1));
    CHECK((isClassOne ? off.y() <= 0 : off.y() >= 0));
  }
}
