#include "core/trainer.hpp"

#include <cmath>

namespace minibatch {
namespace {

// 32 to 64 evenly thinned checkpoints of a long run: back() replays at most 1/32 of it.
constexpr std::size_t kCheckpoints = 64;

// At most 4,096 points of history, fewer when they are large or their losses dear (m·n·P
// operations).
std::size_t historyCapacity(Index samples, Index parameterCount) {
  constexpr double kNumbers = 1 << 22, kOperations = 4e8;
  const auto p = static_cast<double>(parameterCount);
  const double points = std::min(kNumbers / p, kOperations / (p * static_cast<double>(samples)));
  return static_cast<std::size_t>(std::clamp(points, 16.0, 4096.0)) / 2 * 2;
}

Dataset makeData(std::variant<DatasetSpec, Dataset>&& data, RandomState& random) {
  if (auto* own = std::get_if<Dataset>(&data)) return std::move(*own);
  return draw(std::get<DatasetSpec>(data), random);
}

std::vector<std::int32_t> firstNumbers(Index count) {
  std::vector<std::int32_t> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

Vector startOf(const std::vector<double>& initial, Index parameterCount) {
  if (initial.empty()) return Vector::Zero(parameterCount);
  return Eigen::Map<const Vector>(initial.data(), parameterCount);
}

MaybeProblem problemOfInitial(const std::vector<double>& initial, Index parameterCount) {
  if (initial.empty()) return {};
  if (static_cast<Index>(initial.size()) != parameterCount) {
    return Problem{"initial", std::to_string(parameterCount) + " numbers, one for each parameter"};
  }
  for (std::size_t i = 0; i < initial.size(); ++i) {
    if (std::isfinite(initial[i])) continue;
    return Problem{elementOf("initial", static_cast<Index>(i)), "a finite number"};
  }
  return {};
}

}  // namespace

MaybeProblem problemOf(const TrainerSpec& spec) {
  const auto* named = std::get_if<DatasetSpec>(&spec.data);
  const auto* own = std::get_if<Dataset>(&spec.data);
  if (auto problem = named ? problemOf(*named, "data.") : problemOf(*own, "data.")) return problem;
  const double n = named ? named->samples : static_cast<double>(own->samples());
  const double k = spec.batchSize;
  if (!(k >= 1 && k <= n && k == std::floor(k))) {
    return Problem{"batchSize", "a whole number from 1 to " +
                                    std::to_string(static_cast<Index>(n)) +
                                    " (the number of samples)"};
  }
  if (!(std::isfinite(spec.learningRate) && spec.learningRate > 0)) {
    return Problem{"learningRate", "a finite number greater than 0"};
  }
  return problemOfInitial(spec.initial, (named ? 1 : own->features()) + 1);
}

Trainer::Trainer(TrainerSpec spec)
    : random_(spec.seed),
      data_(makeData(std::move(spec.data), random_)),
      model_(LinearModel(data_.features(), spec.loss)),
      optimizer_(Sgd(spec.learningRate)),
      batches_(static_cast<std::int32_t>(data_.samples()),
               static_cast<std::int32_t>(spec.batchSize), spec.order, spec.dropLast),
      everySample_(firstNumbers(data_.samples())),
      parameters_(startOf(spec.initial, data_.features() + 1)),
      gradient_(parameters_.size()),
      batch_(batches_.perEpoch()),
      epochRandom_(random_),
      checkpoints_(kCheckpoints),
      history_(historyCapacity(data_.samples(), parameters_.size())) {
  keepDuePoints();
}

Batch Trainer::nextBatch() {
  if (batch_ == batches_.perEpoch()) {
    // Copying the generator costs as much as many updates: only if a checkpoint will want it.
    if (checkpoints_.due() < update_ + perEpoch()) epochRandom_ = random_;
    batches_.startEpoch(epoch(), random_);
    batch_ = 0;
  }
  return batches_.batch(batch_++);
}

void Trainer::run(std::uint64_t updates) {
  const auto loop = [&](const auto& model, auto& optimizer) {
    for (; updates > 0; --updates) {
      model.gradient(data_, nextBatch(), parameters_, gradient_);
      optimizer.apply(gradient_, parameters_);
      if (++update_ == due_) keepDuePoints();
    }
  };
  std::visit(loop, model_, optimizer_);
}

Update Trainer::step() {
  Update result;
  result.epoch = epoch();
  result.batch = update_ % perEpoch();
  result.update = update_;
  result.before = parameters_;
  const auto takeApart = [&](const auto& model, auto& optimizer) {
    const Batch batch = nextBatch();
    result.indices.assign(batch.begin(), batch.end());
    result.x = data_.x(result.indices, Eigen::all);
    result.y = data_.y(result.indices);
    result.parts = model.takeApart(data_, batch, parameters_);
    result.fullGradient.resize(parameters_.size());
    model.gradient(data_, everySample_, parameters_, result.fullGradient);
    model.gradient(data_, batch, parameters_, gradient_);
    optimizer.apply(gradient_, parameters_);
  };
  std::visit(takeApart, model_, optimizer_);
  if (++update_ == due_) keepDuePoints();
  result.gradient = gradient_;
  result.after = parameters_;
  result.loss = loss();
  return result;
}

void Trainer::keepDuePoints() {
  if (checkpoints_.due() == update_) {
    State& state = checkpoints_.add();
    state.random = batch_ == batches_.perEpoch() ? random_ : epochRandom_;
    state.parameters = parameters_;
    state.optimizer = optimizer_;
  }
  if (history_.due() == update_) {
    Record& record = history_.add();
    record.parameters = parameters_;
    record.hasLoss = false;
  }
  due_ = std::min(checkpoints_.due(), history_.due());
}

void Trainer::restore(std::uint64_t update, const State& state) {
  random_ = state.random;
  epochRandom_ = state.random;
  parameters_ = state.parameters;
  optimizer_ = state.optimizer;
  update_ = update;
  batch_ = static_cast<std::int32_t>(update % perEpoch());
  if (batch_ == 0) {
    batch_ = batches_.perEpoch();
  } else {
    batches_.startEpoch(epoch(), random_);
  }
  due_ = std::min(checkpoints_.due(), history_.due());
}

bool Trainer::back() {
  if (update_ == 0) return false;
  const std::uint64_t target = update_ - 1;
  checkpoints_.truncate(target);
  history_.truncate(target);
  restore(checkpoints_.back().update, checkpoints_.back().value);
  run(target - update_);
  return true;
}

void Trainer::reset() {
  checkpoints_.truncate(0);
  history_.truncate(0);
  restore(0, checkpoints_.back().value);
}

double Trainer::lossAt(const Vector& parameters) const {
  return std::visit([&](const auto& model) { return model.loss(data_, parameters); }, model_);
}

History Trainer::history() {
  const bool nowIsKept = history_.back().update == update_;
  const auto points = static_cast<Index>(history_.size() + (nowIsKept ? 0 : 1));
  History result{Vector(points), Vector(points), RowMatrix(points, parameters_.size())};
  for (std::size_t i = 0; i < history_.size(); ++i) {
    auto& [update, record] = history_[i];
    if (!record.hasLoss) {
      record.loss = lossAt(record.parameters);
      record.hasLoss = true;
    }
    const auto row = static_cast<Index>(i);
    result.update[row] = static_cast<double>(update);
    result.loss[row] = record.loss;
    result.parameters.row(row) = record.parameters;
  }
  if (!nowIsKept) {
    result.update[points - 1] = static_cast<double>(update_);
    result.loss[points - 1] = loss();
    result.parameters.row(points - 1) = parameters_;
  }
  return result;
}

}  // namespace minibatch
