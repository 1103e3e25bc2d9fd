// The named data sets, each drawn from a seed with NumPy's random stream, in the order of its
// kNumpy. Each has a header and an entry in the list.
//
// A type of the list has
//   kName, kHelp           its name, and how it is drawn
//   kNumpy                 the lines for X and y in exported programs, of `random`, n and the
//                          options, in braces as in f-strings: {noise}, {-center},
//                          {features - 1}, {float(intercept)}; lines below `if {option} > 0:` are
//                          left out where that is false
//   its options, and fields(Fields&); `samples` is n; a set with classes has `labels`
//   features()             d
//   draw(random)           the data; `random` ends in the state that NumPy's would have
#pragma once

#include "core/dataset/gaussian.hpp"
#include "core/dataset/moons.hpp"
#include "core/dataset/narrow_valley.hpp"
#include "core/dataset/noisy_line.hpp"
#include "core/dataset/salary.hpp"
#include "core/dataset/two_gaussians.hpp"

namespace minibatch {

using AllDatasets = TypeList<Salary, NoisyLine, TwoGaussians, Moons, NarrowValley, Gaussian>;

enum class DatasetOrder {
  kAsDrawn,
  kSorted,  // by y, smallest first, stable (numpy.argsort(kind="stable"))
};
template <>
inline constexpr std::array kNames<DatasetOrder>{Name{"as-drawn"}, Name{"sorted"}};

struct DatasetSpec {
  AllDatasets::Variant set = {};
  DatasetOrder order = DatasetOrder::kAsDrawn;

  void fields(Fields& fields) {
    fields.tag("name", set);
    commonFields(fields);
  }
  // The fields that every data set has in addition to its own.
  void commonFields(Fields& fields) {
    fields.choice("order", order, "of the samples: \"sorted\" is by y, smallest first");
  }
  Index samples() const;
  Index features() const;
  // Null for data without classes.
  const Labels* labels() const;
};

// path: of the specification inside another one, or "".
MaybeError validate(const DatasetSpec& spec, const std::string& path);

// Draws the set; `random` ends in the state that NumPy's would have. Requires a valid spec.
Dataset draw(const DatasetSpec& spec, RandomState& random);

}  // namespace minibatch
