// What the trainer knows of a model: its parameters are a vector p, which the trainer keeps.
//
// A call may use scratch memory of the model. gradient() and runSgd() allocate nothing. Batches go
// by reference: a copy of one is written as two words and read as one, for which processors wait;
// with small batches that is half of the time (n = 10, k = 2, in order, in
// tests/bench/updates.mjs).
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

// Scalar: what it computes in, float or double.
template <class Scalar>
class Model {
 public:
  virtual ~Model() = default;

  virtual Index parameterCount() const = 0;                       // P
  virtual VectorOf<Scalar> start(RandomState& random) const = 0;  // parameters to start from (P)

  // The average over the batch (P).
  virtual void gradient(const Samples<Scalar>& samples, const Batch& batch,
                        const VectorOf<Scalar>& p, VectorOf<Scalar>& gradient) = 0;
  // The mean over all samples.
  virtual double loss(const Samples<Scalar>& samples, const VectorOf<Scalar>& p) = 0;
  // x (n, d) → predictions ŷ (n, m)
  virtual RowMatrixOf<Scalar> outputs(const RowMatrixOf<Scalar>& x, const VectorOf<Scalar>& p) = 0;
  virtual BatchDetail inspectBatch(const Samples<Scalar>& samples, const Batch& batch,
                                   const VectorOf<Scalar>& p) = 0;

  // What gradient() and plain SGD (core/optimizer/sgd.hpp) do in turn for one batch after another,
  // if the model can do it in one go; false if not. order: the samples of all batches.
  virtual bool runSgd(const Samples<Scalar>& /*samples*/, const Batch& /*order*/,
                      std::size_t /*batchSize*/, Scalar /*rate*/, VectorOf<Scalar>& /*p*/) {
    return false;
  }
};

}  // namespace minibatch
