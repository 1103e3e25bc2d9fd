// Gradients, losses and the loop of a linear model. What is asked of it between updates is in
// linear_views.cpp, which is compiled for size.
#include "core/model/linear.hpp"

#include <bit>
#include <cmath>

#include "core/pairwise_sum.hpp"

namespace minibatch {
namespace {

// Both derivatives of a sample at once, so that one pass over the batch sums both.
template <class Scalar>
struct Slopes {
  Scalar w = 0, b = 0;
  Slopes& operator+=(const Slopes& other) {
    w += other.w;
    b += other.b;
    return *this;
  }
  friend Slopes operator+(Slopes first, const Slopes& second) { return first += second; }
};

// One feature: both derivatives of the i-th sample of a batch, at w and b.
template <class Scalar>
struct SlopesOf {
  const Scalar *x, *y;
  OutputLoss loss;
  const std::int32_t* batch = nullptr;
  Scalar w = 0, b = 0;

  Slopes<Scalar> operator()(Index i) const {
    const std::int32_t sample = batch[i];
    const Scalar slope = loss.slope(w * x[sample] + b, y[sample]);
    return {slope * x[sample], slope};
  }
};

// rate · (factor · (sum / k)), as gradient() and the optimiser together compute it. If k is a power
// of two (factor is 1 or 2) one multiplication gives the same bits, as long as nothing on the way
// is near the ends of what a number can hold; the next update waits for it, and a division alone
// takes longer than all else that it waits for.
template <class Scalar>
class StepOf {
 public:
  StepOf(Scalar rate, Scalar factor, std::size_t k)
      : rate_(rate),
        factor_(factor),
        count_(static_cast<Scalar>(k)),
        canJoin_(std::has_single_bit(k) && isMiddling(rate)),
        joined_(rate * (factor / count_)) {}
  Scalar operator()(Scalar sum) const {
    return canJoin_ && isMiddling(sum) ? joined_ * sum : rate_ * (factor_ * (sum / count_));
  }

 private:
  static bool isMiddling(Scalar value) {
    const Scalar size = std::abs(value);
    return size > Scalar(1e-140) && size < Scalar(1e140);
  }

  Scalar rate_, factor_, count_;
  bool canJoin_;
  Scalar joined_;
};

// See LinearModel::descend. sum(count, slopes) adds the slopes of a batch.
template <class Scalar, class Sum>
void descendWith(Sum sum, SlopesOf<Scalar> slopes, const Batch& order, std::size_t batchSize,
                 Scalar rate, VectorOf<Scalar>& p) {
  const auto factor = static_cast<Scalar>(slopes.loss.slopeFactor());
  StepOf<Scalar> step(rate, factor, batchSize);
  slopes.w = p[0];
  slopes.b = p[1];
  slopes.batch = order.data();
  for (std::size_t left = order.size(); left > 0; left -= batchSize, slopes.batch += batchSize) {
    if (left < batchSize) {
      batchSize = left;
      step = StepOf<Scalar>(rate, factor, batchSize);
    }
    const Slopes<Scalar> total = sum(static_cast<Index>(batchSize), slopes);
    slopes.w -= step(total.w);
    slopes.b -= step(total.b);
  }
  p << slopes.w, slopes.b;
}

}  // namespace

template <class Scalar>
void LinearModel<Scalar>::gradient(const Samples<Scalar>& samples, Batch batch,
                                   const VectorOf<Scalar>& p, VectorOf<Scalar>& gradient) const {
  if (features_ > 1) {
    gradientOfManyFeatures(samples, batch, p, gradient);
    return;
  }
  const SlopesOf<Scalar> slopes{
      samples.x.data(), samples.y.data(), loss_, batch.data(), p[0], p[1]};
  const auto sum = pairwiseSum<Slopes<Scalar>>(static_cast<Index>(batch.size()), slopes);
  const auto factor = static_cast<Scalar>(loss_.slopeFactor());
  const auto count = static_cast<Scalar>(batch.size());
  gradient << factor * (sum.w / count), factor * (sum.b / count);
}

template <class Scalar>
void LinearModel<Scalar>::descend(const Samples<Scalar>& samples, const Batch& order,
                                  std::size_t batchSize, Scalar rate, VectorOf<Scalar>& p) const {
  const SlopesOf<Scalar> slopes{samples.x.data(), samples.y.data(), loss_};
  // Apart, so that sums of few terms are made in registers.
  if (batchSize < static_cast<std::size_t>(kManyTerms)) {
    const auto sum = [](Index k, const auto& term) { return sumInTurn<Slopes<Scalar>>(k, term); };
    descendWith(sum, slopes, order, batchSize, rate, p);
  } else {
    const auto sum = [](Index k, const auto& term) { return pairwiseSum<Slopes<Scalar>>(k, term); };
    descendWith(sum, slopes, order, batchSize, rate, p);
  }
}

template <class Scalar>
void LinearModel<Scalar>::gradientOfManyFeatures(const Samples<Scalar>& samples, Batch batch,
                                                 const VectorOf<Scalar>& p,
                                                 VectorOf<Scalar>& gradient) const {
  gradient.setZero();
  for (const std::int32_t sample : batch) {
    const Scalar slope = loss_.slope(output(samples.x, sample, p), samples.y[sample]);
    gradient.head(features_) += slope * samples.x.row(sample).transpose();
    gradient[features_] += slope;
  }
  gradient *= static_cast<Scalar>(loss_.slopeFactor()) / static_cast<Scalar>(batch.size());
}

template <class Scalar>
Scalar LinearModel<Scalar>::loss(const Samples<Scalar>& samples, const VectorOf<Scalar>& p) const {
  // First the terms, then their sum: the terms are long-winded, and stand here once.
  VectorOf<Scalar> terms(samples.count());
  for (Index i = 0; i < samples.count(); ++i) {
    terms[i] = loss_.value(output(samples.x, i, p), samples.y[i]);
  }
  const auto sum = pairwiseSum<Scalar>(samples.count(), [&](Index i) { return terms[i]; });
  return static_cast<Scalar>(loss_.factor()) * (sum / static_cast<Scalar>(samples.count()));
}

template class LinearModel<double>;

}  // namespace minibatch
