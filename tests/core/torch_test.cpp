// The optimisers against PyTorch's, on every kind of model (tests/golden/generate_torch.py).
#include "random_spec.hpp"
#include "torch_problem.hpp"

using namespace minibatch;

namespace {

// optimizer lr name value name value … : the options that are not given are torch's defaults
void readRun(GoldenLine& line, TrainerSpec& spec) {
  spec.optimizer = line.choice<OptimizerSpec>();
  spec.learningRate.rate = line.number();
  std::map<std::string, double> options;
  for (std::string name = line.word(); name != ":"; name = line.word()) {
    options[name] = line.number();
  }
  setOptions(spec.optimizer, options);
}

}  // namespace

// ‖ours − torch's‖ ≤ 1e-12 ‖torch's‖ over the vector of all parameters, after each of the updates
// kept, of which the last is the 300th.
TEST_CASE("the optimisers are torch.optim's to a relative 1e-12") {
  TrainerSpec spec;
  std::map<std::string, int> runs;
  for (GoldenLine& line : readGolden("torch.txt")) {
    if (line.word() == "problem") {
      spec = readProblem(line);
      continue;
    }
    readRun(line, spec);
    const std::string optimizer = namesOf(spec.optimizer)[spec.optimizer.index()];
    CAPTURE(optimizer);
    CAPTURE(spec.model.index());
    REQUIRE_FALSE(validate(spec));
    const auto trainer = makeTrainer(spec);
    while (!line.atEnd()) {
      trainer->run(line.integer<std::uint64_t>() - trainer->update());
      Vector expected(trainer->parameters().size());
      for (double& value : expected) value = line.number();
      CAPTURE(trainer->update());
      CHECK((trainer->parameters() - expected).norm() / expected.norm() < 1e-12);
    }
    CHECK(trainer->update() == 300);
    ++runs[optimizer];
  }
  for (const char* name : namesOf(spec.optimizer)) {
    CAPTURE(name);
    CHECK(runs[name] >= 5);
  }
}
