// A slice of time for an experiment's work.
#pragma once

#include <chrono>

namespace minibatch {

class Slice {
 public:
  explicit Slice(double seconds)
      : end_(std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds)) {}
  bool isOver() const { return std::chrono::steady_clock::now() >= end_; }

 private:
  std::chrono::time_point<std::chrono::steady_clock, std::chrono::duration<double>> end_;
};

}  // namespace minibatch
