// Random permutations, as numpy.random.RandomState.permutation draws them.
#pragma once

#include <cstdint>
#include <vector>

#include "core/kernels/mersenne_twister.hpp"

namespace minibatch {

// The numbers 0 … order.size()−1 in random order.
void permute(MersenneTwister& generator, std::vector<std::int32_t>& order);

}  // namespace minibatch
