#include "core/optimizer/optimizer.hpp"

namespace minibatch {

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
