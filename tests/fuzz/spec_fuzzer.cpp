// Hostile specifications of runs and options of experiments, guided by coverage (libFuzzer): each
// is refused with an error that names a field, or it runs. See run.sh.
#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>
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

// Of the field the name may be empty, as an option's may be that nobody knows.
void checkError(const ValidationError& error) { expect(!error.allowed.empty()); }

Value::Object anyObject(FuzzedDataProvider& bytes, const Declaration& declare);

Value::Object anySamples(FuzzedDataProvider& bytes) {
  return {{"x", anyNumbers(bytes, 12)},
          {"y", anyNumbers(bytes, 12)},
          {"features", static_cast<double>(bytes.ConsumeIntegralInRange(0, 4))}};
}

// Mostly of the type that the field has.
Value anyValue(FuzzedDataProvider& bytes, const Field& field) {
  if (bytes.ConsumeIntegralInRange(0, 30) == 0) return bytes.ConsumeRandomLengthString(4);
  switch (field.kind) {
    case Field::Kind::kBoolean:
      return bytes.ConsumeBool();
    case Field::Kind::kChoice:
      return field.choices[bytes.ConsumeIntegralInRange<std::size_t>(0, field.choices.size() - 1)];
    case Field::Kind::kNumbers:
    case Field::Kind::kWholes:
      return anyNumbers(bytes, 20);
    case Field::Kind::kObject:
      if (field.members) return anyObject(bytes, field.members);
      if (bytes.ConsumeBool()) return anySamples(bytes);
      return [&] {
        DatasetSpec dataset;
        return anyObject(bytes, declarationOf(dataset));
      }();
    default:
      if (field.members && bytes.ConsumeBool()) return anyObject(bytes, field.members);
      return anyNumber(bytes);
  }
}

// The required fields and some of the others.
Value::Object anyObject(FuzzedDataProvider& bytes, const Declaration& declare) {
  Fields fields(declare);
  Value::Object object;
  for (std::size_t i = 0; i < fields.all().size(); ++i) {
    const Field& field = fields.all()[i];
    const char* name = field.name;
    if (!field.isRequired && bytes.ConsumeBool()) continue;
    const Value value = anyValue(bytes, field);
    object.push_back({name, value});
    const auto* choice = value.as<std::string>();
    if (!field.isTag || field.slots.empty() || !choice) continue;
    const auto& choices = field.choices;
    const auto found = std::find(choices.begin(), choices.end(), *choice);
    if (found == choices.end()) continue;
    field.slots[0].assign({static_cast<double>(found - choices.begin())});
    fields = Fields(declare);
  }
  return object;
}

bool isSmall(const TrainerSpec& spec) {
  const auto* named = std::get_if<DatasetSpec>(&spec.data);
  if (named && static_cast<double>(named->samples()) > kMostSamples) return false;
  const auto* moons = named ? std::get_if<Moons>(&named->set) : nullptr;
  if (moons && static_cast<double>(moons->testSamples) > kMostSamples) return false;
  const Index features = named ? named->features() : std::get<1>(spec.data).features();
  const double parameters = static_cast<double>(parameterCountOf(spec.model, features));
  const double samples = named ? static_cast<double>(named->samples()) : 12;
  return parameters * samples < 100 * kMostWork;
}

// A run that was accepted can do all that a trainer does.
void tryTrainer(FuzzedDataProvider& bytes) {
  TrainerSpec declared;
  declared.data = Samples<double>();
  const auto read = readTrainerSpec(anyObject(bytes, declarationOf(declared)));
  if (const auto* error = std::get_if<ValidationError>(&read)) return checkError(*error);
  const auto& spec = std::get<TrainerSpec>(read);
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

Value anyOption(FuzzedDataProvider& bytes) {
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
  static const std::vector<std::string> kNames = allExperiments().names();
  const auto which = bytes.ConsumeIntegralInRange<std::size_t>(0, kNames.size());
  const std::string name =
      which < kNames.size() ? kNames[which] : bytes.ConsumeRandomLengthString(20);
  Value::Object options;
  const int count = bytes.ConsumeIntegralInRange(0, 4);
  for (int i = 0; i < count; ++i) options.push_back({anyName(bytes), anyOption(bytes)});
  const auto made = allExperiments().make(name, options);
  if (const auto* error = std::get_if<ValidationError>(&made)) return checkError(*error);
  const auto& experiment = std::get<std::unique_ptr<Experiment>>(made);
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
