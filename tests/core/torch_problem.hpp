// The problems of tests/golden/generate_torch.py: data, model, loss and the start of a run.
#pragma once

#include "core/trainer.hpp"
#include "golden.hpp"

// model activation outputs loss k hidden… : n d x… y… p…
inline minibatch::TrainerSpec readProblem(GoldenLine& line) {
  using namespace minibatch;
  TrainerSpec spec;
  spec.order = Order::kSequential;
  spec.model = line.choice<ModelSpec>();
  MlpSpec mlp;
  mlp.activation = line.choice<Activation>();
  mlp.outputs = line.integer<Index>();
  spec.loss = line.choice<Loss>();
  spec.batchSize = line.integer<Index>();
  for (std::string word = line.word(); word != ":"; word = line.word()) {
    mlp.hidden.push_back(std::stol(word));
  }
  if (std::holds_alternative<MlpSpec>(spec.model)) spec.model = mlp;
  const auto n = line.integer<Index>(), d = line.integer<Index>();
  Samples<double> data{RowMatrix(n, d), Vector(n)};
  for (double& value : data.x.reshaped<Eigen::RowMajor>()) value = line.number();
  for (double& value : data.y) value = line.number();
  spec.data = data;
  while (!line.atEnd()) spec.initial.push_back(line.number());
  return spec;
}
