// Points of a run, kept evenly thinned, so that a run of any length fits into a bounded memory.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace minibatch {

// Keeps the value at every `stride`-th update. When `capacity` points are full, every second one is
// dropped and the stride doubles. Dropped values are reused by swapping, not freed: a value that
// owns memory (a vector of parameters) is allocated once.
template <class Value>
class Thinned {
 public:
  struct Point {
    std::uint64_t update;
    Value value;
  };

  // capacity: even, ≥ 2, so that the point that is due stays due when the stride doubles.
  explicit Thinned(std::size_t capacity) : capacity_(capacity) {}

  // The update at which the next point is due.
  std::uint64_t due() const { return used_ == 0 ? 0 : points_[used_ - 1]->update + stride_; }

  // The value to fill in for update due(); what an earlier point left in it may still be there.
  Value& add() {
    if (used_ == capacity_) thin();
    const std::uint64_t update = due();
    if (used_ == points_.size()) points_.push_back(std::make_unique<Point>());
    points_[used_]->update = update;
    return points_[used_++]->value;
  }

  // How many points are at or before `update`: those with a smaller index.
  std::size_t countUpTo(std::uint64_t update) const {
    return std::min(used_, static_cast<std::size_t>(update / stride_) + 1);
  }
  // Requires that there is one.
  const Point& atOrBefore(std::uint64_t update) const { return *points_[countUpTo(update) - 1]; }

  std::size_t size() const { return used_; }
  Point& operator[](std::size_t i) { return *points_[i]; }

 private:
  void thin() {
    stride_ *= 2;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < used_; ++i) {
      if (points_[i]->update % stride_ == 0) std::swap(points_[kept++], points_[i]);
    }
    used_ = kept;
  }

  std::vector<std::unique_ptr<Point>> points_;  // the first used_ are live
  std::size_t used_ = 0;
  std::size_t capacity_;
  std::uint64_t stride_ = 1;
};

}  // namespace minibatch
