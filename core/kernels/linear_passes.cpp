// Gradients, losses and plain SGD of a linear model.
//
// With one feature every sum is made in NumPy's order (core/pairwise_sum.hpp) and every expression
// as NumPy evaluates
//   y_hat = w*X + b;  dw = 2*np.mean((y_hat - y)*X);  db = 2*np.mean(y_hat - y)
// so results are equal to NumPy's to the last bit. Compile without contraction to fused
// multiply-add.
#include <bit>
#include <cmath>

#include "core/model/linear.hpp"
#include "core/pairwise_sum.hpp"

namespace minibatch {
namespace {

// The parameters of a model with one feature, or the derivatives by them.
struct WeightAndBias {
  double w = 0, b = 0;
  WeightAndBias& operator+=(const WeightAndBias& other) {
    w += other.w;
    b += other.b;
    return *this;
  }
  friend WeightAndBias operator+(WeightAndBias first, const WeightAndBias& second) {
    return first += second;
  }
};

// With one feature: the derivatives of the loss of the batch's i-th sample by w and b, over
// gradientScale(). Both together, so that one pass over the batch sums both.
template <class Derivative>
struct SampleGradient {
  const double *x, *y;
  const std::int32_t* batch;
  WeightAndBias p;
  Derivative dLossDz;

  WeightAndBias operator()(std::ptrdiff_t i) const {
    const std::int32_t sample = batch[i];
    const double slope = dLossDz(p.w * x[sample] + p.b, y[sample]);
    return {slope * x[sample], slope};
  }
};

// ∂J/∂z of a sample, for any loss.
struct AnyDerivative {
  OutputLoss loss;
  double operator()(double z, double y) const { return loss.dLossDz(z, y); }
};
// The same without a sigmoid.
struct LineDerivative {
  double operator()(double z, double y) const { return z - y; }
};

template <class Derivative>
SampleGradient<Derivative> gradientsOf(const Samples<double>& samples, const Batch& batch,
                                       const Vector& p, Derivative dLossDz) {
  return {samples.x.data(), samples.y.data(), batch.data(), {p[0], p[1]}, dLossDz};
}

// rate · (scale · (sum / k)), equal to the last bit to gradient() followed by the optimiser's step.
// If k is a power of two (scale is 1 or 2), one multiplication gives the same bits, as long as no
// intermediate result may overflow or underflow. The next update waits for this step, and a
// division is the slowest part of it: without this case n = 10, k = 2 takes 25 % longer in
// WebAssembly (run(1,000,000) of tests/bench/updates.mjs).
class ScaledStep {
 public:
  ScaledStep(double rate, double scale, std::size_t k)
      : rate_(rate),
        scale_(scale),
        count_(static_cast<double>(k)),
        canFoldScale_(std::has_single_bit(k) && isSafelyNormal(rate)),
        folded_(rate * (scale / count_)) {}
  double operator()(double sum) const {
    return canFoldScale_ && isSafelyNormal(sum) ? folded_ * sum : rate_ * (scale_ * (sum / count_));
  }

 private:
  static bool isSafelyNormal(double value) {
    const double size = std::abs(value);
    return size > 1e-140 && size < 1e140;
  }

  double rate_, scale_, count_;
  bool canFoldScale_;
  double folded_;
};

// See Model::runSgd. sum(count, gradients) adds those of a batch. All numbers stay in registers:
// through memory, 1,000,000 updates with n = 10, k = 2 take twice as long
// (tests/bench/updates.mjs).
template <class Sum, class Derivative>
void runWith(Sum sum, SampleGradient<Derivative> gradient, std::size_t samples,
             std::size_t batchSize, double rate, double scale, Vector& p) {
  ScaledStep step(rate, scale, batchSize);
  for (std::size_t left = samples; left > 0; left -= batchSize, gradient.batch += batchSize) {
    if (left < batchSize) {
      batchSize = left;
      step = ScaledStep(rate, scale, batchSize);
    }
    const WeightAndBias total = sum(static_cast<std::ptrdiff_t>(batchSize), gradient);
    gradient.p.w -= step(total.w);
    gradient.p.b -= step(total.b);
  }
  p << gradient.p.w, gradient.p.b;
}

}  // namespace

void LinearModel::gradient(const Samples<double>& samples, const Batch& batch, const Vector& p,
                           Vector& gradient) {
  const auto k = static_cast<double>(batch.size());
  if (features_ == 1) {
    const auto each = gradientsOf(samples, batch, p, AnyDerivative{loss_});
    const auto sum = pairwiseSum<WeightAndBias>(static_cast<std::ptrdiff_t>(batch.size()), each);
    const double scale = loss_.gradientScale();
    gradient << scale * (sum.w / k), scale * (sum.b / k);
    return;
  }
  gradient.setZero();
  for (const std::int32_t sample : batch) {
    const double slope = loss_.dLossDz(output(samples.x, sample, p), samples.y[sample]);
    gradient.head(features_) += slope * samples.x.row(sample).transpose();
    gradient[features_] += slope;
  }
  gradient *= loss_.gradientScale() / k;
}

bool LinearModel::runSgd(const Samples<double>& samples, const Batch& order, std::size_t batchSize,
                         double rate, Vector& p) {
  if (features_ != 1) return false;
  const double scale = loss_.gradientScale();
  // A separate case, so that few terms without a sigmoid are summed in registers, without branches.
  if (batchSize < static_cast<std::size_t>(kManyTerms) && !loss_.hasSigmoid()) {
    const auto each = gradientsOf(samples, order, p, LineDerivative());
    const auto sum = [](std::ptrdiff_t k, const auto& term) {
      return sumInTurn<WeightAndBias>(k, term);
    };
    runWith(sum, each, order.size(), batchSize, rate, scale, p);
  } else {
    const auto each = gradientsOf(samples, order, p, AnyDerivative{loss_});
    const auto sum = [](std::ptrdiff_t k, const auto& term) {
      return pairwiseSum<WeightAndBias>(k, term);
    };
    runWith(sum, each, order.size(), batchSize, rate, scale, p);
  }
  return true;
}

double LinearModel::loss(const Samples<double>& samples, const Vector& p) {
  Vector terms(samples.count());
  for (Index i = 0; i < terms.size(); ++i) {
    terms[i] = loss_.value(output(samples.x, i, p), samples.y[i]);
  }
  const auto sum = pairwiseSum<double>(terms.size(), [&](Index i) { return terms[i]; });
  return loss_.lossScale() * (sum / static_cast<double>(terms.size()));
}

}  // namespace minibatch
