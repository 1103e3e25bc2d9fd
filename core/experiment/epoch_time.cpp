#include "core/experiment/epoch_time.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/experiment/shared_fields.hpp"

namespace minibatch {
namespace {

constexpr double kMaxNumbersOfX = 1 << 24;

// The value that a part q of the sorted values lies below, by linear interpolation between
// neighbours.
double quantile(const Vector& sorted, double q) {
  if (sorted.size() == 0) return kUnknown;
  const double rank = q * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<Index>(rank);
  const Index above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (rank - std::floor(rank)) * (sorted[above] - sorted[below]);
}

}  // namespace

void EpochTime::Options::fields(Fields& fields) {
  fields.choice("model", model, "a network features-hidden-outputs, or a line");
  fields.choice("precision", precision, "of the arithmetic");
  fields.number("samples", samples, {1, 65536}, "n");
  fields.number("features", features, {1, 512}, "d");
  fields.number("hidden", hidden, {1, 1024}, "units of the network's hidden layer");
  fields.number("outputs", outputs, {2, 100}, "of the network");
  declareBatchSizes(fields, batchSizes, 65536);
  fields.number("loopSeconds", loopSeconds, {0.001, 1}, "the shortest loop that is timed");
  fields.number("repeats", repeats, {1, 1000}, "loops of each batch size");
  declareSeed(fields, seed);
}

MaybeError EpochTime::validate(const Options& options) {
  const auto count = static_cast<double>(options.batchSizes.size());
  if (count * static_cast<double>(options.samples * options.features) > kMaxNumbersOfX) {
    return rangeError("samples",
                      "so few that x, once for each batch size, has at most 16,777,216 numbers");
  }
  return validateBatchSizes(options.batchSizes, options.samples);
}

TrainerSpec EpochTime::specOf(const Options& options, Index batchSize) {
  TrainerSpec spec;
  const bool isMlp = options.model == Model::kMlp;
  if (isMlp) spec.model = MlpSpec{{options.hidden}, Relu(), options.outputs};
  // In single precision a line is a network without hidden layers.
  if (!isMlp && options.precision == Precision::kFloat32) spec.model = MlpSpec();
  spec.loss = isMlp ? Loss::kCrossEntropy : Loss::kHalfMse;
  spec.precision = options.precision;
  spec.batchSize = batchSize;
  spec.learningRate.rate = kRate;
  spec.seed = options.seed;
  return spec;
}

Samples<double> EpochTime::dataOf(const Options& options) {
  RandomState random(options.seed);
  Gaussian gaussian;
  gaussian.samples = options.samples;
  gaussian.noise = 0.1;
  gaussian.dimensions = options.features;
  Samples<double> data = gaussian.draw(random).train;
  if (options.model == Model::kLinear) return data;
  const Index compared = std::min(options.outputs, options.features);
  for (Index i = 0; i < data.count(); ++i) {
    Index largest;
    data.x.row(i).head(compared).maxCoeff(&largest);
    data.y[i] = static_cast<double>(largest);
  }
  return data;
}

double EpochTime::steadySeconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

EpochTime::EpochTime(const Options& options, Clock clock)
    : options_(options), clock_(std::move(clock)) {
  const Samples<double> data = dataOf(options);
  for (const Index batchSize : options.batchSizes) {
    TrainerSpec spec = specOf(options, batchSize);
    spec.data = data;
    rows_.emplace_back().trainer = makeTrainer(std::move(spec));
  }
}

void EpochTime::runLoop(Row& row) const {
  const double start = clock_();
  row.trainer->run(row.updates);
  const double seconds = clock_() - start;
  const std::uint64_t perEpoch = row.trainer->perEpoch();
  if (seconds < options_.loopSeconds) {
    // The next loop is to take a little longer than loopSeconds. A loop of more than an epoch has
    // whole epochs, because an epoch's shuffle is part of its cost.
    const double growth = std::clamp(1.1 * options_.loopSeconds / seconds, 1.1, 8.0);
    row.updates = static_cast<std::uint64_t>(std::ceil(growth * static_cast<double>(row.updates)));
    if (row.updates > perEpoch) row.updates = (row.updates + perEpoch - 1) / perEpoch * perEpoch;
  } else if (!row.isWarm) {
    row.isWarm = true;
  } else {
    row.seconds.push_back(seconds / static_cast<double>(row.updates) *
                          static_cast<double>(perEpoch));
  }
}

void EpochTime::doUnit() {
  while (rows_[next_].seconds.size() == options_.repeats) next_ = (next_ + 1) % rows_.size();
  runLoop(rows_[next_]);
  next_ = (next_ + 1) % rows_.size();
}

Progress EpochTime::progress() const {
  double done = 0;
  for (const Row& row : rows_) done += static_cast<double>(row.seconds.size());
  return {done, static_cast<double>(options_.repeats * rows_.size())};
}

double EpochTime::workingSetBytes(Index batchSize) const {
  const Index bytes = options_.precision == Precision::kFloat32 ? 4 : 8;
  const bool isMlp = options_.model == Model::kMlp;
  const Index parameters = parameterCountOf(specOf(options_, batchSize).model, options_.features);
  // A network gathers its rows of x, and keeps each layer's activations and their slopes.
  const Index perSample = isMlp ? 2 * (options_.features + options_.hidden + options_.outputs) + 1
                                : options_.features + 1;
  return static_cast<double>(bytes) * static_cast<double>(batchSize * perSample + 2 * parameters);
}

Result EpochTime::result() {
  std::vector<double> perEpoch, workingSet, median, lower, upper, loops;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Vector seconds = asVector(rows_[i].seconds);
    const Vector sorted = seconds(stableArgsort(seconds));
    perEpoch.push_back(static_cast<double>(rows_[i].trainer->perEpoch()));
    workingSet.push_back(workingSetBytes(options_.batchSizes[i]));
    median.push_back(quantile(sorted, 0.5));
    lower.push_back(quantile(sorted, 0.25));
    upper.push_back(quantile(sorted, 0.75));
    loops.push_back(static_cast<double>(seconds.size()));
  }
  return {quantity("batchSize", options_.batchSizes),
          quantity("updatesPerEpoch", perEpoch),
          quantity("workingSetBytes", workingSet),
          quantity("seconds", median),
          quantity("lowerQuartile", lower),
          quantity("upperQuartile", upper),
          quantity("loops", loops)};
}

}  // namespace minibatch
