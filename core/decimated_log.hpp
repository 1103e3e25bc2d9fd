// Snapshots of a run at evenly spaced updates, so that a run of any length fits into bounded
// memory.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace minibatch {

// Holds a value at every `stride`-th update. When it holds `capacity` entries, every second one is
// dropped and the stride doubles. Dropped values are reused, so that a value that owns memory (a
// vector of parameters) allocates it once.
template <class Value>
class DecimatedLog {
 public:
  struct Entry {
    std::uint64_t update;
    Value value;
  };

  // capacity: even, ≥ 2, so that nextUpdate() is the same before and after the stride doubles.
  explicit DecimatedLog(std::size_t capacity) : capacity_(capacity) {}

  // The update of the next entry.
  std::uint64_t nextUpdate() const { return size_ * stride_; }

  // Appends an entry for nextUpdate(). The caller fills in its value, which may be a dropped one.
  Value& add() {
    if (size_ == capacity_) decimate();
    if (size_ == entries_.size()) entries_.emplace_back();
    entries_[size_].update = nextUpdate();
    return entries_[size_++].value;
  }

  std::size_t size() const { return size_; }
  Entry& operator[](std::size_t i) { return entries_[i]; }

  // The number of entries at or before `update`.
  std::size_t countUpTo(std::uint64_t update) const {
    return std::min(size_, static_cast<std::size_t>(update / stride_) + 1);
  }
  // Requires an entry at or before `update`.
  const Entry& lastUpTo(std::uint64_t update) const { return entries_[countUpTo(update) - 1]; }

 private:
  void decimate() {
    stride_ *= 2;
    for (std::size_t i = 0; 2 * i < size_; ++i) std::swap(entries_[i], entries_[2 * i]);
    size_ /= 2;
  }

  std::vector<Entry> entries_;  // the first size_ are in use
  std::size_t size_ = 0;
  std::size_t capacity_;
  std::uint64_t stride_ = 1;
};

}  // namespace minibatch
