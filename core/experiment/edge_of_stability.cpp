#include "core/experiment/edge_of_stability.hpp"

namespace minibatch {

void EdgeOfStability::addFields(Options& options, OptionFields& fields) {
  minibatch::addFields(static_cast<MoonsNetwork&>(options), fields);
  fields.whole("batchSize", options.batchSize, 0, 1024);
  fields.number("learningRate", options.learningRate, 1e-6, 100);
  fields.whole("updates", options.updates, 1, 100000);
  fields.whole("checkpoints", options.checkpoints, 1, 200);
}

MaybeProblem EdgeOfStability::problemOf(const Options& options) {
  if (auto problem = minibatch::problemOf(options)) return problem;
  return problemOfBatchSize("batchSize", options.batchSize, options);
}

EdgeOfStability::EdgeOfStability(const Options& options)
    : options_(options), run_(geometricCheckpoints(options.checkpoints, options.updates)) {
  const double k = options.batchSize == 0 ? options.samples : options.batchSize;
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
