#include "core/model/any_model.hpp"

#include <algorithm>

namespace minibatch {
namespace {

// Passes over all data (loss, full gradient) take at least so many samples at once.
constexpr Index kPassRows = 256;

}  // namespace

template <class Scalar>
Model<Scalar> makeModel(const TrainerSpec& spec, Index features) {
  const auto* mlp = std::get_if<MlpSpec>(&spec.model);
  const bool hasSigmoid =
      mlp ? spec.loss == Loss::kCrossEntropy : std::holds_alternative<LogisticSpec>(spec.model);
  const OutputLoss loss(spec.loss, hasSigmoid);
  if constexpr (std::is_same_v<Scalar, double>) {
    if (!mlp) return LinearModel<double>(features, loss);
  }
  const Index passRows = std::max(kPassRows, spec.batchSize);
  return MlpModel<Scalar>(layerSizes(*mlp, features), mlp->activation, loss, passRows);
}

template Model<double> makeModel<double>(const TrainerSpec&, Index);
template Model<float> makeModel<float>(const TrainerSpec&, Index);

}  // namespace minibatch
