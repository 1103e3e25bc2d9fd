// How often a sequence of numbers changes its sign. A path that jumps across a valley changes the
// sign of its steps at every update.
#pragma once

namespace minibatch {

class SignChanges {
 public:
  // Returns the count so far. A change to or from 0 does not count.
  int add(double value) {
    if (value * last_ < 0) ++count_;
    last_ = value;
    return count_;
  }
  int count() const { return count_; }

 private:
  int count_ = 0;
  double last_ = 0;
};

}  // namespace minibatch
