// How often a sequence of numbers changes its sign: a path that crosses a valley does it every
// update.
#pragma once

namespace minibatch {

class SignChanges {
 public:
  // Returns the count so far. A zero is no change, nor is what comes after it.
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
