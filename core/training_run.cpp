#include <algorithm>
#include <cassert>
#include <numeric>
#include <type_traits>

#include "core/decimated_log.hpp"
#include "core/model/linear.hpp"
#include "core/model/mlp.hpp"
#include "core/optimizer/optimizer.hpp"
#include "core/trainer.hpp"

namespace minibatch {
namespace {

// 32 to 64 checkpoints of a long run: seek() replays at most 1/32 of it.
constexpr std::size_t kCheckpoints = 64;

// At most 4,096 points of history, fewer when they are large or their losses costly (m·n·P
// operations).
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

template <class Model>
Model makeModel(const TrainerSpec& spec, Index features) {
  if constexpr (std::is_same_v<Model, LinearModel>) {
    return {features, OutputLoss(spec.loss, std::holds_alternative<LogisticSpec>(spec.model))};
  } else {
    // A pass over all data (loss, full gradient) takes at least so many samples at once.
    constexpr Index kPassRows = 256;
    const auto& mlp = std::get<MlpSpec>(spec.model);
    return {layerSizes(mlp, features), mlp.activation,
            OutputLoss(spec.loss, spec.loss == Loss::kCrossEntropy),
            std::max(kPassRows, spec.batchSize)};
  }
}

std::vector<std::int32_t> iotaIndices(Index count) {
  std::vector<std::int32_t> indices(static_cast<std::size_t>(count));
  std::iota(indices.begin(), indices.end(), 0);
  return indices;
}

// The loop, for one model in one precision.
template <class Model>
class TrainingRun final : public Trainer {
  using Scalar = typename Model::Scalar;
  static constexpr bool kIsDouble = std::is_same_v<Scalar, double>;

 public:
  explicit TrainingRun(TrainerSpec spec)
      : random_(spec.seed),
        data_(makeData(std::move(spec.data), random_)),
        scaling_(spec.standardize ? std::optional(standardize(data_)) : std::nullopt),
        castSamples_(kIsDouble ? Samples<Scalar>() : data_.train.template cast<Scalar>()),
        model_(makeModel<Model>(spec, data_.train.features())),
        optimizer_(spec.optimizer, model_.parameterCount()),
        batches_(static_cast<std::int32_t>(data_.train.count()),
                 static_cast<std::int32_t>(spec.batchSize), spec.order, spec.dropLast),
        learningRate_(spec.learningRate, static_cast<double>(spec.batchSize), batches_.perEpoch()),
        hasQuadraticLoss_(std::holds_alternative<LinearSpec>(spec.model)),
        allSamples_(iotaIndices(data_.train.count())),
        parameters_(startingPoint(spec.initial)),
        gradient_(parameters_.size()),
        batch_(batches_.perEpoch()),
        epochRandom_(random_),
        checkpoints_(kCheckpoints),
        history_(historyCapacity(data_.train.count(), parameters_.size())) {
    recordSnapshots();
  }

  Update step() override {
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
    result.detail = model_.inspectBatch(samples(), batch, parameters_);
    result.fullGradient = gradient(result.before);
    // All memory is taken before the run moves: without enough of it the run stays where it is.
    result.gradient = result.after = result.before;
    applyBatch(batch);
    result.gradient = gradient_.template cast<double>();
    result.after = parameters_.template cast<double>();
    result.loss = loss();
    return result;
  }

  void run(std::uint64_t updates) override {
    while (updates > 0) {
      startEpochIfDone();
      const auto leftInEpoch = static_cast<std::uint64_t>(batches_.perEpoch() - batch_);
      const std::uint64_t count = std::min({updates, leftInEpoch, nextSnapshot_ - update_});
      runInEpoch(static_cast<std::int32_t>(count));
      batch_ += static_cast<std::int32_t>(count);
      update_ += count;
      updates -= count;
      if (update_ == nextSnapshot_) recordSnapshots();
    }
  }

