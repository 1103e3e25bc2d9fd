// How sharp a minimum of a trainer's loss is, by three measures.
//
// They use the trainer's loss and gradient over its training data at given parameters; its run does
// not move. The first two change with a rescaling of the layers that leaves the function as it is
// (Dinh et al., "Sharp minima can generalize for deep nets", 2017), the third does not.
#pragma once

#include "core/experiment/experiment.hpp"
#include "core/trainer.hpp"

namespace minibatch {

// λmax, the largest eigenvalue of the Hessian H, by Lanczos' method (Golub and Van Loan, "Matrix
// computations", section 10.1): the largest on the space of v, Hv, H²v …, where H is tridiagonal.
// Hv = (∇J(p+εv) − ∇J(p−εv))/2ε with ε = 1e-4, or 1e-10 |p| if that is more, because with a smaller
// ε p+εv would be rounded to p.
class TopEigenvalue {
 public:
  // v is random, and the same at all parameters that moveTo() is called with: an eigenvector found
  // at other parameters may miss one that has become the top one since. Layers of relu need a
  // smaller ε, because a unit that changes sides between the two ends of a difference looks like a
  // huge curvature.
  TopEigenvalue(Trainer& trainer, RandomState& random, double epsilon = 1e-4);

  // Starts again at these parameters.
  void moveTo(const Vector& p);
  // Does one of at most kUnits units of iterations. A unit that changes λ by at most 1e-6 of it is
  // the last. Requires that isDone() is false.
  void iterate();
  bool isDone() const { return isDone_; }
  double value() const { return value_; }  // NaN at parameters that are not finite

  static constexpr int kUnits = 8, kUnitIterations = 10, kUnitGradients = 2 * kUnitIterations;

 private:
  Vector hessianTimes(const Vector& v);

  Trainer& trainer_;
  double epsilon_;
  Vector start_;                              // (P) v
  Vector parameters_, direction_, previous_;  // (P) of the iteration, and of the one before
  std::vector<double> diagonal_, squares_;    // of H in these directions, see largestEigenvalue()
  double value_ = 0;
  bool isDone_ = false;
};

// λmax at p, with as many iterations as it takes.
double topEigenvalue(Trainer& trainer, const Vector& p, RandomState& random, double epsilon = 1e-4);

// How far the loss can rise in a small box, in percent of 1 + J: 100 (max J(p+δ) − J(p))/(1 + J(p))
// over |δᵢ| ≤ ε (|pᵢ| + 1), ε = 1e-3, by 10 projected sign-ascent steps. Keskar et al., "On
// large-batch training for deep learning: generalization gap and sharp minima", 2017.
double boxSharpness(Trainer& trainer, const Vector& p);

struct PerturbationRise {
  double mean = kUnknown, standardError = kUnknown;
};

// How much the loss rises, on average over 20 draws, when the weights of every unit are moved in a
// random direction (Gaussian) by 0.3 of their length, and its bias up or down by 0.3 of its own.
// A few of the draws make most of the rise: its standard error is 10 % at best. Only for a network
// with layers of these sizes: d, hidden …, m.
PerturbationRise perturbationRise(Trainer& trainer, const std::vector<Index>& sizes,
                                  const Vector& p, RandomState& random);

}  // namespace minibatch
