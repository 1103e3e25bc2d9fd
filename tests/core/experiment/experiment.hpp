// What tests of experiments share: run to the end, and look up a quantity of the result.
//
// Tests in the suite "slow" repeat measurements over seeds; the sanitizer build leaves them out.
#pragma once

#include <doctest.h>

#include <vector>

#include "core/experiment/experiment.hpp"

inline minibatch::Result finish(minibatch::Experiment& experiment) {
  while (!experiment.advance(1).isFinished()) {
  }
  return experiment.result();
}

inline minibatch::Vector valuesOf(const minibatch::Result& result, const std::string& name) {
  for (const minibatch::Quantity& quantity : result) {
    if (quantity.name == name) return quantity.values;
  }
  FAIL("no quantity " << name);
  return {};
}

// The results for seeds 0 … count − 1.
template <class Kind>
std::vector<minibatch::Result> resultsOfSeeds(typename Kind::Options options, int count) {
  std::vector<minibatch::Result> results;
  for (int seed = 0; seed < count; ++seed) {
    options.seed = static_cast<std::uint32_t>(seed);
    Kind experiment(options);
    results.push_back(finish(experiment));
  }
  return results;
}

// One value of a quantity, averaged over results.
inline double meanOf(const std::vector<minibatch::Result>& results, const std::string& name,
                     minibatch::Index i = 0) {
  double sum = 0;
  for (const minibatch::Result& result : results) sum += valuesOf(result, name)[i];
  return sum / static_cast<double>(results.size());
}

// Every value of every quantity is the same, to the last bit.
inline void checkSame(const minibatch::Result& a, const minibatch::Result& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CAPTURE(a[i].name);
    CHECK(a[i].name == b[i].name);
    CHECK(a[i].shape == b[i].shape);
    CHECK(a[i].values == b[i].values);
  }
}

// The result, which is the same whether the experiment advances by seconds or unit by unit.
template <class Kind>
minibatch::Result checkSlicing(const typename Kind::Options& options) {
  Kind whole(options), sliced(options);
  while (!sliced.advance(0).isFinished()) {
  }
  minibatch::Result result = finish(whole);
  checkSame(result, sliced.result());
  return result;
}
