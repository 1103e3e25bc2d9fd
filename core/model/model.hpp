// What the trainer knows of a model.
//
// A model is a class with these members; the trainer calls no others. A call may use scratch memory
// of the model. gradient() allocates nothing.
// clang-format off
//
//   using Scalar                                            float or double
//   Index parameterCount() const                            P
//   VectorOf<Scalar> start(RandomState&) const              parameters to start from (P)
//   void gradient(samples, batch, p, gradient)              average over the batch (P)
//   double loss(samples, p)                                 mean over all samples
//   RowMatrixOf<Scalar> outputs(x, p)                       predictions ŷ (n, m)
//   BatchDetail inspectBatch(samples, batch, p)             one batch, sample by sample
// clang-format on
#pragma once

#include "core/batches.hpp"
#include "core/dataset.hpp"

namespace minibatch {

// What one batch did, sample by sample. m outputs.
struct BatchDetail {
  RowMatrix predictions;      // (k, m) ŷ
  RowMatrix errors;           // (k, m) ŷ − y, for classes ŷ − onehot(y)
  RowMatrix sampleGradients;  // (k, P) the gradient of each sample's own loss
};

}  // namespace minibatch
