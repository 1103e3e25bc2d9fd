#include "core/experiment/average_of_averages.hpp"

#include "experiment.hpp"

using namespace minibatch;

namespace {

Result cutResult(std::vector<Index> parts) {
  AverageOfAverages::Options options;
  options.parts = std::move(parts);
  return checkSlicing<AverageOfAverages>(options);
}

void checkGradient(const Vector& gradient, double dw, double db, double tolerance) {
  CHECK(std::abs(gradient[0] - dw) < tolerance);
  CHECK(std::abs(gradient[1] - db) < tolerance);
}

}  // namespace

// The numbers are NumPy's, of the post's data in the order np.random.permutation(10) draws next.
TEST_CASE("unequal parts: the average of averages is not the average") {
  const Result eightAndTwo = cutResult({8, 2}), nineAndOne = cutResult({9, 1});
  checkGradient(valuesOf(eightAndTwo, "averageOfAverages"), -3.7579485866326507, -2.662588933301337,
                1e-14);
  checkGradient(valuesOf(nineAndOne, "averageOfAverages"), -2.2059239197200826, -2.080794491806291,
                1e-14);
  checkGradient(valuesOf(eightAndTwo, "average"), -2.6031870494663294, -1.634112799878542, 1e-14);
  const Vector order = valuesOf(eightAndTwo, "order");
  CHECK(order.isApprox(Vector{{1, 8, 7, 5, 4, 9, 0, 3, 6, 2}}));
  const Vector weights = valuesOf(eightAndTwo, "weights");
  CHECK(weights.sum() == doctest::Approx(1));
  CHECK(weights[0] == 1.0 / 16);
  CHECK(weights[9] == 1.0 / 4);
}

TEST_CASE("equal parts: the average, but for the last digits") {
  for (const auto& parts :
       {std::vector<Index>{10}, {5, 5}, {2, 2, 2, 2, 2}, std::vector<Index>(10, 1)}) {
    checkGradient(valuesOf(cutResult(parts), "averageOfAverages"), -2.6031870494663294,
                  -1.634112799878542, 1e-14);
  }
}

TEST_CASE("the average of averages is the samples' gradients with these weights") {
  const Result result = cutResult({3, 1, 4, 2});
  const RowMatrix gradients = valuesOf(result, "sampleGradients").reshaped<Eigen::RowMajor>(10, 2);
  const Vector weighted = gradients.transpose() * valuesOf(result, "weights");
  CHECK(weighted.isApprox(valuesOf(result, "averageOfAverages"), 1e-14));
  const RowMatrix parts = valuesOf(result, "partGradients").reshaped<Eigen::RowMajor>(4, 2);
  CHECK(parts.row(1).isApprox(gradients.row(3)));
}

TEST_CASE("parts have to add up to the batch") {
  AverageOfAverages::Options options;
  options.parts = {8, 3};
  CHECK(AverageOfAverages::validate(options)->field == "parts");
}
