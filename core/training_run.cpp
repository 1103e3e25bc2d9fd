#include "core/training_run.hpp"

#include <algorithm>

#include "core/model/linear.hpp"
#include "core/model/mlp.hpp"

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

template <class Scalar>
std::unique_ptr<Model<Scalar>> makeModel(const TrainerSpec& spec, Index features) {
  if (const auto* mlp = std::get_if<MlpSpec>(&spec.model)) {
    // A pass over all data (loss, full gradient) takes at least this many samples at once.
    constexpr Index kPassRows = 256;
    const OutputLoss loss(spec.loss, spec.loss == Loss::kCrossEntropy);
    return std::make_unique<MlpModel<Scalar>>(layerSizes(*mlp, features), mlp->activation, loss,
                                              std::max(kPassRows, spec.batchSize));
  }
  // A linear model computes in double precision only.
  if constexpr (std::is_same_v<Scalar, double>) {
    const bool isLogistic = std::holds_alternative<LogisticSpec>(spec.model);
    return std::make_unique<LinearModel>(features, OutputLoss(spec.loss, isLogistic));
  }
  return nullptr;
}

}  // namespace

template <class Scalar>
TrainingRun<Scalar>::TrainingRun(TrainerSpec spec)
    : random_(spec.seed),
      data_(makeData(std::move(spec.data), random_)),
      scaling_(spec.standardize ? std::optional(standardize(data_)) : std::nullopt),
      model_(makeModel<Scalar>(spec, data_.train.features())),
      optimizer_(spec.optimizer, model_->parameterCount()),
      batches_(static_cast<std::int32_t>(data_.train.count()),
               static_cast<std::int32_t>(spec.batchSize), spec.order, spec.dropLast),
      learningRate_(spec.learningRate, static_cast<double>(spec.batchSize), batches_.perEpoch()),
      hasQuadraticLoss_(std::holds_alternative<LinearSpec>(spec.model)),
      allSamples_(indicesUpTo(data_.train.count())),
      parameters_(startingPoint(spec.initial)),
      gradient_(parameters_.size()),
      batch_(batches_.perEpoch()),
      epochRandom_(random_),
      checkpoints_(kCheckpoints),
      history_(historyCapacity(data_.train.count(), parameters_.size())) {
  if constexpr (!std::is_same_v<Scalar, double>) castSamples_ = data_.train.cast<Scalar>();
  recordSnapshots();
}

template <class Scalar>
VectorOf<Scalar> TrainingRun<Scalar>::startingPoint(const std::vector<double>& initial) {
  if (initial.empty()) return model_->start(random_);
  return asVector(initial).template cast<Scalar>();
}

// ---- updates in detail ----

template <class Scalar>
Update TrainingRun<Scalar>::step() {
  Update result;
  result.epoch = epoch();
  result.batch = update_ % perEpoch();
  result.update = update_;
  result.before = parameters();
  result.learningRate = learningRate_.at(update_);
  startEpochIfDone();
  const Batch batch = batches_.batch(batch_);
  result.indices.assign(batch.begin(), batch.end());
  result.x = data_.train.x(result.indices, Eigen::all);
  result.y = data_.train.y(result.indices);
  result.detail = model_->inspectBatch(samples(), batch, parameters_);
  result.fullGradient = gradient(result.before);
  // All memory is allocated before the run moves: if that fails, the run stays where it is.
  result.gradient = result.after = result.before;
  applyBatch(batch);
  result.gradient = gradient_.template cast<double>();
  result.after = parameters_.template cast<double>();
  result.loss = loss();
  return result;
}

template <class Scalar>
Trace TrainingRun<Scalar>::trace(std::uint64_t updates) {
  const auto m = static_cast<Index>(updates);
  const Index p = parameters_.size();
  Trace result{{}, {}, RowMatrix(m, p), RowMatrix(m, p)};
  for (Index i = 0; i < m; ++i) {
    startEpochIfDone();
    const Batch batch = batches_.batch(batch_);
    result.sizes.push_back(static_cast<std::int32_t>(batch.size()));
    result.indices.insert(result.indices.end(), batch.begin(), batch.end());
    applyBatch(batch);
    result.gradients.row(i) = gradient_.template cast<double>();
    result.parameters.row(i) = parameters_.template cast<double>();
  }
  return result;
}

// ---- history and checkpoints ----

template <class Scalar>
void TrainingRun<Scalar>::seek(std::uint64_t update) {
  // The history has no gaps, so a jump must not pass a point that is not recorded yet.
  replayTo(update, history_.nextUpdate());
}

