// The named data sets, each drawn from a seed with NumPy's random stream: one header for each, and
// one entry in the list. Each is drawn in the order that its kNumpy gives.
//
// A type of the list has
//   kName, kHelp           its name, and how it is drawn
//   kNumpy                 NumPy's lines for X and y, for exported programs: `random`, n and, in
//                          braces, the options as in f-strings: {noise}, {-center}, {features - 1},
//                          {float(intercept)}; lines below `if {option} > 0:` are left out where
//                          that does not hold
//   its options, and fields(Fields&); `samples` is n; with classes, `labels`
//   features()             d
//   draw(random)           the data; leaves `random` where NumPy would be
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
    fields.tag("name", set, "the data set");
    commonFields(fields);
  }
  // What every set has beside its own.
  void commonFields(Fields& fields) {
    fields.choice("order", order, "of the samples: \"sorted\" is by y, smallest first");
  }
  Index samples() const;
  Index features() const;
  // Null for sets without classes.
  const Labels* labels() const;
};

// `path` is that of the specification, "" for one by itself.
MaybeError validate(const DatasetSpec& spec, const std::string& path);

// Draws the set and leaves `random` where NumPy would be. Requires a valid spec.
Dataset draw(const DatasetSpec& spec, RandomState& random);

}  // namespace minibatch
