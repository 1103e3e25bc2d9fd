#include "core/experiment/sharpness.hpp"

#include <doctest.h>

#include <Eigen/Eigenvalues>

#include "core/experiment/moons_network.hpp"

using namespace minibatch;

namespace {

// ŷ = wx + b with J = ½ mean(ŷ − y)²: its Hessian is the mean of (x, 1)(x, 1)ᵀ wherever it is
// taken.
std::unique_ptr<Trainer> lineTrainer() {
  TrainerSpec spec;
  NarrowValley valley;
  valley.samples = 50;
  valley.noise = 0.1;
  spec.data = DatasetSpec{.set = valley};
  spec.loss = Loss::kHalfMse;
  spec.batchSize = 50;
  spec.learningRate.rate = 0.01;
  return makeTrainer(spec);
}

Eigen::MatrixXd hessianOf(Trainer& trainer, const Vector& p) {
  Eigen::MatrixXd hessian(p.size(), p.size());
  for (Index j = 0; j < p.size(); ++j) {
    const Vector move = 1e-5 * Vector::Unit(p.size(), j);
    hessian.col(j) = (trainer.gradient(p + move) - trainer.gradient(p - move)) / 2e-5;
  }
  return hessian;
}

Eigen::Matrix2d hessianOfLine(const Trainer& trainer) {
  Eigen::MatrixX2d x(50, 2);
  x << trainer.data().train.x, Vector::Ones(50);
  return x.transpose() * x / 50;
}

}  // namespace

TEST_CASE("λmax of a parabola is that of its matrix") {
  const auto trainer = lineTrainer();
  RandomState random(1);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(hessianOfLine(*trainer));
  const double expected = solver.eigenvalues()[1];
  const double found = topEigenvalue(*trainer, Eigen::Vector2d(3, -4), random);
  CHECK(found == doctest::Approx(expected).epsilon(1e-6));
}

TEST_CASE("λmax of a network is that of its whole Hessian") {
  MoonsNetwork network;
  network.hidden = {4, 4};
  const auto trainer = makeTrainer(specOf(network, 16, {.rate = 0.1}));
  trainer->run(500);
  const Vector p = trainer->parameters();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(hessianOf(*trainer, p));
  RandomState random(1), same(1);
  const double found = topEigenvalue(*trainer, p, random);
  CHECK(found == doctest::Approx(solver.eigenvalues()[p.size() - 1]).epsilon(1e-3));
  CHECK(found == topEigenvalue(*trainer, p, same));
  CHECK(trainer->parameters() == p);
  CHECK(trainer->update() == 500);
}

TEST_CASE("far out, where a small step would move nothing, λmax is the same") {
  const auto trainer = lineTrainer();
  RandomState random(1);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(hessianOfLine(*trainer));
  for (const double size : {1e6, 1e13, 1e60}) {
    CAPTURE(size);
    const double found = topEigenvalue(*trainer, Eigen::Vector2d(size, -size), random);
    CHECK(found == doctest::Approx(solver.eigenvalues()[1]).epsilon(1e-3));
  }
  CHECK(std::isnan(topEigenvalue(*trainer, Eigen::Vector2d(1e200, 1), random)));
}

// A start far out is a maximum in some directions.
TEST_CASE("λmax is the largest eigenvalue where others are further below 0") {
  MoonsNetwork network;
  network.hidden = {4, 4};
  const auto trainer = makeTrainer(specOf(network, 16, {.rate = 0.1}));
  int found = 0;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    RandomState random(seed);
    const Vector p = Vector::NullaryExpr(trainer->parameters().size(),
                                         [&] { return 2 * random.standardNormal(); });
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(hessianOf(*trainer, p));
    const double lowest = solver.eigenvalues()[0], highest = solver.eigenvalues()[p.size() - 1];
    found += -lowest > highest;
    CHECK(topEigenvalue(*trainer, p, random) == doctest::Approx(highest).epsilon(1e-4));
  }
  CHECK(found > 0);
}

// At the sixth of these the eigenvector that was on top at the fifth is the second.
TEST_CASE("λmax on the way is the first eigenvalue, when the first two have crossed" *
          doctest::test_suite("slow")) {
  const auto trainer = makeTrainer(specOf(MoonsNetwork(), 128, {.rate = 0.3}));
  RandomState random(42);
  TopEigenvalue top(*trainer, random);
  double found = 0;
  for (const std::uint64_t update : {3, 9, 26, 77, 230, 682, 2022}) {
    trainer->run(update - trainer->update());
    top.moveTo(trainer->parameters());
    while (!top.isDone()) top.iterate();
    found = top.value();
  }
  CHECK(found == doctest::Approx(6.7997).epsilon(1e-4));
}

TEST_CASE("parameters that are not finite have no sharpness, and that is found at once") {
  const auto trainer = lineTrainer();
  RandomState random(1);
  TopEigenvalue top(*trainer, random);
  top.moveTo(Vector::Constant(2, kUnknown));
  CHECK(top.isDone());
  CHECK(std::isnan(top.value()));
}

TEST_CASE("box sharpness of a parabola is reached in a corner of the box") {
  const auto trainer = lineTrainer();
  const Vector p = Eigen::Vector2d(3, -4);
  const double loss = trainer->loss(p);
  double highest = 0;
  for (const double a : {-1e-3, 1e-3}) {
    for (const double b : {-1e-3, 1e-3}) {
      const Vector corner = p + Eigen::Vector2d(a * 4, b * 5);
      highest = std::max(highest, trainer->loss(corner));
    }
  }
  CHECK(boxSharpness(*trainer, p) == doctest::Approx(100 * (highest - loss) / (1 + loss)));
}

// At the minimum, a move m costs ½ mᵀHm; here w and b go up or down by 0.3 of themselves.
TEST_CASE("a perturbation's rise is as large as its length and the curvature make it") {
  const auto trainer = lineTrainer();
  const Eigen::Matrix2d hessian = hessianOfLine(*trainer);
  const Vector slope = trainer->gradient(Vector::Zero(2));
  const Vector minimum = -hessian.inverse() * slope;
  RandomState random(1);
  constexpr int kTimes = 200;
  double sum = 0, squares = 0;
  const double expected = 0.09 * minimum.cwiseAbs2().dot(hessian.diagonal()) / 2;
  for (int i = 0; i < kTimes; ++i) {
    const PerturbationRise rise = perturbationRise(*trainer, {1, 1}, minimum, random);
    sum += rise.mean;
    squares += std::pow((rise.mean - expected) / rise.standardError, 2);
  }
  CHECK(sum / kTimes == doctest::Approx(expected).epsilon(0.1));
  // It lies as far off as the standard error of 20 draws tells.
  CHECK(std::sqrt(squares / kTimes) == doctest::Approx(1).epsilon(0.15));
}
