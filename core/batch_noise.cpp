#include "core/batch_noise.hpp"

#include <cmath>
#include <numeric>

namespace minibatch {
namespace {

using Indices = std::vector<std::int32_t>;

constexpr double kMaxSubsets = 1000;
constexpr int kEpochs = 100;
constexpr std::size_t kMaxBatches = 4000;

// C(n, k), or any number above kMaxSubsets where it is larger.
double subsetCount(std::int32_t n, std::int32_t k) {
  double count = 1;
  for (std::int32_t i = 1; i <= std::min(k, n - k) && count <= kMaxSubsets; ++i) {
    count = count * (n - i + 1) / i;
  }
  return count;
}

// All subsets of k of the numbers 0 … n−1, in lexicographic order.
std::vector<Indices> subsets(std::int32_t n, std::int32_t k) {
  std::vector<Indices> all;
  Indices chosen(static_cast<std::size_t>(k));
  std::iota(chosen.begin(), chosen.end(), 0);
  while (true) {
    all.push_back(chosen);
    auto last = k - 1;  // the last number that can still grow
    while (last >= 0 && chosen[static_cast<std::size_t>(last)] == n - k + last) --last;
    if (last < 0) return all;
    const auto first = chosen.begin() + last;
    std::iota(first, chosen.end(), *first + 1);
  }
}

// The average over each batch. Each order is cut into batches of k; a short rest is left out.
RowMatrix batchMeans(const RowMatrix& sampleGradients, const std::vector<Indices>& orders,
                     std::size_t k) {
  const std::size_t perOrder = orders.front().size() / k;
  const std::size_t count = std::min(orders.size() * perOrder, kMaxBatches);
  RowMatrix means = RowMatrix::Zero(static_cast<Index>(count), sampleGradients.cols());
  for (std::size_t i = 0; i < count; ++i) {
    const Batch batch = Batch(orders[i / perOrder]).subspan(i % perOrder * k, k);
    auto mean = means.row(static_cast<Index>(i));
    for (const std::int32_t sample : batch) mean += sampleGradients.row(sample);
    mean /= static_cast<double>(k);
  }
  return means;
}

}  // namespace

Vector withReplacement(const Vector& sigma, double k) { return sigma / std::sqrt(k); }

Vector finitePopulation(const Vector& sigma, double k, double n) {
  return withReplacement(sigma, k) * std::sqrt((n - k) / (n - 1));
}

Vector deviationFrom(const Vector& center, const RowMatrix& rows) {
  const auto squares = (rows.rowwise() - center.transpose()).colwise().squaredNorm();
  return (squares / static_cast<double>(rows.rows())).cwiseSqrt();
}

NoiseMeasurement measureGradientNoise(Trainer& trainer, const std::vector<std::int32_t>& batchSizes,
                                      const Vector& p) {
  const auto n = static_cast<std::int32_t>(trainer.data().train.count());
  const std::vector<Indices> orders = trainer.randomOrders(kEpochs);
  NoiseMeasurement result{trainer.sampleGradients(p), trainer.gradient(p), {}, {}};
  result.sigma = deviationFrom(result.fullGradient, result.sampleGradients);
  for (const std::int32_t k : batchSizes) {
    const bool isExact = !trainer.drawsWithReplacement() && subsetCount(n, k) <= kMaxSubsets;
    const RowMatrix gradients = batchMeans(result.sampleGradients, isExact ? subsets(n, k) : orders,
                                           static_cast<std::size_t>(k));
    result.batches.push_back({k, isExact, gradients, gradients.colwise().mean(),
                              deviationFrom(result.fullGradient, gradients),
                              withReplacement(result.sigma, k),
                              finitePopulation(result.sigma, k, n)});
  }
  return result;
}

}  // namespace minibatch
