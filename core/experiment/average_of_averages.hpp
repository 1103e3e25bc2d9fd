// The average of the averages of a batch's parts, beside the batch's own average.
//
// A batch of k samples is cut into m parts: for the workers of data-parallel training, or for
// accumulation. The mean of the parts' mean gradients weighs each sample by 1/(m · size of its
// part), the batch's mean gradient by 1/k: they are equal for all data only if the parts are.
//
// The samples are in the order of the first epoch that a run with this seed draws.
#pragma once

#include <utility>
#include <vector>

#include "core/experiment/experiment.hpp"
#include "core/schema.hpp"

namespace minibatch {

class AverageOfAverages final : public Experiment {
 public:
  static constexpr const char* kName = "average-of-averages";

  struct Options {
    std::uint32_t seed = 42;
    Index samples = 10;  // k, all of them are the batch
    double noise = 0.1;
    double w = 0, b = 0;              // where the gradients are taken
    std::vector<Index> parts = {10};  // sizes

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit AverageOfAverages(Options options) : options_(std::move(options)) {}

  // Of the loss (ŷ−y)² on the post's data: order (k), the samples; sampleGradients (k,2);
  // partGradients (m,2); averageOfAverages (2); average (2), of the batch; weights (k), of each
  // sample in the average of averages, which add up to 1.
  Result result() override;

 private:
  Progress progress() const override { return {isDone_ ? 1.0 : 0.0, 1}; }
  void doUnit() override { isDone_ = true; }

  Options options_;
  bool isDone_ = false;
};

}  // namespace minibatch
