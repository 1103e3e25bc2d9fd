#include "core/dataset/dataset_spec.hpp"

namespace minibatch {
namespace {

Samples<double> sortedByTarget(const Samples<double>& samples) {
  const std::vector<Index> order = stableArgsort(samples.y);
  return {samples.x(order, Eigen::all), samples.y(order)};
}

}  // namespace

Index DatasetSpec::samples() const {
  return std::visit([](const auto& held) { return held.samples; }, set);
}

Index DatasetSpec::features() const {
  return std::visit([](const auto& held) { return held.features(); }, set);
}

const Labels* DatasetSpec::labels() const {
  return std::visit(
      [](const auto& held) -> const Labels* {
        if constexpr (requires { held.labels; }) {
          return &held.labels;
        } else {
          return nullptr;
        }
      },
      set);
}

MaybeError validate(const DatasetSpec& spec, const std::string& path) {
  DatasetSpec copy = spec;
  if (auto error = validateFields(declarationOf(copy), path)) return error;
  const double numbers =
      static_cast<double>(spec.samples()) * (static_cast<double>(spec.features()) + 1);
  if (numbers <= static_cast<double>(kMaxNumbers)) return {};
  return rangeError(path.empty() ? "samples" : path + ".samples",
                    "so few that x and y have at most 16,777,216 numbers together");
}

Dataset draw(const DatasetSpec& spec, RandomState& random) {
  Dataset data = std::visit([&](const auto& set) { return set.draw(random); }, spec.set);
  if (spec.order == DatasetOrder::kSorted) data.train = sortedByTarget(data.train);
  if (data.test.count() == 0) data.test = {RowMatrix(0, data.train.features()), Vector(0)};
  return data;
}

}  // namespace minibatch
