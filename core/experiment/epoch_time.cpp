#include "core/experiment/epoch_time.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/experiment/time_budget.hpp"

namespace minibatch {
namespace {

constexpr double kRate = 1e-3;  // so small that no batch size diverges: infinities cost other time
constexpr double kMaxNumbersOfX = 1 << 24;

TrainerSpec specOf(const EpochTime::Options& options, double batchSize) {
  TrainerSpec spec;
  const bool isMlp = options.model == "mlp";
  if (isMlp) {
    spec.model = {ModelKind::kMlp, {options.hidden}, Activation::kRelu, options.outputs};
  }
  spec.loss = isMlp ? Loss::kCrossEntropy : Loss::kHalfMse;
  spec.singlePrecision = options.precision == "float32";
  spec.batchSize = batchSize;
  spec.learningRate.rate = kRate;
  spec.seed = static_cast<std::uint32_t>(options.seed);
  return spec;
}

// Gaussian x; y of a line, or classes at random for the network, which is not here to learn.
Samples<double> dataOf(const EpochTime::Options& options) {
  RandomState random(static_cast<std::uint32_t>(options.seed));
  DatasetSpec spec;
  spec.name = DatasetName::kGaussian;
  spec.samples = options.samples;
  spec.features = options.features;
  Samples<double> data = draw(spec, random).train;
  if (options.model == "linear") return data;
  std::vector<std::int32_t> classes(static_cast<std::size_t>(data.count()));
  random.randint(static_cast<std::int32_t>(options.outputs), classes);
  std::copy(classes.begin(), classes.end(), data.y.begin());
  return data;
}

// The value that a part q of the sorted values lies below, between neighbours by linear
// interpolation.
double quantile(const Vector& sorted, double q) {
  if (sorted.size() == 0) return kUnknown;
  const double place = q * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<Index>(place);
  const Index above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

}  // namespace

void EpochTime::addFields(Options& options, OptionFields& fields) {
  fields.choice("model", options.model, "mlp or linear");
  fields.choice("precision", options.precision, "float32 or float64");
  fields.whole("samples", options.samples, 1, 65536);
  fields.whole("features", options.features, 1, 512);
  fields.whole("hidden", options.hidden, 1, 1024);
  fields.whole("outputs", options.outputs, 2, 100);
  fields.wholes("batchSizes", options.batchSizes, 1, 65536);
  fields.number("loopSeconds", options.loopSeconds, 0.001, 1);
  fields.whole("repeats", options.repeats, 1, 1000);
  fields.whole("seed", options.seed, 0, 4294967295.0);
}

MaybeProblem EpochTime::problemOf(const Options& options) {
  const auto count = static_cast<double>(options.batchSizes.size());
  if (count * options.samples * options.features > kMaxNumbersOfX) {
    return problemWith("samples",
                       "so few that x, once for each batch size, has at most 16,777,216 numbers");
  }
  return problemOfBatchSizes(options.batchSizes, options.samples);
}

double EpochTime::steadySeconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

EpochTime::EpochTime(const Options& options, Clock clock)
    : options_(options), clock_(std::move(clock)) {
  const Samples<double> data = dataOf(options);
  for (const double batchSize : options.batchSizes) {
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
    // Towards a loop a little longer than need be, by whole epochs where it holds any: an epoch's
    // shuffle is part of its cost.
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

Progress EpochTime::advance(double seconds) {
  const TimeBudget budget(seconds);
  const auto repeats = static_cast<std::size_t>(options_.repeats);
  const auto isDone = [&](const Row& row) { return row.seconds.size() >= repeats; };
  while (!std::all_of(rows_.begin(), rows_.end(), isDone)) {
    Row& row = rows_[next_];
    next_ = (next_ + 1) % rows_.size();
    if (isDone(row)) continue;
    runLoop(row);
    if (budget.isSpent()) break;
  }
  double done = 0;
  for (const Row& row : rows_) done += static_cast<double>(row.seconds.size());
  return {done, options_.repeats * static_cast<double>(rows_.size())};
}

double EpochTime::workingSetBytes(double batchSize) const {
  const double bytes = options_.precision == "float32" ? 4 : 8;
  const bool isMlp = options_.model == "mlp";
  const Index features = static_cast<Index>(options_.features);
  const auto parameters =
      static_cast<double>(parameterCountOf(specOf(options_, batchSize).model, features));
  // A network gathers its rows of x, and keeps each layer's activations and their slopes.
  const double perSample = isMlp ? 2 * (options_.features + options_.hidden + options_.outputs) + 1
                                 : options_.features + 1;
  return bytes * (batchSize * perSample + 2 * parameters);
}

Result EpochTime::result() {
  std::vector<double> perEpoch, workingSet, median, lower, upper, loops;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto count = static_cast<Index>(rows_[i].seconds.size());
    const Vector seconds = Eigen::Map<const Vector>(rows_[i].seconds.data(), count);
    const Vector sorted = seconds(ascendingOrder(seconds));
    perEpoch.push_back(static_cast<double>(rows_[i].trainer->perEpoch()));
    workingSet.push_back(workingSetBytes(options_.batchSizes[i]));
    median.push_back(quantile(sorted, 0.5));
    lower.push_back(quantile(sorted, 0.25));
    upper.push_back(quantile(sorted, 0.75));
    loops.push_back(static_cast<double>(count));
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
