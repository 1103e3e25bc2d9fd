// This engine's core compiled natively: the protocol of serve.js, see there.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>

#include "core/trainer.hpp"

namespace {

using minibatch::Index;

// Reads NAME.txt and its data. False if there is no such workload.
bool readWorkload(const std::string& path, minibatch::TrainerSpec& spec) {
  std::ifstream settings(path + ".txt");
  std::string line, name, word, data;
  Index samples = 0, features = 0;
  minibatch::MlpSpec mlp;
  bool isMlp = false;
  while (std::getline(settings, line)) {
    std::istringstream in(line);
    in >> name;
    if (name == "kind") {
      in >> word;
      isMlp = word == "mlp";
    } else if (name == "data") {
      in >> data;
    } else if (name == "samples") {
      in >> samples;
    } else if (name == "features") {
      in >> features;
    } else if (name == "sizes") {
      in >> word;  // d
      for (Index units; in >> units;) mlp.hidden.push_back(units);
      mlp.outputs = mlp.hidden.back();
      mlp.hidden.pop_back();
    } else if (name == "activation") {
      in >> word;
      if (word == "relu") mlp.activation = minibatch::Relu();
    } else if (name == "batchSize") {
      in >> spec.batchSize;
    } else if (name == "learningRate") {
      in >> spec.learningRate.rate;
    } else if (name == "loss") {
      in >> word;
      spec.loss = word == "mse"        ? minibatch::Loss::kMse
                  : word == "half-mse" ? minibatch::Loss::kHalfMse
                                       : minibatch::Loss::kCrossEntropy;
    } else if (name == "precision") {
      in >> word;
      spec.precision =
          word == "float32" ? minibatch::Precision::kFloat32 : minibatch::Precision::kFloat64;
    } else if (name == "order") {
      in >> word;
      spec.order = word == "sequential" ? minibatch::Order::kSequential
                                        : minibatch::Order::kShuffleEachEpoch;
    } else if (name == "seed") {
      in >> spec.seed;
    }
  }
  if (isMlp) spec.model = mlp;
  std::ifstream numbers(path.substr(0, path.rfind('/') + 1) + data + ".f64", std::ios::binary);
  const auto read = [&](double* to, Index count) {
    numbers.read(reinterpret_cast<char*>(to), static_cast<std::streamsize>(count * 8));
  };
  minibatch::Samples<double> own{minibatch::RowMatrix(samples, features),
                                 minibatch::Vector(samples)};
  spec.initial.resize(static_cast<std::size_t>(minibatch::parameterCountOf(spec.model, features)));
  read(own.x.data(), own.x.size());
  read(own.y.data(), samples);
  read(spec.initial.data(), static_cast<Index>(spec.initial.size()));
  spec.data = std::move(own);
  return numbers.good();
}

double seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

}  // namespace

int main() {
  std::unique_ptr<minibatch::Trainer> trainer;
  std::cout << std::setprecision(17);
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string command = line.substr(0, space);
    const std::string argument = line.substr(std::min(space + 1, line.size()));
    if (command == "about") {
      std::cout << "the same C++, " BENCH_COMPILER;
    } else if (command == "open") {
      minibatch::TrainerSpec spec;
      if (readWorkload(argument, spec)) trainer = minibatch::makeTrainer(std::move(spec));
      std::cout << (trainer ? "ok" : "no");
    } else if (command == "run") {
      const double start = seconds();
      const std::clock_t before = std::clock();
      trainer->run(std::stoull(argument));
      std::cout << seconds() - start << ' '
                << static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    } else {
      std::cout << trainer->loss();
    }
    std::cout << std::endl;
  }
}
