#include "core/experiment/sharpness.hpp"

#include <algorithm>
#include <cmath>

namespace minibatch {
namespace {

void fillNormal(Vector& values, RandomState& random) {
  for (double& value : values) value = random.standardNormal();
}

// Moves each unit's weights by `part` of their length, and its bias by `part` of its own. (A
// rescaling of the layers may change the ratio of the two, so they are moved separately.)
void moveUnits(const std::vector<Index>& sizes, double part, Vector& p, RandomState& random) {
  Index begin = 0;
  for (std::size_t l = 1; l < sizes.size(); ++l) {
    const Index in = sizes[l - 1], out = sizes[l], biases = begin + in * out;
    Vector move(in + 1);
    for (Index unit = 0; unit < out; ++unit) {
      auto weights = p.segment(begin + unit * in, in);
      double& bias = p[biases + unit];
      fillNormal(move, random);
      weights += part * weights.norm() / move.head(in).norm() * move.head(in);
      bias += std::copysign(part * bias, move[in]);
    }
    begin = biases + out;
  }
}

// The largest eigenvalue of the symmetric tridiagonal matrix T with this diagonal and, beside it,
// the square roots of `squares`; by bisection. Every pivot of T − x is negative if and only if x is
// above all eigenvalues (Golub and Van Loan, section 8.4).
double largestEigenvalue(const std::vector<double>& diagonal, const std::vector<double>& squares) {
  constexpr int kHalvings = 60;
  double low = *std::max_element(diagonal.begin(), diagonal.end());
  double high = low + 2 * std::sqrt(*std::max_element(squares.begin(), squares.end()));
  for (int halving = 0; halving < kHalvings; ++halving) {
    const double x = (low + high) / 2;
    double pivot = diagonal[0] - x;
    for (std::size_t i = 1; i < diagonal.size() && pivot < 0; ++i) {
      pivot = diagonal[i] - x - squares[i - 1] / pivot;
    }
    (pivot < 0 ? high : low) = x;
  }
  return high;
}

}  // namespace

TopEigenvalue::TopEigenvalue(Trainer& trainer, RandomState& random, double epsilon)
    : trainer_(trainer), epsilon_(epsilon), start_(trainer.parameters().size()) {
  fillNormal(start_, random);
  start_.normalize();
}

void TopEigenvalue::moveTo(const Vector& p) {
  parameters_ = p;
  direction_ = start_;
  previous_ = Vector::Zero(p.size());
  diagonal_.clear();
  squares_.clear();
  value_ = kUnknown;
  isDone_ = !p.allFinite();
}

Vector TopEigenvalue::hessianTimes(const Vector& v) {
  const double epsilon = std::max(epsilon_, 1e-10 * parameters_.norm());
  const Vector move = epsilon * v;
  return (trainer_.gradient(parameters_ + move) - trainer_.gradient(parameters_ - move)) /
         (2 * epsilon);
}

void TopEigenvalue::iterate() {
  constexpr double kTolerance = 1e-6;
  constexpr std::size_t kMostIterations = std::size_t{kUnits} * kUnitIterations;
  for (int i = 0; i < kUnitIterations && !isDone_; ++i) {
    Vector next = hessianTimes(direction_);
    if (!squares_.empty()) next -= std::sqrt(squares_.back()) * previous_;
    diagonal_.push_back(next.dot(direction_));
    next -= diagonal_.back() * direction_;
    squares_.push_back(next.squaredNorm());
    previous_ = direction_;
    direction_ = next.normalized();
    // A product of length 0, or an infinite one, has no direction to go on with.
    isDone_ = !(squares_.back() > 0 && std::isfinite(squares_.back()));
  }
  const double before = value_;
  value_ = std::isfinite(squares_.back()) ? largestEigenvalue(diagonal_, squares_) : kUnknown;
  isDone_ = isDone_ || diagonal_.size() == kMostIterations ||
            std::abs(value_ - before) <= kTolerance * std::abs(value_);
}

double topEigenvalue(Trainer& trainer, const Vector& p, RandomState& random, double epsilon) {
  TopEigenvalue top(trainer, random, epsilon);
  top.moveTo(p);
  while (!top.isDone()) top.iterate();
  return top.value();
}

double boxSharpness(Trainer& trainer, const Vector& p) {
  constexpr double kEpsilon = 1e-3, kStep = 0.25;  // a step is so large a part of the box
  constexpr int kSteps = 10;
  const Eigen::ArrayXd box = kEpsilon * (p.array().abs() + 1);
  const double loss = trainer.loss(p);
  double highest = loss;
  Eigen::ArrayXd move = Eigen::ArrayXd::Zero(p.size());
  for (int step = 0; step < kSteps; ++step) {
    const Vector gradient = trainer.gradient(p + move.matrix());
    move = (move + kStep * box * gradient.array().sign()).max(-box).min(box);
    highest = std::max(highest, trainer.loss(p + move.matrix()));
  }
  return 100 * (highest - loss) / (1 + loss);
}

PerturbationRise perturbationRise(Trainer& trainer, const std::vector<Index>& sizes,
                                  const Vector& p, RandomState& random) {
  constexpr double kPart = 0.3;
  constexpr Index kDraws = 20;
  Vector losses(kDraws);
  for (double& loss : losses) {
    Vector moved = p;
    moveUnits(sizes, kPart, moved, random);
    loss = trainer.loss(moved);
  }
  const double mean = losses.sum() / kDraws;
  return {mean - trainer.loss(p),
          (losses.array() - mean).matrix().norm() / std::sqrt(kDraws * (kDraws - 1))};
}

}  // namespace minibatch