  Trace trace(std::uint64_t updates) override {
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

  void seek(std::uint64_t update) override {
    // The history is recorded without gaps: no jump over points that are still to be recorded.
    replayTo(update, history_.nextUpdate());
  }

  Trajectory path(std::span<const std::uint64_t> updates) override {
    const auto m = static_cast<Index>(updates.size());
    const std::vector<Index> order =
        ascendingOrder(Eigen::Map<const VectorOf<std::uint64_t>>(updates.data(), m).cast<double>());
    Trajectory result{Vector(m), Vector(m), RowMatrix(m, parameters_.size())};
    const std::uint64_t here = update_;
    recordsHistory_ = false;
    double lossThere = 0;
    for (const Index place : order) {
      const std::uint64_t update = updates[static_cast<std::size_t>(place)];
      if (place == order.front() || update != update_) {
        replayTo(update, update);
        lossThere = loss();
      }
      result.set(place, update, lossThere, parameters());
    }
    replayTo(here, here);
    recordsHistory_ = true;
    findNextSnapshot();
    return result;
  }

  Trajectory history() override {
    const std::size_t recorded = history_.countUpTo(update_);
    const bool includesNow = history_[recorded - 1].update == update_;
    const auto m = static_cast<Index>(recorded + (includesNow ? 0 : 1));
    Trajectory result{Vector(m), Vector(m), RowMatrix(m, parameters_.size())};
    for (std::size_t i = 0; i < recorded; ++i) {
      auto& [update, record] = history_[i];
      if (!record.loss) record.loss = model_.loss(samples(), record.parameters);
      result.set(static_cast<Index>(i), update, *record.loss,
                 record.parameters.template cast<double>());
    }
    if (!includesNow) result.set(m - 1, update_, loss(), parameters());
    return result;
  }

  const Dataset& data() const override { return data_; }
  const Scaling* scaling() const override { return scaling_ ? &*scaling_ : nullptr; }
  Vector parameters() const override { return parameters_.template cast<double>(); }
  std::uint64_t update() const override { return update_; }
  std::uint64_t perEpoch() const override {
    return static_cast<std::uint64_t>(batches_.perEpoch());
  }
  bool diverged() const override { return !parameters_.allFinite(); }
  bool hasQuadraticLoss() const override { return hasQuadraticLoss_; }
  bool drawsWithReplacement() const override { return batches_.order() == Order::kWithReplacement; }

  double loss() override { return model_.loss(samples(), parameters_); }
  double loss(const Vector& p) override {
    assert(p.size() == parameters_.size());
    return model_.loss(samples(), p.template cast<Scalar>());
  }
  double loss(const Samples<double>& other, const Vector& p) override {
    assert(p.size() == parameters_.size() && other.features() == data_.train.features());
    return model_.loss(other.template cast<Scalar>(), p.template cast<Scalar>());
  }
  Vector gradient(const Vector& p) override {
    assert(p.size() == parameters_.size());
    model_.gradient(samples(), allSamples_, p.template cast<Scalar>(), gradient_);
    return gradient_.template cast<double>();
  }
  RowMatrix sampleGradients(const Vector& p) override {
    assert(p.size() == parameters_.size());
    return model_.inspectBatch(samples(), allSamples_, p.template cast<Scalar>()).sampleGradients;
  }
  RowMatrix predict(const RowMatrix& x, const Vector& p) override {
    assert(p.size() == parameters_.size() && x.cols() == data_.train.features());
    return model_.outputs(x.template cast<Scalar>(), p.template cast<Scalar>())
        .template cast<double>();
  }

  std::vector<std::vector<std::int32_t>> randomOrders(int count) override {
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

 private:
  // All that the future of a run depends on.
  struct State {
    RandomState random{0};  // before the order of the current epoch was drawn
    VectorOf<Scalar> parameters;
    Optimizer<Scalar> optimizer;
  };
  struct Record {
    VectorOf<Scalar> parameters;
    std::optional<double> loss;  // computed when it is asked for, not while training
  };

  const Samples<Scalar>& samples() const {
    if constexpr (kIsDouble) {
      return data_.train;
    } else {
      return castSamples_;
    }
  }

  VectorOf<Scalar> startingPoint(const std::vector<double>& initial) {
    if (initial.empty()) return model_.start(random_);
    const auto count = static_cast<Index>(initial.size());
    return Eigen::Map<const Vector>(initial.data(), count).template cast<Scalar>();
  }

  void startEpochIfDone() {
    if (batch_ < batches_.perEpoch()) return;
    // Copying the generator costs as much as many updates: only for an epoch with a checkpoint.
    if (checkpoints_.nextUpdate() < update_ + perEpoch()) epochRandom_ = random_;
    batches_.startEpoch(update_ == 0, random_);
    batch_ = 0;
  }

  // One update, with the next batch of the epoch.
  void applyBatch(Batch batch) {
    model_.gradient(samples(), batch, parameters_, gradient_);
    applyGradient(update_);
    ++batch_;
    if (++update_ == nextSnapshot_) recordSnapshots();
  }

  void applyGradient(std::uint64_t update) {
    optimizer_.apply(gradient_, learningRate_.at(update), parameters_);
  }

  // That many updates, all within an epoch and before the next snapshot.
  void runInEpoch(std::int32_t updates) {
    if constexpr (std::is_same_v<Model, LinearModel>) {
      if (model_.supportsFusedSgd() && optimizer_.isSgd() && learningRate_.isFinal(update_)) {
        model_.runFusedSgd(samples(), batches_.batches(batch_, updates), batches_.batchSize(),
                           learningRate_.at(update_), parameters_);
        return;
      }
    }
    for (std::int32_t i = 0; i < updates; ++i) {
      model_.gradient(samples(), batches_.batch(batch_ + i), parameters_, gradient_);
      applyGradient(update_ + static_cast<std::uint64_t>(i));
    }
  }

  void recordSnapshots() {
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

  void findNextSnapshot() {
    nextSnapshot_ = checkpoints_.nextUpdate();
    if (recordsHistory_) nextSnapshot_ = std::min(nextSnapshot_, history_.nextUpdate());
  }

  // Goes to an update by the shortest replay, from here or from a checkpoint that is at or before
  // `lastStart`.
  void replayTo(std::uint64_t update, std::uint64_t lastStart) {
    const auto& checkpoint = checkpoints_.lastUpTo(std::min(update, lastStart));
    if (update < update_ || checkpoint.update > update_) {
      restore(checkpoint.update, checkpoint.value);
    }
    findNextSnapshot();
    run(update - update_);
  }

  void restore(std::uint64_t update, const State& state) {
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

  RandomState random_;
  Dataset data_;
  std::optional<Scaling> scaling_;
  Samples<Scalar> castSamples_;  // of no samples in double precision, where data_.train serves
  Model model_;
  Optimizer<Scalar> optimizer_;
  Batches batches_;
  LearningRate learningRate_;
  bool hasQuadraticLoss_;
  std::vector<std::int32_t> allSamples_;

  VectorOf<Scalar> parameters_;
  VectorOf<Scalar> gradient_;
  std::uint64_t update_ = 0;
  std::int32_t batch_;  // batches done in the drawn epoch; perEpoch: the next one is to be drawn
  RandomState epochRandom_;  // as State::random

  DecimatedLog<State> checkpoints_;
  DecimatedLog<Record> history_;
  std::uint64_t nextSnapshot_ = 0;  // the next update with an entry in either
  bool recordsHistory_ = true;      // not in path(): the run itself does not go there
};

}  // namespace

std::unique_ptr<Trainer> makeTrainer(TrainerSpec spec) {
  if (!std::holds_alternative<MlpSpec>(spec.model)) {
    return std::make_unique<TrainingRun<LinearModel>>(std::move(spec));
  }
  if (spec.precision == Precision::kFloat32) {
    return std::make_unique<TrainingRun<MlpModel<float>>>(std::move(spec));
  }
  return std::make_unique<TrainingRun<MlpModel<double>>>(std::move(spec));
}

}  // namespace minibatch
