// Batch normalisation against PyTorch's (tests/golden/generate_batch_norm.py), and without it
// against the core's own network.
#include "core/model/normalized_mlp.hpp"

#include "core/model/mlp.hpp"
#include "golden.hpp"

using namespace minibatch;

namespace {

struct Run {
  bool batchNorm = false;
  std::size_t batchSize = 0, parts = 0, updates = 0;
  double learningRate = 0;
  std::vector<Index> sizes;  // d, hidden …, 1
  Samples<double> data;
  Vector parameters;
};

Vector readVector(GoldenLine& line, Index count) {
  Vector values(count);
  for (double& value : values) value = line.number();
  return values;
}

Run readRun(GoldenLine& line) {
  Run run;
  run.batchNorm = line.number() != 0;
  run.batchSize = line.integer<std::size_t>();
  run.parts = line.integer<std::size_t>();
  run.learningRate = line.number();
  run.updates = line.integer<std::size_t>();
  run.sizes.push_back(0);
  for (std::string word = line.word(); word != ":"; word = line.word()) {
    run.sizes.push_back(std::stol(word));
  }
  const auto n = line.integer<Index>();
  run.sizes.front() = line.integer<Index>();
  run.sizes.push_back(1);
  const auto count = line.integer<Index>();
  run.data.x = readVector(line, n * run.sizes.front()).reshaped<Eigen::RowMajor>(n, run.sizes[0]);
  run.data.y = readVector(line, n);
  run.parameters = readVector(line, count);
  return run;
}

void train(NormalizedMlp& network, Run& run) {
  const auto n = static_cast<std::size_t>(run.data.count());
  const std::vector<std::int32_t> all = indicesUpTo(run.data.count());
  const std::size_t size = run.batchSize / run.parts;
  for (std::size_t update = 0; update < run.updates; ++update) {
    Vector gradient = Vector::Zero(run.parameters.size());
    for (std::size_t part = 0; part < run.parts; ++part) {
      const Batch batch(all.data() + update * run.batchSize % n + part * size, size);
      network.addGradient(run.data, batch, run.parameters, 1 / static_cast<double>(run.parts),
                          gradient);
    }
    run.parameters -= run.learningRate * gradient;
  }
}

bool isClose(const Vector& ours, const Vector& expected) {
  return (ours - expected).norm() <= 1e-12 * expected.norm();
}

}  // namespace

TEST_CASE("parameters, running statistics and predictions are torch.nn.BatchNorm1d's") {
  auto lines = readGolden("batch_norm.txt");
  int normalized = 0;
  for (std::size_t i = 0; i < lines.size(); i += 2) {
    REQUIRE(lines[i].word() == "run");
    Run run = readRun(lines[i]);
    NormalizedMlp network(run.sizes, run.batchNorm, 16);
    REQUIRE(network.parameterCount() == run.parameters.size());
    train(network, run);
    CAPTURE(i);
    REQUIRE(lines[i + 1].word() == "end");
    CHECK(isClose(run.parameters, readVector(lines[i + 1], run.parameters.size())));
    for (std::size_t l = 0; run.batchNorm && l + 2 < run.sizes.size(); ++l) {
      const BatchNorm& norm = network.normalization(l);
      CHECK(isClose(norm.runningMean(), readVector(lines[i + 1], run.sizes[l + 1])));
      CHECK(isClose(norm.runningVariance(), readVector(lines[i + 1], run.sizes[l + 1])));
    }
    const Vector outputs = network.outputs(run.data.x, run.parameters);
    CHECK(isClose(outputs, readVector(lines[i + 1], outputs.size())));
    CHECK(lines[i + 1].atEnd());
    normalized += run.batchNorm;
  }
  CHECK(normalized >= 3);
}

TEST_CASE("without normalisation it is the core's network, start and gradient") {
  const std::vector<Index> sizes{3, 6, 4, 1};
  NormalizedMlp network(sizes, false, 20);
  MlpModel<double> model(sizes, Tanh(), OutputLoss(Loss::kHalfMse, false), 20);
  RandomState random(1), same(1);
  const Vector p = network.start(random);
  CHECK(p == model.start(same));
  Samples<double> data{RowMatrix(20, 3), Vector(20)};
  for (double& value : data.x.reshaped()) value = random.standardNormal();
  for (double& value : data.y) value = random.standardNormal();
  const std::vector<std::int32_t> all = indicesUpTo(20);
  Vector ours = Vector::Zero(p.size()), theirs(p.size());
  network.addGradient(data, all, p, 1, ours);
  model.gradient(data, all, p, theirs);
  CHECK(isClose(ours, theirs));
  // Parts of equal size add up to the batch.
  Vector parts = Vector::Zero(p.size());
  for (std::size_t i = 0; i < 4; ++i) {
    network.addGradient(data, Batch(all).subspan(5 * i, 5), p, 0.25, parts);
  }
  CHECK(isClose(parts, theirs));
  CHECK(network.trainingLoss(data, p, 20) == doctest::Approx(model.loss(data, p)).epsilon(1e-12));
}

TEST_CASE("the gradient through batch normalisation is that of finite differences") {
  const std::vector<Index> sizes{2, 5, 3, 1};
  NormalizedMlp network(sizes, true, 8);
  RandomState random(2);
  Vector p = network.start(random);
  for (double& value : p) value += 0.3 * random.standardNormal();
  Samples<double> data{RowMatrix(8, 2), Vector(8)};
  for (double& value : data.x.reshaped()) value = random.standardNormal();
  for (double& value : data.y) value = random.standardNormal();
  Vector gradient = Vector::Zero(p.size());
  network.addGradient(data, indicesUpTo(8), p, 1, gradient);
  for (Index i = 0; i < p.size(); ++i) {
    const Vector step = 1e-5 * Vector::Unit(p.size(), i);
    const double rise =
        network.trainingLoss(data, p + step, 8) - network.trainingLoss(data, p - step, 8);
    CHECK(gradient[i] == doctest::Approx(rise / 2e-5).epsilon(1e-6));
  }
}

TEST_CASE("measuring the training loss leaves the running averages as they are") {
  NormalizedMlp network({2, 4, 1}, true, 6);
  RandomState random(3);
  const Vector p = network.start(random);
  Samples<double> data{RowMatrix::Random(6, 2), Vector::Random(6)};
  const Vector before = network.outputs(data.x, p);
  network.trainingLoss(data, p, 3);
  CHECK(network.outputs(data.x, p) == before);
}
