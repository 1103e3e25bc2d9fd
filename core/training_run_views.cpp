// A run from the start, back and looked at: what is done between updates, by people and figures.
// The loop is in training_run.cpp.
#include <algorithm>
#include <numeric>

#include "core/training_run.hpp"

namespace minibatch {
namespace {

// 32 to 64 evenly thinned checkpoints of a long run: seek() replays at most 1/32 of it.
constexpr std::size_t kCheckpoints = 64;

// At most 4,096 points of history, fewer when they are large or their losses dear (m·n·P
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

Scaling standardized(Dataset& data, bool wanted) {
  if (!wanted) return {};
  Scaling scaling = scalingOf(data.train.x);
  apply(scaling, data.train.x);
  apply(scaling, data.test.x);
  return scaling;
}

template <class Scalar>
VectorOf<Scalar> startOf(const std::vector<double>& initial, const Model<Scalar>& model,
                         RandomState& random) {
  if (initial.empty()) return std::visit([&](const auto& m) { return m.start(random); }, model);
  const auto count = static_cast<Index>(initial.size());
  return Eigen::Map<const Vector>(initial.data(), count).template cast<Scalar>();
}

std::vector<std::int32_t> firstNumbers(Index count) {
  std::vector<std::int32_t> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

}  // namespace

template <class Scalar>
TrainingRun<Scalar>::TrainingRun(TrainerSpec spec)
    : random_(spec.seed),
      data_(makeData(std::move(spec.data), random_)),
      scaling_(standardized(data_, spec.standardize)),
      castSamples_(std::is_same_v<Scalar, double> ? Samples<Scalar>()
                                                  : data_.train.template cast<Scalar>()),
      model_(makeModel<Scalar>(spec, data_.train.features())),
      optimizer_(spec.optimizer, parameterCountOf(spec.model, data_.train.features())),
      batches_(static_cast<std::int32_t>(data_.train.count()),
               static_cast<std::int32_t>(spec.batchSize), spec.order, spec.dropLast),
      learningRate_(spec.learningRate, static_cast<double>(spec.batchSize), batches_.perEpoch()),
      everySample_(firstNumbers(data_.train.count())),
      parameters_(startOf<Scalar>(spec.initial, model_, random_)),
      gradient_(parameters_.size()),
      batch_(batches_.perEpoch()),
      epochRandom_(random_),
      checkpoints_(kCheckpoints),
      history_(historyCapacity(data_.train.count(), parameters_.size())) {
  keepDuePoints();
}

template <class Scalar>
void TrainingRun<Scalar>::keepDuePoints() {
  if (checkpoints_.due() == update_) {
    State& state = checkpoints_.add();
    state.random = batch_ == batches_.perEpoch() ? random_ : epochRandom_;
    state.parameters = parameters_;
    state.optimizer = optimizer_;
  }
  if (!isExploring_ && history_.due() == update_) {
    Record& record = history_.add();
    record.parameters = parameters_;
    record.hasLoss = false;
  }
  findDue();
}

template <class Scalar>
Update TrainingRun<Scalar>::step() {
  Update result;
  result.epoch = epoch();
  result.batch = update_ % perEpoch();
  result.update = update_;
  result.before = parameters();
  result.learningRate = learningRate_.at(update_);
  const Batch batch = nextBatch();
  result.indices.assign(batch.begin(), batch.end());
  result.x = data_.train.x(result.indices, Eigen::all);
  result.y = data_.train.y(result.indices);
  const auto takeApart = [&](auto& model) {
    result.parts = model.takeApart(samples(), batch, parameters_);
    model.gradient(samples(), everySample_, parameters_, gradient_);
    result.fullGradient = gradient_.template cast<double>();
    model.gradient(samples(), batch, parameters_, gradient_);
    result.gradient = gradient_.template cast<double>();
  };
  std::visit(takeApart, model_);
  apply(result.learningRate);
  if (++update_ == due_) keepDuePoints();
  result.after = parameters();
  result.loss = loss();
  return result;
}

template <class Scalar>
Trace TrainingRun<Scalar>::trace(std::uint64_t updates) {
  const auto m = static_cast<Index>(updates);
  const Index p = parameters_.size();
  Trace result{{}, {}, RowMatrix(m, p), RowMatrix(m, p)};
  for (Index i = 0; i < m; ++i) {
    const double rate = learningRate_.at(update_);
    const Batch batch = nextBatch();
    result.sizes.push_back(static_cast<std::int32_t>(batch.size()));
    result.indices.insert(result.indices.end(), batch.begin(), batch.end());
    std::visit([&](auto& model) { model.gradient(samples(), batch, parameters_, gradient_); },
               model_);
    result.gradients.row(i) = gradient_.template cast<double>();
    apply(rate);
    if (++update_ == due_) keepDuePoints();
    result.parameters.row(i) = parameters_.template cast<double>();
  }
  return result;
}

template <class Scalar>
void TrainingRun<Scalar>::findDue() {
  due_ = isExploring_ ? checkpoints_.due() : std::min(checkpoints_.due(), history_.due());
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

template <class Scalar>
void TrainingRun<Scalar>::replayTo(std::uint64_t update, std::uint64_t lastStart) {
  const auto& checkpoint = checkpoints_.atOrBefore(std::min(update, lastStart));
  if (update < update_ || checkpoint.update > update_) {
    restore(checkpoint.update, checkpoint.value);
  }
  findDue();
  run(update - update_);
}

template <class Scalar>
void TrainingRun<Scalar>::seek(std::uint64_t update) {
  // History is recorded without gaps: no jump over points that are still to be recorded.
  replayTo(update, history_.due());
}

template <class Scalar>
Trajectory TrainingRun<Scalar>::path(std::span<const std::uint64_t> updates) {
  std::vector<std::size_t> order(updates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return updates[a] < updates[b]; });

  const auto m = static_cast<Index>(updates.size());
  Trajectory result{Vector(m), Vector(m), RowMatrix(m, parameters_.size())};
  const std::uint64_t here = update_;
  isExploring_ = true;
  double lossHere = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint64_t update = updates[order[i]];
    if (i == 0 || update != update_) {
      replayTo(update, update);
      lossHere = loss();
    }
    const auto row = static_cast<Index>(order[i]);
    result.update[row] = static_cast<double>(update);
    result.loss[row] = lossHere;
    result.parameters.row(row) = parameters_.template cast<double>();
  }
  replayTo(here, here);
  isExploring_ = false;
  findDue();
  return result;
}

template <class Scalar>
double TrainingRun<Scalar>::lossAt(const VectorOf<Scalar>& parameters) {
  return std::visit([&](auto& model) -> double { return model.loss(samples(), parameters); },
                    model_);
}

template <class Scalar>
double TrainingRun<Scalar>::loss(const Samples<double>& samples, const Vector& p) {
  return std::visit(
      [&](auto& model) -> double {
        return model.loss(samples.template cast<Scalar>(), p.template cast<Scalar>());
      },
      model_);
}

template <class Scalar>
Vector TrainingRun<Scalar>::gradient(const Samples<double>& samples, const Vector& p) {
  const std::vector<std::int32_t> all = firstNumbers(samples.count());
  VectorOf<Scalar> gradient(p.size());
  std::visit(
      [&](auto& model) {
        model.gradient(samples.template cast<Scalar>(), all, p.template cast<Scalar>(), gradient);
      },
      model_);
  return gradient.template cast<double>();
}

template <class Scalar>
RowMatrix TrainingRun<Scalar>::predict(const RowMatrix& x, const Vector& p) {
  return std::visit(
      [&](auto& model) -> RowMatrix {
        return model.outputs(x.template cast<Scalar>(), p.template cast<Scalar>())
            .template cast<double>();
      },
      model_);
}

template <class Scalar>
Trajectory TrainingRun<Scalar>::history() {
  const std::size_t kept = history_.countUpTo(update_);
  const bool nowIsKept = history_[kept - 1].update == update_;
  const auto points = static_cast<Index>(kept + (nowIsKept ? 0 : 1));
  Trajectory result{Vector(points), Vector(points), RowMatrix(points, parameters_.size())};
  for (std::size_t i = 0; i < kept; ++i) {
    auto& [update, record] = history_[i];
    if (!record.hasLoss) {
      record.loss = lossAt(record.parameters);
      record.hasLoss = true;
    }
    const auto row = static_cast<Index>(i);
    result.update[row] = static_cast<double>(update);
    result.loss[row] = record.loss;
    result.parameters.row(row) = record.parameters.template cast<double>();
  }
  if (!nowIsKept) {
    result.update[points - 1] = static_cast<double>(update_);
    result.loss[points - 1] = loss();
    result.parameters.row(points - 1) = parameters_.template cast<double>();
  }
  return result;
}

template class TrainingRun<double>;
template class TrainingRun<float>;

std::unique_ptr<Trainer> makeTrainer(TrainerSpec spec) {
  if (spec.precision == Precision::kFloat32) return std::make_unique<TrainingRun<float>>(std::move(spec));
  return std::make_unique<TrainingRun<double>>(std::move(spec));
}

}  // namespace minibatch
