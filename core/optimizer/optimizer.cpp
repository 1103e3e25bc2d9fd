#include "core/optimizer/optimizer.hpp"

namespace minibatch {

template <class Scalar>
Optimizer<Scalar>::Optimizer(const OptimizerSpec& spec, Index parameterCount) {
  visitHeld(spec, [&](const auto& rule) {
    using Rule = std::decay_t<decltype(rule)>;
    running_ = Running<Rule>{rule, typename Rule::template State<Scalar>(parameterCount)};
  });
}

template <class Scalar>
void Optimizer<Scalar>::apply(const VectorOf<Scalar>& gradient, Scalar rate, VectorOf<Scalar>& p) {
  visitHeld(running_, [&](auto& held) { held.rule.step(gradient, rate, held.state, p); });
}

template class Optimizer<double>;
template class Optimizer<float>;

void OptimizerChoice::fields(Fields& fields, const char* name) {
  fields.choice(name, kind_, "the update rule");
  fields.splitPairs();
  std::apply([&](auto&... rules) { (rules.fields(fields), ...); }, options_);
}

OptimizerSpec OptimizerChoice::spec() const {
  OptimizerSpec spec;
  visitHeld(kind_,
            [&](const auto& rule) { spec = std::get<std::decay_t<decltype(rule)>>(options_); });
  return spec;
}

void OptimizerChoice::choose(const OptimizerSpec& spec) {
  kind_ = spec;
  visitHeld(spec,
            [&](const auto& rule) { std::get<std::decay_t<decltype(rule)>>(options_) = rule; });
}

}  // namespace minibatch
