// The time that one call of Experiment::advance() may take.
#pragma once

#include <chrono>

namespace minibatch {

class TimeBudget {
 public:
  explicit TimeBudget(double seconds)
      : end_(std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds)) {}
  bool isSpent() const { return std::chrono::steady_clock::now() >= end_; }

 private:
  std::chrono::time_point<std::chrono::steady_clock, std::chrono::duration<double>> end_;
};

}  // namespace minibatch
