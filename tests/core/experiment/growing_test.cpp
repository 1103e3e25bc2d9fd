#include "core/experiment/growing.hpp"

#include <doctest.h>

#include <cmath>

#include "core/statistics.hpp"
#include "experiment.hpp"
#include "golden.hpp"

using namespace minibatch;

namespace {

// What is left of the excess loss of the start after the last epoch, of each way.
Vector leftOf(const Result& result) {
  const Index columns = result.front().shape[1];
  const RowMatrix excess = valuesOf(result, "excess").reshaped<Eigen::RowMajor>(4, columns);
  return excess.col(columns - 1) / excess(0, 0);
}

Growing::Options narrow() {
  Growing::Options options;
  options.data.condition = 30;
  return options;
}

// seed k η epochs start : milestones… :
Growing::Options readOptions(GoldenLine& line) {
  Growing::Options options = narrow();
  options.data.samples = 64;
  options.data.features = 3;
  options.data.seed = line.integer<std::uint32_t>();
  options.batchSize = line.integer<Index>();
  options.learningRate = line.number();
  options.epochs = line.integer<Index>();
  options.averageStart = line.integer<Index>();
  options.milestones.clear();
  line.word();
  for (std::string word = line.word(); word != ":"; word = line.word()) {
    options.milestones.push_back(std::stol(word));
  }
  return options;
}

}  // namespace

TEST_CASE("growing: every loss is that of the same runs in NumPy") {
  for (GoldenLine& line : readGolden("growing.txt")) {
    const Growing::Options options = readOptions(line);
    REQUIRE_FALSE(Growing::validate(options));
    for (const double excess : valuesOf(checkSlicing<Growing>(options), "excess")) {
      CHECK(excess == doctest::Approx(line.number()).epsilon(1e-9));
    }
    CHECK(line.atEnd());
  }
}

TEST_CASE(
    "growing: a batch that is doubled does nearly what a halved rate does, in fewer updates") {
  std::vector<double> ratios, averages;
  constexpr int kSeeds = 20;
  for (int seed = 0; seed < kSeeds; ++seed) {
    Growing::Options options = narrow();
    options.data.seed = static_cast<std::uint32_t>(seed);
    Growing experiment(options);
    const Result result = finish(experiment);
    const Vector left = leftOf(result);
    CHECK(left[0] > 10 * left[2]);
    ratios.push_back(left[2] / left[1]);
    averages.push_back(left[3] / left[1]);
    const Vector updates = valuesOf(result, "updates");
    CHECK(updates[1 * 17 + 16] == 2048);
    CHECK(updates[2 * 17 + 16] == 1264);
  }
  CHECK(medianInterval(ratios).median == doctest::Approx(1.3).epsilon(0.15));
  CHECK(medianInterval(averages).high < 0.6);
}

TEST_CASE("growing: with a factor of 1 or without milestones there is one run and its average") {
  Growing::Options options = narrow();
  options.milestones.clear();
  Growing experiment(options);
  const Vector left = leftOf(finish(experiment));
  CHECK(left[1] == left[0]);
  CHECK(left[2] == left[0]);
  CHECK(left[3] < left[0]);
  options.milestones = {8};
  options.factor = 1;
  Growing same(options);
  CHECK(leftOf(finish(same)) == left);
}

TEST_CASE("growing: a run that diverges is infinite from there on, the average of it too") {
  Growing::Options options = narrow();
  options.learningRate = 3;
  Growing experiment(options);
  const Vector excess = valuesOf(finish(experiment), "excess");
  CHECK_FALSE(excess.hasNaN());
  for (const Index way : {0, 1, 2, 3}) CHECK(std::isinf(excess[way * 17 + 16]));
}

TEST_CASE("growing: wrong milestones are named as the experiment names them") {
  Growing::Options options;
  options.milestones = {8, 8};
  CHECK(Growing::validate(options)->field == "milestones[1]");
  options.milestones = {8};
  options.batchSize = 2000;
  CHECK(Growing::validate(options)->field == "batchSize");
}
