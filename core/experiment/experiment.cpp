#include "core/experiment/experiment.hpp"

#include <chrono>

namespace minibatch {

Progress Experiment::advance(double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration<double>(seconds);
  while (!progress().isFinished()) {
    doUnit();
    if (Clock::now() >= end) break;
  }
  return progress();
}

}  // namespace minibatch