template <class Scalar>
Trajectory TrainingRun<Scalar>::path(std::span<const std::uint64_t> updates) {
  const auto m = static_cast<Index>(updates.size());
  const std::vector<Index> order =
      stableArgsort(Eigen::Map<const VectorOf<std::uint64_t>>(updates.data(), m).cast<double>());
  Trajectory result{Vector(m), Vector(m), RowMatrix(m, parameters_.size())};
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

template <class Scalar>
Trajectory TrainingRun<Scalar>::history() {
  const std::size_t recorded = history_.countUpTo(update_);
  const bool includesNow = history_[recorded - 1].update == update_;
  const auto m = static_cast<Index>(recorded + (includesNow ? 0 : 1));
  Trajectory result{Vector(m), Vector(m), RowMatrix(m, parameters_.size())};
  for (std::size_t i = 0; i < recorded; ++i) {
    auto& [update, record] = history_[i];
    if (!record.loss) record.loss = model_->loss(samples(), record.parameters);
    result.set(static_cast<Index>(i), update, *record.loss,
               record.parameters.template cast<double>());
  }
  if (!includesNow) result.set(m - 1, update_, loss(), parameters());
  return result;
}

template <class Scalar>
void TrainingRun<Scalar>::recordSnapshots() {
  if (checkpoints_.nextUpdate() == update_) {
    State& state = checkpoints_.add();
    state.random = batch_ == batches_.perEpoch() ? random_ : epochRandom_;
    state.parameters = parameters_;
    state.optimizer = optimizer_;
  }
  if (recordsHistory_ && history_.nextUpdate() == update_) {
    Record& record = history_.add();
    record.parameters = parameters_;
    record.loss.reset();
  }
  findNextSnapshot();
}

template <class Scalar>
void TrainingRun<Scalar>::findNextSnapshot() {
  nextSnapshot_ = checkpoints_.nextUpdate();
  if (recordsHistory_) nextSnapshot_ = std::min(nextSnapshot_, history_.nextUpdate());
}

template <class Scalar>
void TrainingRun<Scalar>::replayTo(std::uint64_t update, std::uint64_t lastStart) {
  const auto& checkpoint = checkpoints_.lastUpTo(std::min(update, lastStart));
  if (update < update_ || checkpoint.update > update_) {
    restore(checkpoint.update, checkpoint.value);
  }
  findNextSnapshot();
  run(update - update_);
}

template <class Scalar>
void TrainingRun<Scalar>::restore(std::uint64_t update, const State& state) {
  random_ = state.random;
  epochRandom_ = state.random;
  parameters_ = state.parameters;
  optimizer_ = state.optimizer;
  update_ = update;
  batch_ = static_cast<std::int32_t>(update % perEpoch());
  if (batch_ == 0) {
    batch_ = batches_.perEpoch();
  } else {
    batches_.startEpoch(epoch() == 0, random_);
  }
}

// ---- at any parameters ----

template <class Scalar>
double TrainingRun<Scalar>::loss(const Vector& p) {
  assert(p.size() == parameters_.size());
  return model_->loss(samples(), p.cast<Scalar>());
}

template <class Scalar>
double TrainingRun<Scalar>::loss(const Samples<double>& other, const Vector& p) {
  assert(p.size() == parameters_.size() && other.features() == data_.train.features());
  return model_->loss(other.cast<Scalar>(), p.cast<Scalar>());
}

template <class Scalar>
Vector TrainingRun<Scalar>::gradient(const Vector& p) {
  assert(p.size() == parameters_.size());
  model_->gradient(samples(), allSamples_, p.cast<Scalar>(), gradient_);
  return gradient_.template cast<double>();
}

template <class Scalar>
RowMatrix TrainingRun<Scalar>::sampleGradients(const Vector& p) {
  assert(p.size() == parameters_.size());
  return model_->inspectBatch(samples(), allSamples_, p.cast<Scalar>()).sampleGradients;
}

template <class Scalar>
RowMatrix TrainingRun<Scalar>::predict(const RowMatrix& x, const Vector& p) {
  assert(p.size() == parameters_.size() && x.cols() == data_.train.features());
  return model_->outputs(x.cast<Scalar>(), p.cast<Scalar>()).template cast<double>();
}

template <class Scalar>
std::vector<std::vector<std::int32_t>> TrainingRun<Scalar>::randomOrders(int count) {
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

template class TrainingRun<double>;
template class TrainingRun<float>;

std::unique_ptr<Trainer> makeTrainer(TrainerSpec spec) {
  if (spec.precision == Precision::kFloat32) {
    return std::make_unique<TrainingRun<float>>(std::move(spec));
  }
  return std::make_unique<TrainingRun<double>>(std::move(spec));
}

}  // namespace minibatch
