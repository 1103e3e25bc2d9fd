// A model, as a trainer uses it. The trainer owns the parameters, a vector p.
//
// A call may use scratch memory of the model. gradient() and runSgd() allocate nothing. Batches are
// passed by reference: a copy is written as two words and read as one, for which processors wait;
// with small batches that takes half of the time (n = 10, k = 2, sequential, in
// tests/bench/updates.mjs).
#pragma once

#include "core/batches.hpp"
#include "core/dataset.hpp"

namespace minibatch {

// One batch, sample by sample. m outputs.
struct BatchDetail {
  RowMatrix predictions;      // (k, m) ŷ
  RowMatrix errors;           // (k, m) ŷ − y, for classes ŷ − onehot(y)
  RowMatrix sampleGradients;  // (k, P) the gradient of each sample's own loss
};

// Scalar: the precision of the arithmetic, float or double.
template <class Scalar>
class Model {
 public:
  virtual ~Model() = default;

  virtual Index parameterCount() const = 0;  // P
  // Starting parameters (P).
  virtual VectorOf<Scalar> start(RandomState& random) const = 0;

  // The average over the batch (P).
  virtual void gradient(const Samples<Scalar>& samples, const Batch& batch,
                        const VectorOf<Scalar>& p, VectorOf<Scalar>& gradient) = 0;
  // The mean over all samples.
  virtual double loss(const Samples<Scalar>& samples, const VectorOf<Scalar>& p) = 0;
  // x (n, d) → predictions ŷ (n, m)
  virtual RowMatrixOf<Scalar> outputs(const RowMatrixOf<Scalar>& x, const VectorOf<Scalar>& p) = 0;
  virtual BatchDetail inspectBatch(const Samples<Scalar>& samples, const Batch& batch,
                                   const VectorOf<Scalar>& p) = 0;

  // Makes an update of plain SGD (core/optimizer/sgd.hpp) with each batch, in one call. Returns
  // false and does nothing, if the model has no faster way than gradient(). order: the samples of
  // all batches.
  virtual bool runSgd(const Samples<Scalar>& /*samples*/, const Batch& /*order*/,
                      std::size_t /*batchSize*/, Scalar /*rate*/, VectorOf<Scalar>& /*p*/) {
    return false;
  }
};

}  // namespace minibatch
