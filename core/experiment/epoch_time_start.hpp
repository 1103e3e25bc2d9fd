// What the network of epoch-time begins with: its samples, its parameters, and the orders in which
// the first epochs visit the samples.
//
// A device that trains outside the core makes the core's own run with them: the order of an epoch
// depends on no batch size, which only says where it is cut.
#pragma once

#include "core/experiment/epoch_time.hpp"

namespace minibatch {

class EpochTimeStart final : public Experiment {
 public:
  static constexpr const char* kName = "epoch-time-start";

  struct Options {
    Index samples = 8192;  // n
    Index features = 64;
    Index hidden = 128, outputs = 10;
    Index epochs = 1;  // E
    std::uint32_t seed = 42;

    void fields(Fields& fields);
  };
  static MaybeError validate(const Options& options);

  explicit EpochTimeStart(const Options& options) : options_(options) {}

  // x (n, d); y (n): class numbers; parameters (P), as core/model/mlp.hpp lays them out; orders
  // (E, n); learningRate
  Result result() override { return result_; }

 private:
  Progress progress() const override { return {result_.empty() ? 0.0 : 1.0, 1}; }
  void doUnit() override;

  Options options_;
  Result result_;
};

}  // namespace minibatch
