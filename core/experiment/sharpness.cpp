#include "core/experiment/sharpness.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace minibatch {
namespace {

void fillNormal(Vector& values, RandomState& random) {
  for (double& value : values) value = random.standardNormal();
}

// Moves each unit's weights and bias by `part` of their length.
void moveUnits(const std::vector<Index>& sizes, double part, Vector& p, RandomState& random) {
  Index begin = 0;
  for (std::size_t l = 1; l < sizes.size(); ++l) {
    const Index in = sizes[l - 1], out = sizes[l], biases = begin + in * out;
    Vector move(in + 1);
    for (Index unit = 0; unit < out; ++unit) {
      auto weights = p.segment(begin + unit * in, in);
      double& bias = p[biases + unit];
      fillNormal(move, random);
      move *= part * std::hypot(weights.norm(), bias) / move.norm();
      weights += move.head(in);
      bias += move[in];
    }
    begin = biases + out;
  }
}

}  // namespace

TopEigenvalue::TopEigenvalue(Trainer& trainer, RandomState& random, double epsilon)
    : trainer_(trainer), epsilon_(epsilon), direction_(trainer.parameters().size()) {
  fillNormal(direction_, random);
  direction_.normalize();
}

void TopEigenvalue::moveTo(const Vector& p) {
  parameters_ = p;
  value_ = std::numeric_limits<double>::quiet_NaN();
  iterations_ = 0;
  isDone_ = !p.allFinite();
}

void TopEigenvalue::iterate(int iterations) {
  constexpr double kTolerance = 1e-5;
  constexpr int kLeast = 5;  // two values may be alike by chance
  for (; iterations > 0 && !isDone_; --iterations) {
    const Vector above = trainer_.gradient(parameters_ + epsilon_ * direction_);
    const Vector below = trainer_.gradient(parameters_ - epsilon_ * direction_);
    const Vector product = (above - below) / (2 * epsilon_);
    const double before = value_, length = product.norm();
    value_ = direction_.dot(product);
    const bool hasSettled = std::abs(value_ - before) <= kTolerance * std::abs(value_);
    ++iterations_;
    // A product of length 0 or beyond all numbers has no direction.
    if (!(length > 0 && std::isfinite(length))) {
      isDone_ = true;
      return;
    }
    direction_ = product / length;
    isDone_ = iterations_ == kIterations || (iterations_ > kLeast && hasSettled);
  }
}

double topEigenvalue(Trainer& trainer, const Vector& p, RandomState& random, double epsilon) {
  TopEigenvalue top(trainer, random, epsilon);
  top.moveTo(p);
  top.iterate(TopEigenvalue::kIterations);
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

double perturbationRise(Trainer& trainer, const std::vector<Index>& sizes, const Vector& p,
                        RandomState& random) {
  constexpr double kPart = 0.3;
  constexpr int kDraws = 20;
  double sum = 0;
  for (int draw = 0; draw < kDraws; ++draw) {
    Vector moved = p;
    moveUnits(sizes, kPart, moved, random);
    sum += trainer.loss(moved);
  }
  return sum / kDraws - trainer.loss(p);
}

}  // namespace minibatch
