// Hostile specifications of runs and options of experiments, guided by coverage (libFuzzer): each
// is refused with a problem that names a field, or it runs. See run.sh.
#include <fuzzer/FuzzedDataProvider.h>

#include <cstdlib>
#include <limits>

#include "core/experiment/registry.hpp"
#include "core/trainer.hpp"

using namespace minibatch;

namespace {

// More than this is allowed, but takes more memory or time than a fuzzer has for one try.
constexpr double kMostSamples = 300, kMostWork = 4000;

void expect(bool holds) {
  if (!holds) std::abort();
}

double anyNumber(FuzzedDataProvider& bytes) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  constexpr double kOdd[] = {0.,       -0.,        1,           -1,        2,          0.5,
                             1e-9,     5e-324,     1e308,       kInfinity, -kInfinity, 10,
                             kUnknown, 4294967295, 4294967296., 1e16,      0.1};
  switch (bytes.ConsumeIntegralInRange(0, 3)) {
    case 0:
      return bytes.PickValueInArray(kOdd);
    case 1:
      return bytes.ConsumeIntegralInRange(-2, 40);
    case 2:
      return bytes.ConsumeFloatingPointInRange(0., 1.);
    default:
      return bytes.ConsumeFloatingPoint<double>();
  }
}

std::vector<double> anyNumbers(FuzzedDataProvider& bytes, int most) {
  std::vector<double> numbers(static_cast<std::size_t>(bytes.ConsumeIntegralInRange(0, most)));
  for (double& number : numbers) number = anyNumber(bytes);
  return numbers;
}

template <class Enum>
Enum anyOf(FuzzedDataProvider& bytes, Enum last) {
  return static_cast<Enum>(bytes.ConsumeIntegralInRange(0, static_cast<int>(last)));
}

// Of the field the name may be empty, as an option's may be that nobody knows.
void checkProblem(const MaybeProblem& problem) { expect(!problem->allowed.empty()); }

DatasetSpec anyDataset(FuzzedDataProvider& bytes) {
  DatasetSpec data;
  data.name = anyOf(bytes, DatasetName::kGaussian);
  data.order = anyOf(bytes, DatasetOrder::kSorted);
  data.labels = anyOf(bytes, Labels::kPlusMinus);
  for (double* field : {&data.samples, &data.noise, &data.features, &data.condition,
                        &data.intercept, &data.center, &data.labelNoise, &data.testSamples}) {
    if (bytes.ConsumeBool()) *field = anyNumber(bytes);
  }
  return data;
}

Samples<double> anySamples(FuzzedDataProvider& bytes) {
  const auto n = bytes.ConsumeIntegralInRange<Index>(0, 12),
             d = bytes.ConsumeIntegralInRange<Index>(0, 4);
  const auto targets = bytes.ConsumeBool() ? n : bytes.ConsumeIntegralInRange<Index>(0, 12);
  Samples<double> samples{RowMatrix(n, d), Vector(targets)};
  for (double& value : samples.x.reshaped()) value = anyNumber(bytes);
  for (double& value : samples.y) value = anyNumber(bytes);
  return samples;
}

TrainerSpec anySpec(FuzzedDataProvider& bytes) {
  TrainerSpec spec;
  if (bytes.ConsumeBool()) {
    spec.data = anyDataset(bytes);
  } else {
    spec.data = anySamples(bytes);
  }
  spec.standardize = bytes.ConsumeBool();
  spec.model.kind = anyOf(bytes, ModelKind::kMlp);
  spec.model.hidden = anyNumbers(bytes, 4);
  spec.model.activation = anyOf(bytes, Activation::kRelu);
  spec.model.outputs = anyNumber(bytes);
  spec.singlePrecision = bytes.ConsumeBool();
  spec.loss = anyOf(bytes, Loss::kCrossEntropy);
  spec.batchSize = anyNumber(bytes);
  spec.learningRate = {anyNumber(bytes), anyNumber(bytes), anyNumber(bytes)};
  spec.order = anyOf(bytes, Order::kWithReplacement);
  spec.dropLast = bytes.ConsumeBool();
  spec.optimizer = {anyOf(bytes, OptimizerKind::kAdam),
                    anyNumber(bytes),
                    anyNumber(bytes),
                    anyNumber(bytes),
                    anyNumber(bytes),
                    anyNumber(bytes)};
  spec.seed = bytes.ConsumeIntegral<std::uint32_t>();
  spec.initial = anyNumbers(bytes, 20);
  return spec;
}

