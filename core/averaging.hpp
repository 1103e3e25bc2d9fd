// The average of the parameters of a run: of all from some epoch on (Polyak and Juditsky,
// "Acceleration of stochastic approximation by averaging", 1992), or an exponential one, which
// forgets. The formulas are those of torch.optim.swa_utils.AveragedModel.
#pragma once

#include "core/matrix.hpp"
#include "core/schema.hpp"

namespace minibatch {

struct AveragingSpec {
  // A run has at most 10⁹ updates.
  static constexpr Index kNever = 1'000'000'000;

  Index start = kNever;  // epoch
  double decay = 0;

  void fields(Fields& fields) {
    fields.number("start", start, {0, kNever}, "epoch").required();
    fields.number("decay", decay, Range::below(0, 1), "of an exponential average; 0: an equal one");
  }
  // The weight of the old average, after so many parameters.
  double weightAfter(double count) const {
    return decay > 0 && count > 0 ? decay : count / (count + 1);
  }
};

}  // namespace minibatch
