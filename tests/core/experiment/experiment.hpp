// What tests of experiments share: run to the end, and look up a quantity of the result.
#pragma once

#include <doctest/doctest.h>

#include "core/experiment/experiment.hpp"

inline minibatch::Result finish(minibatch::Experiment& experiment) {
  while (!experiment.advance(1).finished()) {
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
