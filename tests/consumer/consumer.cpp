// A program that uses the installed library: the blog post's run, three epochs.
#include <core/trainer.hpp>
#include <iostream>

int main() {
  minibatch::TrainerSpec spec;
  spec.data = minibatch::DatasetSpec{};
  spec.batchSize = 2;
  spec.learningRate.rate = 0.1;
  const auto trainer = minibatch::makeTrainer(spec);
  trainer->run(3 * trainer->perEpoch());
  std::cout << trainer->parameters().transpose() << '\n';
}
