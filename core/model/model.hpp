// What the trainer knows of a model.
//
// A model is a template over its Scalar with these members; the trainer calls no others:
//
//   Index parameterCount() const                                     P
//   Vector start(RandomState&) const                                 parameters to start from (P)
//   void gradient(samples, batch, p, gradient)                       average over the batch (P);
//   hot Scalar loss(samples, p)                                          mean over all samples
//   RowMatrix outputs(x, p)                                          predictions ŷ (n, outputs)
//   Parts takeApart(samples, batch, p)                               one batch, sample by sample
//
// Calls may use scratch memory of the model, so they are not const; they allocate nothing when hot.
#pragma once

#include <cstdint>
#include <span>

#include "core/dataset.hpp"

namespace minibatch {

using Batch = std::span<const std::int32_t>;  // the samples of a batch, by index

// What one batch did, sample by sample. m outputs.
struct Parts {
  RowMatrix predictions;      // (k, m) ŷ
  RowMatrix errors;           // (k, m) ŷ − y, for classes ŷ − onehot(y)
  RowMatrix sampleGradients;  // (k, P) the gradient of each sample's own loss
};

}  // namespace minibatch
