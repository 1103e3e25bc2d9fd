#include "core/experiment/average_of_averages.hpp"

#include <numeric>

#include "core/dataset/salary.hpp"
#include "core/experiment/shared_fields.hpp"
#include "core/model/linear.hpp"

namespace minibatch {

void AverageOfAverages::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.number("samples", samples, {1, 1000}, "k, the samples of the batch");
  fields.number("noise", noise, kNoise, kNoiseHelp);
  fields.number("w", w, {-1e6, 1e6}, "where the gradients are taken");
  fields.number("b", b, {-1e6, 1e6}, "where the gradients are taken");
  fields.numbers("parts", parts, {1, 1000}, kListLength, "sizes, which add up to `samples`");
}

MaybeError AverageOfAverages::validate(const Options& options) {
  const auto& parts = options.parts;
  if (std::accumulate(parts.begin(), parts.end(), Index{0}) == options.samples) return {};
  return rangeError("parts", "sizes that add up to the number of samples");
}

Result AverageOfAverages::result() {
  RandomState random(options_.seed);
  Salary salary;
  salary.samples = options_.samples;
  salary.noise = options_.noise;
  const Samples<double> data = salary.draw(random).train;
  LinearModel model(1, OutputLoss(Loss::kMse, false));
  const Vector p = Eigen::Vector2d(options_.w, options_.b);
  const std::vector<std::int32_t> order = permutation(options_.samples, random);

  const auto count = static_cast<Index>(options_.parts.size());
  RowMatrix partGradients(count, 2);
  Vector weights(options_.samples), gradient(2);
  Index first = 0;
  for (Index i = 0; i < count; ++i) {
    const Index size = options_.parts[static_cast<std::size_t>(i)];
    const Batch part(order.data() + first, static_cast<std::size_t>(size));
    model.gradient(data, part, p, gradient);
    partGradients.row(i) = gradient;
    weights.segment(first, size).setConstant(1 / static_cast<double>(count * size));
    first += size;
  }
  model.gradient(data, order, p, gradient);
  return {quantity("order", std::vector<double>(order.begin(), order.end())),
          quantity("sampleGradients", model.inspectBatch(data, order, p).sampleGradients),
          quantity("partGradients", partGradients),
          quantity("averageOfAverages", Vector(partGradients.colwise().mean())),
          quantity("average", gradient),
          quantity("weights", weights)};
}

}  // namespace minibatch
