// Sums in the order in which NumPy adds.
//
// Floating-point addition is not associative, so "equal to NumPy to the last bit" needs NumPy's own
// order: numpy/core/src/umath/loops_utils.h.src, @TYPE@_pairwise_sum, behind np.sum and np.mean of
// a contiguous array: fewer than 8 terms one after the other, up to 128 in eight interleaved sums,
// more by halves. (It is also more accurate than a plain loop: the error grows with log n.)
#pragma once

#include <cstddef>

namespace minibatch {

namespace detail {

// Σ term(i) for i in [begin, begin + count), count ≥ 8.
template <class Value, class Term>
Value sumOfManyTerms(std::ptrdiff_t begin, std::ptrdiff_t count, const Term& term) {
  constexpr std::ptrdiff_t kLanes = 8, kBlock = 128;
  if (count > kBlock) {
    const std::ptrdiff_t half = count / 2 - count / 2 % kLanes;
    const Value first = sumOfManyTerms<Value>(begin, half, term);
    return first + sumOfManyTerms<Value>(begin + half, count - half, term);
  }
  Value r[kLanes] = {term(begin),     term(begin + 1), term(begin + 2), term(begin + 3),
                     term(begin + 4), term(begin + 5), term(begin + 6), term(begin + 7)};
  const std::ptrdiff_t end = begin + count, whole = end - count % kLanes;
  for (std::ptrdiff_t i = begin + kLanes; i < whole; i += kLanes) {
#pragma GCC unroll 8
    for (std::ptrdiff_t lane = 0; lane < kLanes; ++lane) r[lane] += term(i + lane);
  }
  Value sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
  for (std::ptrdiff_t i = whole; i < end; ++i) sum += term(i);
  return sum;
}

}  // namespace detail

// Fewer terms than this are added in turn.
inline constexpr std::ptrdiff_t kManyTerms = 8;

template <class Value, class Term>
[[gnu::always_inline]] inline Value sumInTurn(std::ptrdiff_t count, const Term& term) {
  // The sum does not start at 0 (which could only change the sign of a zero): that would be one
  // more addition in the chain that the caller waits for.
  Value sum = term(0);
#pragma GCC unroll 4
  for (std::ptrdiff_t i = 1; i < count; ++i) sum += term(i);
  return sum;
}

// Σ term(i) for i in [0, count). `Value{}` is zero; a Value may hold several sums side by side.
template <class Value, class Term>
inline Value pairwiseSum(std::ptrdiff_t count, const Term& term) {
  if (count >= kManyTerms) return detail::sumOfManyTerms<Value>(0, count, term);
  return sumInTurn<Value>(count, term);
}

}  // namespace minibatch