bool isSmall(const TrainerSpec& spec) {
  const auto* named = std::get_if<DatasetSpec>(&spec.data);
  if (named && (named->samples > kMostSamples || named->testSamples > kMostSamples)) return false;
  const Index features = named ? featuresOf(*named) : std::get<1>(spec.data).features();
  const double parameters = static_cast<double>(parameterCountOf(spec.model, features));
  return parameters * (named ? named->samples : 12) < 100 * kMostWork;
}

// A run that was accepted can do all that a trainer does.
void tryTrainer(FuzzedDataProvider& bytes) {
  const TrainerSpec spec = anySpec(bytes);
  if (const MaybeProblem problem = problemOf(spec)) return checkProblem(problem);
  if (!isSmall(spec)) return;
  const auto trainer = makeTrainer(spec);
  const auto updates = bytes.ConsumeIntegralInRange<std::uint64_t>(0, 40);
  trainer->run(updates);
  const Update update = trainer->step();
  expect(update.update == updates && !update.indices.empty());
  for (const std::int32_t index : update.indices) {
    expect(index >= 0 && index < trainer->data().train.count());
  }
  trainer->trace(3);
  for (int i = 0; i < 4; ++i) expect(trainer->back());
  expect(trainer->update() == updates);
  expect(trainer->history().update.size() > 0);
  trainer->reset();
  expect(!trainer->back());
}

OptionValue anyOption(FuzzedDataProvider& bytes) {
  switch (bytes.ConsumeIntegralInRange(0, 2)) {
    case 0:
      return anyNumber(bytes);
    case 1:
      return anyNumbers(bytes, 4);
    default:
      return bytes.ConsumeRandomLengthString(12);
  }
}

// Names that experiments know, so that the fuzzer gets past them.
std::string anyName(FuzzedDataProvider& bytes) {
  constexpr const char* kNames[] = {"data",          "samples",    "features", "noise",
                                    "seed",          "batchSize",  "model",    "learningRate",
                                    "learningRates", "batchSizes", "order",    "epochs",
                                    "target",        "repeats",    "draws"};
  if (bytes.ConsumeBool()) return bytes.PickValueInArray(kNames);
  return bytes.ConsumeRandomLengthString(14);
}

// An experiment is refused, or it can be begun and asked for what it knows.
void tryExperiment(FuzzedDataProvider& bytes) {
  static const std::vector<std::string> kNames = experimentNames();
  const auto which = bytes.ConsumeIntegralInRange<std::size_t>(0, kNames.size());
  const std::string name =
      which < kNames.size() ? kNames[which] : bytes.ConsumeRandomLengthString(20);
  OptionValues options;
  const int count = bytes.ConsumeIntegralInRange(0, 4);
  for (int i = 0; i < count; ++i) options[anyName(bytes)] = anyOption(bytes);
  const auto made = makeExperiment(name, options);
  if (const auto* problem = std::get_if<Problem>(&made)) return checkProblem(*problem);
  const auto& experiment = std::get<0>(made);
  const Progress progress = experiment->advance(1e-4);
  expect(progress.done >= 0 && progress.total > 0);
  for (const Quantity& quantity : experiment->result()) {
    Index size = 1;
    for (const Index length : quantity.shape) size *= length;
    expect(size == quantity.values.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider bytes(data, size);
  // To begin an experiment takes a hundred times as long as a small run.
  if (bytes.ConsumeIntegralInRange(0, 30) > 0) {
    tryTrainer(bytes);
  } else {
    tryExperiment(bytes);
  }
  return 0;
}
