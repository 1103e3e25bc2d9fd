// Every model with every loss and activation, against central differences and against a network
// written out in plain loops, which also fixes the layout of the parameters.
#include <doctest.h>

#include <cmath>
#include <limits>
#include <numeric>

#include "core/model/linear.hpp"
#include "core/model/mlp.hpp"

using namespace minibatch;

namespace {

struct Case {
  std::vector<Index> sizes;  // d, hidden …, m
  Activation activation;
  Loss loss;
};

// Four sizes of network × activation × loss; several outputs have one loss.
std::vector<Case> everyCase() {
  std::vector<Case> cases;
  for (std::size_t index = 0; index < std::variant_size_v<Activation>; ++index) {
    Activation activation;
    emplaceIndex(activation, index);
    for (const std::vector<Index>& hidden : {std::vector<Index>{}, {5}, {6, 3}}) {
      for (const Loss loss : {Loss::kMse, Loss::kHalfMse, Loss::kCrossEntropy}) {
        for (const Index outputs : {1, 2, 4}) {
          if (outputs > 1 && loss != Loss::kCrossEntropy) continue;
          std::vector<Index> sizes{3};
          sizes.insert(sizes.end(), hidden.begin(), hidden.end());
          sizes.push_back(outputs);
          cases.push_back({sizes, activation, loss});
        }
      }
    }
  }
  return cases;
}

double plainActivation(const Activation& activation, double z) {
  if (std::holds_alternative<Tanh>(activation)) return std::tanh(z);
  if (std::holds_alternative<Gelu>(activation)) return z * (1 + std::erf(z / std::sqrt(2))) / 2;
  return std::max(0.0, z);
}

// Passes of 7 over 23 samples: several, and a short last one.
template <class Scalar = double>
MlpModel<Scalar> mlpOf(const Case& c, Index passRows = 7) {
  return {c.sizes, c.activation, OutputLoss(c.loss, c.loss == Loss::kCrossEntropy), passRows};
}

Vector randomVector(Index size, RandomState& random) {
  Vector values(size);
  for (double& value : values) value = random.standardNormal();
  return values;
}

Samples<double> dataOf(Index samples, Index features, Index outputs, Loss loss) {
  RandomState random(9);
  Samples<double> data{RowMatrix(samples, features), Vector(samples)};
  for (double& value : data.x.reshaped()) value = random.standardNormal();
  for (Index i = 0; i < samples; ++i) {
    data.y[i] = loss == Loss::kCrossEntropy ? static_cast<double>(i % std::max(Index{2}, outputs))
                                            : random.standardNormal();
  }
  return data;
}

Samples<double> dataOf(const Case& c) {
  return dataOf(23, c.sizes.front(), c.sizes.back(), c.loss);
}

std::vector<std::int32_t> firstNumbers(Index count) {
  std::vector<std::int32_t> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

template <class Model, class Scalar>
VectorOf<Scalar> gradientOf(Model& model, const Samples<Scalar>& data, Batch batch,
                            const VectorOf<Scalar>& p) {
  VectorOf<Scalar> gradient(p.size());
  model.gradient(data, batch, p, gradient);
  return gradient;
}

template <class Model>
void checkSlopes(Model& model, const Samples<double>& data, const Vector& p) {
  constexpr double kStep = 1e-5;
  const Vector gradient = gradientOf(model, data, firstNumbers(data.count()), p);
  for (Index j = 0; j < p.size(); ++j) {
    Vector above = p, below = p;
    above[j] += kStep;
    below[j] -= kStep;
    const double slope = (model.loss(data, above) - model.loss(data, below)) / (2 * kStep);
    CHECK(std::abs(gradient[j] - slope) < 1e-9 * std::max(1.0, gradient.norm()));
  }
}

template <class Model>
void checkSampleGradients(Model& model, const Samples<double>& data, const Vector& p) {
  const std::vector<std::int32_t> batch{3, 14, 15, 9, 2, 6, 5, 3, 5, 8, 22};
  const BatchDetail detail = model.inspectBatch(data, batch, p);
  REQUIRE(detail.sampleGradients.rows() == 11);
  const Vector gradient = gradientOf(model, data, batch, p);
  CHECK(detail.sampleGradients.colwise().mean().transpose().isApprox(gradient, 1e-13));
  const RowMatrix outputs = model.outputs(data.x, p);
  const Index m = outputs.cols();
  for (Index i = 0; i < 11; ++i) {
    const std::int32_t sample = batch[static_cast<std::size_t>(i)];
    CHECK(detail.predictions.row(i).isApprox(outputs.row(sample), 1e-13));
    Eigen::RowVectorXd error = detail.predictions.row(i);
    error[m == 1 ? 0 : static_cast<Index>(data.y[sample])] -= m == 1 ? data.y[sample] : 1;
    CHECK(detail.errors.row(i) == error);
  }
}

// The network in plain loops: predictions of one sample, and how near a hidden unit is to its kink.
struct Plain {
  std::vector<double> outputs;
  double nearestKink = std::numeric_limits<double>::infinity();
};
Plain plainNetwork(const Case& c, const Vector& p, const Vector& x) {
  Plain plain{{x.begin(), x.end()}};
  Index next = 0;  // parameters are read in the order in which they lie
  for (std::size_t l = 1; l < c.sizes.size(); ++l) {
    const Index in = c.sizes[l - 1], out = c.sizes[l];
    std::vector<double> z(static_cast<std::size_t>(out), 0);
    for (double& sum : z) {
      for (Index i = 0; i < in; ++i) sum += p[next++] * plain.outputs[static_cast<std::size_t>(i)];
    }
    for (double& sum : z) sum += p[next++];
    const bool hidden = l + 1 < c.sizes.size();
    for (double& value : z) {
      if (!hidden) break;
      plain.nearestKink = std::min(plain.nearestKink, std::abs(value));
      value = plainActivation(c.activation, value);
    }
    plain.outputs = z;
  }
  if (c.loss != Loss::kCrossEntropy) return plain;
  double sum = 0;
  for (double& z : plain.outputs) sum += z = std::exp(z);
  for (double& z : plain.outputs) z /= plain.outputs.size() == 1 ? 1 + z : sum;
  return plain;
}

}  // namespace

TEST_CASE("linear and logistic: the gradient is the slope of the loss") {
  for (const Loss loss : {Loss::kMse, Loss::kHalfMse, Loss::kCrossEntropy}) {
    for (const bool logistic : {false, true}) {
      if (!logistic && loss == Loss::kCrossEntropy) continue;
      for (const Index features : {1, 2, 5}) {
        CAPTURE(features);
        const Samples<double> data = dataOf(23, features, 1, loss);
        LinearModel model(features, OutputLoss(loss, logistic));
        RandomState random(5);
        const Vector p = randomVector(model.parameterCount(), random);
        checkSlopes(model, data, p);
        checkSampleGradients(model, data, p);
        for (Index i = 0; i < data.count(); ++i) {
          const double z = data.x.row(i).dot(p.head(features)) + p[features];
          const double expected = logistic ? 1 / (1 + std::exp(-z)) : z;
          CHECK(model.outputs(data.x, p)(i, 0) == doctest::Approx(expected).epsilon(1e-14));
        }
      }
    }
  }
}

TEST_CASE("mlp: predictions are those of a network written out, parameters layer by layer") {
  for (const Case& c : everyCase()) {
    const Samples<double> data = dataOf(c);
    MlpModel<double> model = mlpOf(c);
    RandomState random(5);
    const Vector p = randomVector(model.parameterCount(), random);
    const RowMatrix outputs = model.outputs(data.x, p);
    REQUIRE(outputs.rows() == 23);
    REQUIRE(outputs.cols() == c.sizes.back());
    for (Index i = 0; i < data.count(); ++i) {
      const Plain plain = plainNetwork(c, p, data.x.row(i));
      const Eigen::Map<const Eigen::RowVectorXd> expected(plain.outputs.data(), outputs.cols());
      CHECK(outputs.row(i).isApprox(expected, 1e-13));
    }
  }
}

TEST_CASE("mlp: the gradient is the slope of the loss, and the mean of the samples' gradients") {
  for (const Case& c : everyCase()) {
    CAPTURE(c.sizes.size());
    const Samples<double> data = dataOf(c);
    MlpModel<double> model = mlpOf(c);
    RandomState random(5);
    const Vector p = randomVector(model.parameterCount(), random);
    // A kink nearer than this could lie between the two ends of a difference.
    for (Index i = 0; i < data.count() && std::holds_alternative<Relu>(c.activation); ++i) {
      REQUIRE(plainNetwork(c, p, data.x.row(i)).nearestKink > 2e-4);
    }
    checkSlopes(model, data, p);
    checkSampleGradients(model, data, p);
  }
}

TEST_CASE("mlp: the length of a pass changes nothing but the last bits") {
  for (const Case& c : everyCase()) {
    const Samples<double> data = dataOf(c);
    MlpModel<double> model = mlpOf(c), whole = mlpOf(c, 64), single = mlpOf(c, 1);
    RandomState random(6);
    const Vector p = randomVector(model.parameterCount(), random);
    const std::vector<std::int32_t> all = firstNumbers(data.count());
    const Vector gradient = gradientOf(model, data, all, p);
    CHECK(gradientOf(whole, data, all, p).isApprox(gradient, 1e-13));
    CHECK(gradientOf(single, data, all, p).isApprox(gradient, 1e-13));
    CHECK(whole.loss(data, p) == doctest::Approx(model.loss(data, p)).epsilon(1e-13));
    CHECK(whole.outputs(data.x, p).isApprox(single.outputs(data.x, p), 1e-13));
  }
}

TEST_CASE("without hidden layers, one output: the same as linear and logistic") {
  for (const Loss loss : {Loss::kMse, Loss::kHalfMse, Loss::kCrossEntropy}) {
    const Case c{{3, 1}, Tanh(), loss};
    const Samples<double> data = dataOf(c);
    MlpModel<double> mlp = mlpOf(c);
    LinearModel linear(3, OutputLoss(loss, loss == Loss::kCrossEntropy));
    const Vector p = Eigen::Vector4d(0.3, -0.2, 0.7, 0.1);
    const std::vector<std::int32_t> all = firstNumbers(data.count());
    CHECK(gradientOf(mlp, data, all, p).isApprox(gradientOf(linear, data, all, p), 1e-13));
    CHECK(mlp.loss(data, p) == doctest::Approx(linear.loss(data, p)).epsilon(1e-13));
  }
}

TEST_CASE("mlp: single precision is close to double") {
  for (const Case& c : everyCase()) {
    const Samples<double> data = dataOf(c);
    const Samples<float> narrow = data.cast<float>();
    MlpModel<double> model = mlpOf(c);
    MlpModel<float> single = mlpOf<float>(c);
    RandomState random(5);
    const Vector p = randomVector(model.parameterCount(), random);
    const VectorOf<float> q = p.cast<float>();
    const std::vector<std::int32_t> all = firstNumbers(data.count());
    const Vector gradient = gradientOf(model, data, all, p);
    CHECK(gradientOf(single, narrow, all, q).cast<double>().isApprox(gradient, 1e-5));
    CHECK(single.loss(narrow, q) == doctest::Approx(model.loss(data, p)).epsilon(1e-5));
    CHECK(single.outputs(narrow.x, q).cast<double>().isApprox(model.outputs(data.x, p), 1e-5));
  }
}

TEST_CASE("cross-entropy is finite and right at huge outputs") {
  for (const double size : {50.0, 1e3, 1e6, 1e300}) {
    // One output: z = ±size, the label is right for the first sample and wrong for the second.
    Samples<double> data{RowMatrix::Ones(2, 1), Eigen::Vector2d(1, 0)};
    MlpModel<double> binary = mlpOf({{1, 1}, Tanh(), Loss::kCrossEntropy});
    LinearModel logistic(1, OutputLoss(Loss::kCrossEntropy, true));
    const Vector p = Eigen::Vector2d(size, 0);
    CHECK(binary.loss(data, p) == doctest::Approx(size / 2).epsilon(1e-14));
    CHECK(logistic.loss(data, p) == doctest::Approx(size / 2).epsilon(1e-14));
    CHECK(gradientOf(binary, data, firstNumbers(2), p).isApprox(Eigen::Vector2d(0.5, 0.5), 1e-14));
    CHECK(gradientOf(logistic, data, firstNumbers(2), Vector(-p))
              .isApprox(-Eigen::Vector2d(0.5, 0.5), 1e-14));

    // Two outputs, z = (size, −size): the loss of class 1 is 2·size.
    MlpModel<double> softmax = mlpOf({{1, 2}, Tanh(), Loss::kCrossEntropy});
    const Vector q = Eigen::Vector4d(size, -size, 0, 0);
    CHECK(softmax.loss(data, q) == doctest::Approx(size).epsilon(1e-14));
    const Eigen::Vector4d slope(0.5, -0.5, 0.5, -0.5);
    CHECK(gradientOf(softmax, data, firstNumbers(2), q).isApprox(slope, 1e-14));
    CHECK(softmax.outputs(data.x, q).isApprox(RowMatrix(Eigen::Matrix2d{{1, 0}, {1, 0}}), 1e-15));
  }
  Samples<float> data{RowMatrixOf<float>::Ones(1, 1), VectorOf<float>::Zero(1)};
  MlpModel<float> single = mlpOf<float>({{1, 1}, Tanh(), Loss::kCrossEntropy});
  CHECK(single.loss(data, Eigen::Vector2f(1e30F, 0)) == 1e30F);
}

TEST_CASE("the start: W ~ N(0, 1/fan-in) drawn layer by layer, b = 0") {
  const MlpModel<double> model = mlpOf({{2, 3, 1}, Tanh(), Loss::kHalfMse});
  RandomState random(42), numpy(42);
  const Vector start = model.start(random);
  REQUIRE(start.size() == 13);
  for (Index i = 0; i < 6; ++i) CHECK(start[i] == numpy.standardNormal() / std::sqrt(2.0));
  CHECK(start.segment(6, 3).isZero(0));
  for (Index i = 9; i < 12; ++i) CHECK(start[i] == numpy.standardNormal() / std::sqrt(3.0));
  CHECK(start[12] == 0);
  CHECK(random.standardNormal() == numpy.standardNormal());
}
