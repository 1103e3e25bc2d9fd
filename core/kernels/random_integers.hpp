// Random integers and permutations, as numpy.random.RandomState draws them: a number up to max is
// the low bits of a draw, and another draw where those are more than max.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/kernels/mersenne_twister.hpp"

namespace minibatch {

// The numbers 0 … order.size()−1 in random order.
void permute(MersenneTwister& generator, std::vector<std::int32_t>& order);

// Fills `out` with numbers from 0 to max ≥ 1.
void drawUpTo(std::uint32_t max, MersenneTwister& generator, std::span<std::int32_t> out);

}  // namespace minibatch
