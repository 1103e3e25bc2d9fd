#include "core/experiment/edge_of_stability.hpp"

namespace minibatch {

void EdgeOfStability::Options::fields(Fields& fields) {
  MoonsNetwork::fields(fields);
  fields.number("batchSize", batchSize, {0, 1024},
                "k, at most the number of samples; 0: all of them");
  declareLearningRate(fields, learningRate, {1e-6, 100});
  fields.number("updates", updates, {1, 100000}, "of the run");
  fields.number("checkpoints", checkpoints, {1, 200}, "how often λmax is measured on the way");
}

MaybeError EdgeOfStability::validate(const Options& options) {
  return validateBatchSize("batchSize", options.batchSize, options.samples);
}

EdgeOfStability::EdgeOfStability(const Options& options)
    : options_(options), run_(geometricCheckpoints(options.checkpoints, options.updates)) {
  const Index k = options.batchSize == 0 ? options.samples : options.batchSize;
  run_.start(specOf(options, k, {.rate = options.learningRate}));
  run_.addTo(queue_, options.samples, k);
}

Result EdgeOfStability::result() {
  const Vector& path = run_.topEigenvalues();
  return {quantity("threshold", 2 / options_.learningRate),
          quantity("topEigenvalue", path[path.size() - 1]),
          quantity("checkpoint", run_.checkpoints()), quantity("pathTopEigenvalue", path),
          quantity("pathLoss", run_.losses())};
}

}  // namespace minibatch
