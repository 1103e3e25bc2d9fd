#include "core/experiment/minima_pair.hpp"

#include <cmath>

namespace minibatch {
namespace {

constexpr Index kLinePoints = 31;  // α = −0.25, −0.20 … 1.25

double updatesOf(const MinimaPair::Options& options, double batchSize) {
  const bool inUpdates = options.protocol == "equal-updates" || options.protocol == "matched-loss";
  return inUpdates ? options.updates : options.epochs * std::ceil(options.samples / batchSize);
}

LearningRateSpec rateOf(const MinimaPair::Options& options) {
  if (options.protocol != "scaled-rate") return {.rate = options.learningRate};
  return {options.learningRate, options.baseBatchSize, options.warmupEpochs};
}

}  // namespace

void MinimaPair::addFields(Options& options, OptionFields& fields) {
  minibatch::addFields(static_cast<MoonsNetwork&>(options), fields);
  fields.choice("protocol", options.protocol,
                "equal-updates or equal-epochs or matched-loss or scaled-rate");
  fields.whole("smallBatch", options.smallBatch, 1, 1024);
  fields.whole("largeBatch", options.largeBatch, 1, 1024);
  fields.number("learningRate", options.learningRate, 1e-6, 100);
  fields.whole("updates", options.updates, 1, 100000);
  fields.whole("epochs", options.epochs, 1, 10000);
  fields.whole("baseBatchSize", options.baseBatchSize, 1, 1024);
  fields.number("warmupEpochs", options.warmupEpochs, 0, 10000);
  fields.whole("checkpoints", options.checkpoints, 1, 100);
}

MaybeProblem MinimaPair::problemOf(const Options& options) {
  if (auto problem = minibatch::problemOf(options)) return problem;
  if (auto problem = problemOfBatchSize("smallBatch", options.smallBatch, options)) return problem;
  return problemOfBatchSize("largeBatch", options.largeBatch, options);
}

MinimaPair::Side::Side(const Options& options, double k)
    : batchSize(k),
      run(geometricCheckpoints(options.checkpoints, updatesOf(options, k))),
      random(static_cast<std::uint32_t>(options.seed)) {
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
  planTraining(small_);
  planMeasures(small_);
  if (options.protocol == "matched-loss") {
    queue_.add(0, [this] { large_.run.stopAtLoss(small_.solution.trainLoss); });
  }
  planTraining(large_);
  planMeasures(large_);
  for (Index point = 0; point < kLinePoints; ++point) {
    queue_.add(options.samples + options.testSamples, [this, point] { measureLine(point); });
  }
}

void MinimaPair::planTraining(Side& side) {
  side.run.addTo(queue_, options_.samples, side.batchSize);
  queue_.nextPhase();
}

void MinimaPair::planMeasures(Side& side) {
  constexpr int kUnitIterations = 10;
  queue_.add(2 * options_.testSamples, [this, &side] { measureLosses(side); });
  for (int i = 0; i < TopEigenvalue::kIterations; i += kUnitIterations) {
    queue_.add(options_.samples * kUnitIterations, [&side] {
      side.top->iterate(kUnitIterations);
      side.solution.topEigenvalue = side.top->value();
    });
  }
  queue_.add(50 * options_.samples, [this, &side] { measureSharpness(side); });
  queue_.nextPhase();
}

void MinimaPair::measureLosses(Side& side) {
  Trainer& trainer = side.run.trainer();
  Solution& solution = side.solution;
  const Dataset& data = trainer.data();
  const Vector p = trainer.parameters();
  solution.update = static_cast<double>(trainer.update());
  solution.trainLoss = trainer.loss();
  solution.testLoss = trainer.loss(data.test, p);
  solution.trainAccuracy = accuracy(trainer, data.train, p);
  solution.testAccuracy = accuracy(trainer, data.test, p);
  solution.parameters = p;
  side.top.emplace(trainer, side.random);
  side.top->moveTo(p);
}

void MinimaPair::measureSharpness(Side& side) {
  Trainer& trainer = side.run.trainer();
  Solution& solution = side.solution;
  const Vector& p = solution.parameters;
  std::vector<Index> sizes{trainer.data().train.features()};
  for (const double units : options_.hidden) sizes.push_back(static_cast<Index>(units));
  sizes.push_back(1);
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
      {"boxSharpness", &Solution::boxSharpness},
      {"perturbationRise", &Solution::perturbationRise}};
  const Solution &a = small_.solution, &b = large_.solution;
  const TrackedRun &small = small_.run, &large = large_.run;
  Result result{quantity("phase", queue_.phase())};
  for (const auto& [name, number] : kNumbers) {
    result.push_back(quantity(name, Vector(Eigen::Vector2d(a.*number, b.*number))));
  }
  const Result rest = {
      quantity("parameters", stacked(a.parameters, b.parameters)),
      quantity("checkpoint", stacked(small.checkpoints(), large.checkpoints())),
      quantity("pathTopEigenvalue", stacked(small.topEigenvalues(), large.topEigenvalues())),
      quantity("pathLoss", stacked(small.losses(), large.losses())),
      quantity("lineAlpha", lineAlpha_),
      quantity("lineTrainLoss", lineTrainLoss_),
      quantity("lineTestLoss", lineTestLoss_)};
  result.insert(result.end(), rest.begin(), rest.end());
  return result;
}

}  // namespace minibatch
