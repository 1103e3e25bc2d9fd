#include "core/trainer.hpp"

#include <algorithm>

namespace minibatch {
namespace {

// A long run has 32 to 64 checkpoints: seek() replays at most 1/32 of it.
constexpr std::size_t kCheckpoints = 64;

// The history has at most 4,096 points, fewer of a model with many parameters or with a costly loss
// (m·n·P operations).
std::size_t historyCapacity(Index samples, Index parameterCount) {
  constexpr double kNumbers = 1 << 22, kOperations = 4e8;
  const auto p = static_cast<double>(parameterCount);
  const double points = std::min(kNumbers / p, kOperations / (p * static_cast<double>(samples)));
  return static_cast<std::size_t>(std::clamp(points, 16.0, 4096.0)) / 2 * 2;
}

Dataset makeData(std::variant<DatasetSpec, Samples<double>>&& data, RandomState& random) {
  if (auto* own = std::get_if<Samples<double>>(&data)) {
    const Index features = own->features();
    return {"own", std::move(*own), {RowMatrix(0, features), Vector(0)}};
  }
  return draw(std::get<DatasetSpec>(data), random);
}

std::uint64_t firstUpdateOf(const Schedule& schedule, Index start) {
  const auto epoch = static_cast<std::uint64_t>(start);
  return schedule.atEpoch(epoch).updateAt(epoch);
}

}  // namespace

Trainer::Trainer(TrainerSpec& spec)
    : random_(spec.seed),
      data_(makeData(std::move(spec.data), random_)),
      scaling_(spec.standardize ? std::optional(standardize(data_)) : std::nullopt),
      parameterCount_(parameterCountOf(spec.model, data_.train.features())),
      allSamples_(indicesUpTo(data_.train.count())),
      schedule_(spec.schedule, data_.train.count(), spec.batchSize, spec.dropLast),
      batches_(static_cast<std::int32_t>(data_.train.count()),
               static_cast<std::int32_t>(spec.batchSize), spec.order, spec.dropLast),
      learningRate_(spec.learningRate, static_cast<double>(spec.batchSize), batches_.perEpoch()),
      averaging_(spec.averaging),
      firstAveraged_(firstUpdateOf(schedule_, averaging_.start)),
      batch_(batches_.perEpoch()),
      hasQuadraticLoss_(std::holds_alternative<LinearSpec>(spec.model)),
      epochRandom_(random_),
      checkpoints_(kCheckpoints),
      history_(historyCapacity(data_.train.count(), parameterCount_)) {}

Vector Trainer::copyOfParameters(bool isAverage) const {
  Vector p(parameterCount_);
  copyParameters(p.data(), isAverage);
  return p;
}

// ---- updates in detail ----

void Trainer::applyNext(const Batch& batch) {
  applyBatch(batch, update_);
  ++batch_;
  if (++update_ == nextSnapshot_) recordSnapshots();
}

Update Trainer::step() {
  Update result;
  startEpochIfDone();
  result.epoch = epoch();
  result.batch = static_cast<std::uint64_t>(batch_);
  result.update = update_;
  result.before = parameters();
  result.learningRate = rateAt(update_);
  const Batch batch = batches_.batch(batch_);
  result.indices.assign(batch.begin(), batch.end());
  result.x = data_.train.x(result.indices, Eigen::all);
  result.y = data_.train.y(result.indices);
  result.detail = inspectBatch(batch, result.before);
  result.fullGradient = gradient(result.before);
  // All memory is allocated before the run moves: if that fails, the run stays where it is.
  result.gradient = result.after = result.before;
  applyNext(batch);
  copyGradient(result.gradient.data());
  copyParameters(result.after.data());
  result.loss = loss();
  return result;
}

Trace Trainer::trace(std::uint64_t updates) {
  const auto m = static_cast<Index>(updates);
  Trace result{{}, {}, RowMatrix(m, parameterCount_), RowMatrix(m, parameterCount_)};
  for (Index i = 0; i < m; ++i) {
    startEpochIfDone();
    const Batch batch = batches_.batch(batch_);
    result.sizes.push_back(static_cast<std::int32_t>(batch.size()));
    result.indices.insert(result.indices.end(), batch.begin(), batch.end());
    applyNext(batch);
    copyGradient(result.gradients.row(i).data());
    copyParameters(result.parameters.row(i).data());
  }
  return result;
}

// ---- history and checkpoints ----

void Trainer::seek(std::uint64_t update) {
  // The history has no gaps, so a jump must not pass a point that is not recorded yet.
  replayTo(update, history_.nextUpdate());
}

Trajectory Trainer::path(std::span<const std::uint64_t> updates) {
  const auto m = static_cast<Index>(updates.size());
  const std::vector<Index> order =
      stableArgsort(Eigen::Map<const VectorOf<std::uint64_t>>(updates.data(), m).cast<double>());
  Trajectory result{Vector(m), Vector(m), RowMatrix(m, parameterCount_)};
  const std::uint64_t here = update_;
  recordsHistory_ = false;
  double lossAtUpdate = 0;
  for (const Index row : order) {
    const std::uint64_t update = updates[static_cast<std::size_t>(row)];
    if (row == order.front() || update != update_) {
      replayTo(update, update);
      lossAtUpdate = loss();
    }
    result.set(row, update, lossAtUpdate, parameters());
  }
  replayTo(here, here);
  recordsHistory_ = true;
  findNextSnapshot();
  return result;
}

Trajectory Trainer::history() {
  const std::size_t recorded = history_.countUpTo(update_);
  const bool includesNow = history_[recorded - 1].update == update_;
  const auto m = static_cast<Index>(recorded + (includesNow ? 0 : 1));
  Trajectory result{Vector(m), Vector(m), RowMatrix(m, parameterCount_)};
  for (std::size_t i = 0; i < recorded; ++i) {
    auto& [update, record] = history_[i];
    if (!record.loss) record.loss = loss(record.parameters);
    result.set(static_cast<Index>(i), update, *record.loss, record.parameters);
  }
  if (!includesNow) result.set(m - 1, update_, loss(), parameters());
  return result;
}

void Trainer::recordSnapshots() {
  if (checkpoints_.nextUpdate() == update_) {
    Checkpoint& checkpoint = checkpoints_.add();
    checkpoint.random = batch_ == batches_.perEpoch() ? random_ : epochRandom_;
    save(checkpoint.state);
  }
  if (recordsHistory_ && history_.nextUpdate() == update_) {
    Record& record = history_.add();
    record.parameters.resize(parameterCount_);
    copyParameters(record.parameters.data());
    record.loss.reset();
  }
  findNextSnapshot();
}

void Trainer::findNextSnapshot() {
  nextSnapshot_ = checkpoints_.nextUpdate();
  if (recordsHistory_) nextSnapshot_ = std::min(nextSnapshot_, history_.nextUpdate());
}

void Trainer::replayTo(std::uint64_t update, std::uint64_t lastStart) {
  const auto& checkpoint = checkpoints_.lastUpTo(std::min(update, lastStart));
  if (update < update_ || checkpoint.update > update_) {
    goBackTo(checkpoint.update, checkpoint.value);
  }
  findNextSnapshot();
  run(update - update_);
}

void Trainer::goBackTo(std::uint64_t update, const Checkpoint& checkpoint) {
  random_ = checkpoint.random;
  epochRandom_ = checkpoint.random;
  restore(*checkpoint.state);
  update_ = update;
  const Stage here = stage();
  batch_ = static_cast<std::int32_t>(update - here.updateAt(here.epochAt(update)));
  if (batch_ == 0) {
    batch_ = batches_.perEpoch();
  } else {
    startEpoch(here);
  }
}

std::vector<std::vector<std::int32_t>> Trainer::randomOrders(int count) {
  const Order order = drawsWithReplacement() ? Order::kWithReplacement : Order::kShuffleEachEpoch;
  const auto n = static_cast<std::int32_t>(data_.train.count());
  RandomState random = checkpoints_[0].value.random;
  Batches batches(n, n, order, false);
  std::vector<std::vector<std::int32_t>> orders;
  for (int i = 0; i < count; ++i) {
    batches.startEpoch(i == 0, random);
    const Batch all = batches.batch(0);
    orders.emplace_back(all.begin(), all.end());
  }
  return orders;
}

}  // namespace minibatch
