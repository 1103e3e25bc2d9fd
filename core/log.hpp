// The natural logarithm, with the same last bit everywhere.
//
// Normal deviates are made from logarithms, and mathematical libraries differ in the last bit of
// about one in 2,000: glibc with fused multiply-add from glibc without, and both from Emscripten's
// library. NumPy takes glibc's logarithm; this is the same, as it runs on every x86-64 with FMA3
// (2013 and later).
#pragma once

namespace minibatch {

// log(x) for normal x > 0; error below 0.52 units in the last place.
double naturalLog(double x);

}  // namespace minibatch
