// One step of each optimiser in single precision. (tests/core/torch_test.cpp has those in double.)
#include "core/optimizer/optimizer.hpp"

#include <doctest.h>

using namespace minibatch;

namespace {

// The parameters after some updates with the same gradients, from 0.
template <class Scalar>
Vector parametersOf(const OptimizerSpec& spec, int updates) {
  constexpr Index kCount = 50;
  Optimizer<Scalar> optimizer(spec, kCount);
  VectorOf<Scalar> p = VectorOf<Scalar>::Zero(kCount);
  for (int update = 0; update < updates; ++update) {
    const VectorOf<Scalar> gradient =
        VectorOf<Scalar>::LinSpaced(kCount, Scalar(-0.3), Scalar(0.4 + 0.1 * update));
    optimizer.apply(gradient, 0.01, p);
  }
  return p.template cast<double>();
}

}  // namespace

// PyTorch's are as near: it forms 1 − β in double precision.
TEST_CASE("single precision is as near to double as its digits allow, however slow the averages") {
  std::vector<OptimizerSpec> specs = {Sgd(), Momentum(), Nesterov(), Adagrad()};
  for (const double beta : {0.99, 0.999, 0.99999, 0.9999999, 0.999999999}) {
    specs.insert(specs.end(), {Adam{{0.9, beta}}, Adam{{beta, 0.999}}, AdamW{{{0.9, beta}}, 0.1},
                               RmsProp{.alpha = beta}});
  }
  for (const OptimizerSpec& spec : specs) {
    CAPTURE(namesOf(spec)[spec.index()]);
    for (const int updates : {1, 10}) {
      const Vector expected = parametersOf<double>(spec, updates);
      CHECK((parametersOf<float>(spec, updates) - expected).norm() < 1e-6 * expected.norm());
    }
  }
}

TEST_CASE("AdamW: the part that parameters keep is rounded once") {
  Optimizer<float> optimizer(AdamW{.weightDecay = 0.7}, 1);
  VectorOf<float> p = VectorOf<float>::Ones(1);
  optimizer.apply(VectorOf<float>::Zero(1), 0.3, p);
  CHECK(p[0] == static_cast<float>(1 - 0.3 * 0.7));
}
