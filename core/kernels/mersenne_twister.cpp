#include "core/kernels/mersenne_twister.hpp"

namespace minibatch {
namespace {

constexpr std::size_t kMiddle = 397;  // m of the paper

// The upper bit of one word and the lower bits of the next, times the matrix A.
std::uint32_t twisted(std::uint32_t word, std::uint32_t next) {
  const std::uint32_t joined = (word & 0x80000000u) | (next & 0x7fffffffu);
  return (joined >> 1) ^ ((0u - (joined & 1u)) & 0x9908b0dfu);
}

std::uint32_t tempered(std::uint32_t word) {
  word ^= word >> 11;
  word ^= (word << 7) & 0x9d2c5680u;
  word ^= (word << 15) & 0xefc60000u;
  return word ^ (word >> 18);
}

}  // namespace

MersenneTwister::MersenneTwister(std::uint32_t seed) : words_{} {
  state_[0] = seed;
  for (std::size_t i = 1; i < kWords; ++i) {
    const std::uint32_t last = state_[i - 1];
    state_[i] = 1812433253u * (last ^ (last >> 30)) + static_cast<std::uint32_t>(i);
  }
}

void MersenneTwister::refill() {
  constexpr std::size_t kTail = kWords - kMiddle;
#pragma omp simd
  for (std::size_t i = 0; i < kTail; ++i) {
    state_[i] = state_[i + kMiddle] ^ twisted(state_[i], state_[i + 1]);
  }
#pragma omp simd safelen(128)
  for (std::size_t i = kTail; i < kWords - 1; ++i) {
    state_[i] = state_[i - kTail] ^ twisted(state_[i], state_[i + 1]);
  }
  state_[kWords - 1] = state_[kMiddle - 1] ^ twisted(state_[kWords - 1], state_[0]);
#pragma omp simd
  for (std::size_t i = 0; i < kWords; ++i) words_[i] = tempered(state_[i]);
  next_ = 0;
}

}  // namespace minibatch
