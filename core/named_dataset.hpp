// The named data sets, each drawn from a seed with NumPy's random stream.
//
// Every set is drawn in the order its comment gives, so that a NumPy program can draw the same.
#pragma once

#include "core/dataset.hpp"
#include "core/random.hpp"

namespace minibatch {

enum class DatasetName {
  kSalary,        // x = randn(n), y = 2*x + randn(n)*noise: the post's data
  kNoisyLine,     // x = randn(n), y = 2*x + intercept + noise*randn(n)
  kTwoGaussians,  // y = permutation(n) < n//2, x = randn(n,2) ± c: class 0 about −(c, c), 1 about
                  // (c, c)
  kMoons,         // two interleaved half circles; see moons() in named_dataset.cpp
  kNarrowValley,  // x = 10*random_sample(n), y = 2*x + 5 + noise*randn(n): x is not centred
  kGaussian,  // w = randn(d), scaled to length 1; x = randn(n,d)*s, y = x@w + noise*randn(n), where
              // s**2 falls in equal ratios from 1 in the first column to 1/condition in the last
};
enum class DatasetOrder {
  kAsDrawn,
  kSorted,  // by y, smallest first, stable (numpy.argsort(kind="stable"))
};
enum class Labels {
  kZeroOne,    // for cross-entropy
  kPlusMinus,  // −1 and 1, for a squared loss
};

// Fields are doubles so that what a user wrote can be judged before it is narrowed. A field that a
// set does not name is ignored by it.
struct DatasetSpec {
  DatasetName name = DatasetName::kSalary;
  double samples = 10;  // n
  double noise = 0.1;   // standard deviation of the noise
  DatasetOrder order = DatasetOrder::kAsDrawn;
  double features = 1;               // gaussian: d
  double condition = 1;              // gaussian: largest over smallest variance of a feature
  double intercept = 0;              // noisy-line
  double center = 0.75;              // two-gaussians: c
  double labelNoise = 0;             // moons: the part of the training labels to flip
  double testSamples = 0;            // moons: clean test points
  Labels labels = Labels::kZeroOne;  // moons, two-gaussians
};

MaybeProblem problemOf(const DatasetSpec& spec, const std::string& prefix);

// The number of features the set will have.
Index featuresOf(const DatasetSpec& spec);

// Draws the set and leaves `random` where NumPy would be. Requires that problemOf(spec) found
// nothing.
Dataset draw(const DatasetSpec& spec, RandomState& random);

}  // namespace minibatch
