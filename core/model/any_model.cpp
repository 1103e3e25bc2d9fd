#include "core/model/any_model.hpp"

#include <algorithm>

namespace minibatch {
namespace {

// Passes over all data (loss, full gradient) take at least so many samples at once.
constexpr Index kPassRows = 256;

}  // namespace

template <class Scalar>
Model<Scalar> makeModel(const TrainerSpec& spec, Index features) {
  const bool isMlp = spec.model.kind == ModelKind::kMlp;
  const bool hasSigmoid =
      isMlp ? spec.loss == Loss::kCrossEntropy : spec.model.kind == ModelKind::kLogistic;
  const OutputLoss loss(spec.loss, hasSigmoid);
  if constexpr (std::is_same_v<Scalar, double>) {
    if (!isMlp) return LinearModel<double>(features, loss);
  }
  const Index passRows = std::max(kPassRows, static_cast<Index>(spec.batchSize));
  return MlpModel<Scalar>(layerSizes(spec.model, features), spec.model.activation, loss, passRows);
}

template Model<double> makeModel<double>(const TrainerSpec&, Index);
template Model<float> makeModel<float>(const TrainerSpec&, Index);

}  // namespace minibatch
