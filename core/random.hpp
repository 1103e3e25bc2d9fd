// The random stream: NumPy's legacy RandomState, bit for bit.
//
// Source: numpy.random.RandomState (its stream is frozen since NumPy 1.16, NEP 19):
//   randomstate/src/legacy/legacy-distributions.c (legacy_gauss), src/distributions/distributions.c
//   (random_interval, bounded masked integers), mtrand.pyx (shuffle, permutation, randint).
// The generator itself is the Mersenne Twister, seeded as RandomState(int) is. The distributions of
// <random> and std::shuffle are not used: standard libraries differ in them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/kernels/random_integers.hpp"

namespace minibatch {

class RandomState {
 public:
  // As numpy.random.RandomState(seed).
  explicit RandomState(std::uint32_t seed) : generator_(seed) {}

  // random_sample(): uniform in [0, 1), 53 bits.
  double randomSample();

  // standard_normal(): the polar Box-Muller method; every second value comes from the pair before.
  double standardNormal();

  // randint(0, n, size=out.size()): uniform in 0 … n−1, n ≥ 1. n = 1 draws nothing from the
  // generator.
  void randint(std::int32_t n, std::span<std::int32_t> out);

  // permutation(out.size()): the numbers 0 … out.size()−1 in random order.
  void permutation(std::vector<std::int32_t>& out) { permute(generator_, out); }

 private:
  MersenneTwister generator_;
  bool hasSpare_ = false;  // NumPy's has_gauss
  double spare_ = 0.0;     // NumPy's gauss
};

}  // namespace minibatch
