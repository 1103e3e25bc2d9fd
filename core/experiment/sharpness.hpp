// How sharp a minimum of a trainer's loss is, by three measures.
//
// They read the trainer's loss and gradient over its training data, at parameters that are handed
// in; its run is not touched. None survives a rescaling of the parameters that leaves the function
// alone (Dinh et al., "Sharp minima can generalize for deep nets", 2017), the third the least of
// all.
#pragma once

#include "core/trainer.hpp"

namespace minibatch {

// λmax, the largest eigenvalue of the Hessian H, by power iteration: v ← Hv/|Hv|, λ = v·Hv, at most
// 200 times, with Hv = (∇J(p+εv) − ∇J(p−εv))/2ε, ε = 1e-4. (Where the loss curves down more than up
// it is the eigenvalue of largest magnitude; at the end of a training it does not.)
class TopEigenvalue {
 public:
  // The first direction v is random; the parameters are given with moveTo(). Layers of relu want a
  // smaller ε, because a unit that changes sides between the two ends of a difference looks like a
  // huge curvature.
  TopEigenvalue(Trainer& trainer, RandomState& random, double epsilon = 1e-4);

  // Starts again at these parameters, from the direction found so far: near by it is nearly right.
  void moveTo(const Vector& p);
  // Some iterations, fewer if that is enough: no change above 1e-5 of λ.
  void iterate(int iterations);
  bool isDone() const { return isDone_; }
  double value() const { return value_; }  // not a number, at parameters that are not finite

  static constexpr int kIterations = 200;

 private:
  Trainer& trainer_;
  double epsilon_;
  Vector parameters_, direction_;  // (P)
  double value_ = 0;
  int iterations_ = 0;
  bool isDone_ = false;
};

// moveTo() and all iterations that it takes.
double topEigenvalue(Trainer& trainer, const Vector& p, RandomState& random, double epsilon = 1e-4);

// How far the loss can rise in a small box, in percent of 1 + J: 100 (max J(p+δ) − J(p))/(1 + J(p))
// over |δᵢ| ≤ ε (|pᵢ| + 1), ε = 1e-3, by 10 projected sign-ascent steps. Keskar et al., "On
// large-batch training for deep learning: generalization gap and sharp minima", 2017.
double boxSharpness(Trainer& trainer, const Vector& p);

// How much the loss rises, on average over 20 draws, when the weights and bias of every unit are
// moved in a random direction (Gaussian) by 0.3 of their length. Only for a network with layers of
// these sizes: d, hidden …, m.
double perturbationRise(Trainer& trainer, const std::vector<Index>& sizes, const Vector& p,
                        RandomState& random);

}  // namespace minibatch
