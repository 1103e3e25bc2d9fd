#include "core/experiment/stability_limit.hpp"

#include <cmath>

#include "core/minimum.hpp"
#include "core/symmetric.hpp"

namespace minibatch {
namespace {

constexpr double kPrecision = 1e-10;  // relative, of the eigenvalue
constexpr int kMaxIterations = 5000;
constexpr double kNull = 1e-12;  // a curvature of this part of the largest counts as 0

RowMatrix rowsOf(const RegressionData& data) {
  RandomState random(data.seed);
  return withConstant(drawSamples(data, random).x);
}

// The loss's gradients are (ŷ−y)r times this, which has the effect of a factor on the learning
// rate.
double gradientScaleOf(const RegressionData& data) {
  return OutputLoss(data.loss, false).gradientScale();
}

}  // namespace

StabilityIteration::StabilityIteration(const RowMatrix& rows) {
  const auto n = static_cast<double>(rows.rows());
  const SymmetricEigen eigen = eigenOf(gram(rows, Vector::Constant(rows.rows(), 1 / n)));
  curvatures_ = eigen.values.cwiseMax(0);
  rows_ = product(rows, eigen.vectors);
  const Index count = curvatures_.size();
  rates_ = curvatures_.replicate(1, count) + curvatures_.transpose().replicate(count, 1);
}

void StabilityIteration::start(double batchSize) {
  const auto n = static_cast<double>(rows_.rows());
  spread_ = (n - batchSize) / (batchSize * (n - 1));
  moment_ = RowMatrix::Identity(curvatures_.size(), curvatures_.size());
  eigenvalue_ = 0;
  iterations_ = 0;
}

bool StabilityIteration::iterate() {
  const auto n = static_cast<double>(rows_.rows());
  // E(rrᵀMrrᵀ) = (1/n) Rᵀ diag(rᵢᵀMrᵢ) R
  const Vector squares = product(rows_, moment_).cwiseProduct(rows_).rowwise().sum();
  RowMatrix next = gram(rows_, spread_ / n * squares);
  next += (1 - spread_) * (curvatures_.asDiagonal() * moment_ * curvatures_.asDiagonal());
  // ⟨M, B(M)⟩/⟨M, A(M)⟩: A⁻¹B is self-adjoint under ⟨·, A(·)⟩, so this converges twice as fast as
  // M.
  const double before = eigenvalue_;
  eigenvalue_ =
      moment_.cwiseProduct(next).sum() / moment_.cwiseProduct(rates_.cwiseProduct(moment_)).sum();
  // A⁻¹. Directions in which no sample lies are left out: B never leads to them.
  moment_ = (rates_.array() > kNull * rates_.maxCoeff()).select(next.cwiseQuotient(rates_), 0);
  moment_ /= moment_.norm();
  return std::abs(eigenvalue_ - before) <= kPrecision * eigenvalue_ ||
         ++iterations_ == kMaxIterations;
}

void StabilityLimit::Options::fields(Fields& fields) {
  data.fields(fields);
  declareBatchSizes(fields, batchSizes, 50000);
}

MaybeError StabilityLimit::validate(const Options& options) {
  return validateBatchSizes(options.batchSizes, options.data.samples);
}

StabilityLimit::StabilityLimit(const Options& options)
    : options_(options), iteration_(rowsOf(options.data)) {
  iteration_.start(static_cast<double>(options.batchSizes.front()));
}

Progress StabilityLimit::progress() const {
  return {static_cast<double>(limits_.size()), static_cast<double>(options_.batchSizes.size())};
}

void StabilityLimit::doUnit() {
  if (!iteration_.iterate()) return;
  limits_.push_back(iteration_.limit() / gradientScaleOf(options_.data));
  if (limits_.size() == options_.batchSizes.size()) return;
  iteration_.start(static_cast<double>(options_.batchSizes[limits_.size()]));
}

Result StabilityLimit::result() {
  const std::vector<Index> batchSizes(
      options_.batchSizes.begin(),
      options_.batchSizes.begin() + static_cast<std::ptrdiff_t>(limits_.size()));
  const Vector curvatures = gradientScaleOf(options_.data) * iteration_.curvatures();
  return {quantity("batchSize", batchSizes), quantity("limit", limits_),
          quantity("fullBatch", 2 / curvatures.maxCoeff()), quantity("curvatures", curvatures)};
}

}  // namespace minibatch
