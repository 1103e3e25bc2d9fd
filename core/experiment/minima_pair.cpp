#include "core/experiment/minima_pair.hpp"

namespace minibatch {
namespace {

constexpr Index kLinePoints = 31;  // α = −0.25, −0.20 … 1.25

using Protocol = MinimaPair::Protocol;

Index updatesOf(const MinimaPair::Options& options, Index batchSize) {
  const bool inUpdates =
      options.protocol == Protocol::kEqualUpdates || options.protocol == Protocol::kMatchedLoss;
  const Index perEpoch = (options.samples + batchSize - 1) / batchSize;
  return inUpdates ? options.updates : options.epochs * perEpoch;
}

LearningRateSpec rateOf(const MinimaPair::Options& options) {
  if (options.protocol != Protocol::kScaledRate) return {.rate = options.learningRate};
  return {options.learningRate, options.baseBatchSize, options.warmupEpochs};
}

}  // namespace

void MinimaPair::Options::fields(Fields& fields) {
  MoonsNetwork::fields(fields);
  fields.choice("protocol", protocol, "what the two runs have in common");
  declareBatchSize(fields, "smallBatch", smallBatch, 1024);
  declareBatchSize(fields, "largeBatch", largeBatch, 1024);
  declareLearningRate(fields, learningRate, {1e-6, 100});
  fields.number("updates", updates, {1, 100000}, "of both runs: equal-updates, matched-loss");
  fields.number("epochs", epochs, {1, 10000}, "of both runs: equal-epochs, scaled-rate");
  fields.number("baseBatchSize", baseBatchSize, {1, 1024}, "scaled-rate: where η is learningRate");
  fields.number("warmupEpochs", warmupEpochs, {0, 10000}, "scaled-rate: until η is reached");
  fields.number("checkpoints", checkpoints, {1, 100}, "how often λmax is measured on the way");
}

MaybeError MinimaPair::validate(const Options& options) {
  auto error = validateBatchSize("smallBatch", options.smallBatch, options.samples);
  return error ? error : validateBatchSize("largeBatch", options.largeBatch, options.samples);
}

MinimaPair::Side::Side(const Options& options, Index k)
    : batchSize(k),
      run(geometricCheckpoints(options.checkpoints, updatesOf(options, k))),
      random(options.seed) {
  run.start(specOf(options, k, rateOf(options)));
  solution.parameters = unknown(run.trainer().parameters().size());
}

MinimaPair::MinimaPair(const Options& options)
    : options_(options),
      small_(options, options.smallBatch),
      large_(options, options.largeBatch),
      lineAlpha_(Vector::LinSpaced(kLinePoints, -0.25, 1.25)),
      lineTrainLoss_(unknown(kLinePoints)),
      lineTestLoss_(unknown(kLinePoints)) {
  queueTraining(small_);
  queueMeasures(small_);
  if (options.protocol == Protocol::kMatchedLoss) {
    queue_.add(0, [this] { large_.run.stopAtLoss(small_.solution.trainLoss); });
  }
  queueTraining(large_);
  queueMeasures(large_);
  for (Index point = 0; point < kLinePoints; ++point) {
    queue_.add(static_cast<double>(options.samples + options.testSamples),
               [this, point] { measureLine(point); });
  }
}

void MinimaPair::queueTraining(Side& side) {
  side.run.addTo(queue_, options_.samples, side.batchSize);
  queue_.nextPhase();
}

void MinimaPair::queueMeasures(Side& side) {
  const auto samples = static_cast<double>(options_.samples);
  queue_.add(2 * static_cast<double>(options_.testSamples), [this, &side] { measureLosses(side); });
  for (int i = 0; i < TopEigenvalue::kUnits; ++i) {
    queue_.add(samples * TopEigenvalue::kUnitGradients / 4, [&side] {
      if (!side.top || side.top->isDone()) return;
      side.top->iterate();
      side.solution.topEigenvalue = side.top->value();
    });
  }
  queue_.add(50 * samples, [this, &side] { measureSharpness(side); });
  queue_.nextPhase();
}

void MinimaPair::measureLosses(Side& side) {
  Trainer& trainer = side.run.trainer();
  Solution& solution = side.solution;
  const Dataset& data = trainer.data();
  const Vector p = trainer.parameters();
  solution.update = static_cast<double>(trainer.update());
  if (side.run.hasDiverged()) return;
  solution.trainLoss = trainer.loss();
  solution.testLoss = trainer.loss(data.test, p);
  solution.trainAccuracy = accuracy(trainer, data.train, p);
  solution.testAccuracy = accuracy(trainer, data.test, p);
  solution.parameters = p;
  side.top.emplace(trainer, side.random);
  side.top->moveTo(p);
}

void MinimaPair::measureSharpness(Side& side) {
  if (side.run.hasDiverged()) return;
  Trainer& trainer = side.run.trainer();
  Solution& solution = side.solution;
  const Vector& p = solution.parameters;
  const std::vector<Index> sizes =
      layerSizes({.hidden = options_.hidden}, trainer.data().train.features());
  solution.boxSharpness = boxSharpness(trainer, p);
  solution.perturbationRise = perturbationRise(trainer, sizes, p, side.random);
}

void MinimaPair::measureLine(Index point) {
  Trainer& trainer = small_.run.trainer();
  const Vector &a = small_.solution.parameters, &b = large_.solution.parameters;
  const Vector p = a + lineAlpha_[point] * (b - a);
  lineTrainLoss_[point] = trainer.loss(p);
  lineTestLoss_[point] = trainer.loss(trainer.data().test, p);
}

Result MinimaPair::result() {
  static constexpr std::pair<const char*, double Solution::*> kNumbers[] = {
      {"update", &Solution::update},
      {"trainLoss", &Solution::trainLoss},
      {"testLoss", &Solution::testLoss},
      {"trainAccuracy", &Solution::trainAccuracy},
      {"testAccuracy", &Solution::testAccuracy},
      {"topEigenvalue", &Solution::topEigenvalue},
      {"boxSharpness", &Solution::boxSharpness}};
  const Solution &a = small_.solution, &b = large_.solution;
  const TrackedRun &small = small_.run, &large = large_.run;
  Result result{quantity("phase", queue_.phase())};
  for (const auto& [name, number] : kNumbers) {
    result.push_back(quantity(name, a.*number, b.*number));
  }
  const PerturbationRise &aRise = a.perturbationRise, &bRise = b.perturbationRise;
  const Result rest = {
      quantity("perturbationRise", Vector(Eigen::Vector2d(aRise.mean, bRise.mean))),
      quantity("perturbationRiseError",
               Vector(Eigen::Vector2d(aRise.standardError, bRise.standardError))),
      quantity("parameters", stacked(a.parameters, b.parameters)),
      quantity("checkpoint", stacked(small.checkpoints(), large.checkpoints())),
      quantity("pathTopEigenvalue", stacked(small.topEigenvalues(), large.topEigenvalues())),
      quantity("pathLoss", stacked(small.losses(), large.losses())),
      quantity("lineAlpha", lineAlpha_),
      quantity("lineTrainLoss", lineTrainLoss_),
      quantity("lineTestLoss", lineTestLoss_)};
  result.insert(result.end(), rest.begin(), rest.end());
  if (options_.protocol == Protocol::kMatchedLoss) {
    result.push_back(quantity("hasReachedLoss", large.hasReachedLoss()));
  }
  return result;
}

}  // namespace minibatch
