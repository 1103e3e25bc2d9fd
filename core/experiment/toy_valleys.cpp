#include "core/experiment/toy_valleys.hpp"

#include <algorithm>
#include <cmath>

#include "core/experiment/shared_fields.hpp"

namespace minibatch {
namespace {

constexpr double kSharpCenter = -1, kWideCenter = 2;
constexpr double kSoftness = 0.1;  // τ
constexpr double kWall = 1e3;      // no ball goes further out

double parabola(double curvature, double center, double x) {
  return 0.5 * curvature * (x - center) * (x - center);
}

}  // namespace

void ToyValleys::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.numbers("batchSizes", batchSizes, {1, 1e6}, kListLength, "each k");
  fields.number("balls", balls, {1, 10000}, "for each k");
  fields.number("updates", updates, {1, 10000}, "of each ball");
  declareLearningRate(fields, learningRate, {1e-6, 10});
  fields.number("noise", noise, {0, 1000}, "σ, of the gradient of one sample");
  fields.number("start", start, {-5, 5}, "where the balls begin");
  fields.number("sharpCurvature", sharpCurvature, {0.01, 1000}, "of the sharp valley");
  fields.number("wideCurvature", wideCurvature, {0.01, 1000}, "of the wide valley");
}

MaybeError ToyValleys::validate(const Options& options) {
  const double numbers =
      static_cast<double>(options.batchSizes.size()) * static_cast<double>(options.updates);
  if (numbers <= 1e6) return {};
  return rangeError("updates", "so few that all paths have at most 1,000,000 points");
}

ToyValleys::ToyValleys(const Options& options)
    : options_(options),
      random_(options.seed),
      ridge_(top()),
      simulated_(Vector::Zero(static_cast<Index>(options.batchSizes.size()))),
      wide_(simulated_),
      path_(RowMatrix::Constant(simulated_.size(), options.updates + 1, kUnknown)) {}

double ToyValleys::lossAt(double x) const {
  const double sharp = parabola(options_.sharpCurvature, kSharpCenter, x);
  const double wide = parabola(options_.wideCurvature, kWideCenter, x);
  const double gap = std::abs(sharp - wide) / kSoftness;
  return std::min(sharp, wide) - kSoftness * std::log1p(std::exp(-gap));
}

double ToyValleys::slopeAt(double x) const {
  const double sharp = parabola(options_.sharpCurvature, kSharpCenter, x);
  const double wide = parabola(options_.wideCurvature, kWideCenter, x);
  const double share = 1 / (1 + std::exp((sharp - wide) / kSoftness));  // of the sharp parabola
  return share * options_.sharpCurvature * (x - kSharpCenter) +
         (1 - share) * options_.wideCurvature * (x - kWideCenter);
}

// By bisection.
double ToyValleys::top() const {
  constexpr int kHalvings = 50;
  double low = kSharpCenter, high = kWideCenter;
  for (int halving = 0; halving < kHalvings; ++halving) {
    const double x = (low + high) / 2;
    (slopeAt(x) > 0 ? low : high) = x;
  }
  return low;
}

Progress ToyValleys::progress() const {
  return {simulated_.sum(),
          static_cast<double>(options_.balls) * static_cast<double>(simulated_.size())};
}

void ToyValleys::doUnit() {
  // Batch sizes take turns, so that each has an early result.
  const Index row = static_cast<Index>(simulated_.sum()) % simulated_.size();
  const auto k = static_cast<double>(options_.batchSizes[static_cast<std::size_t>(row)]);
  const double deviation = options_.noise / std::sqrt(k);
  const bool isFirst = simulated_[row] == 0;
  double x = options_.start;
  if (isFirst) path_(row, 0) = x;
  for (Index update = 1; update < path_.cols(); ++update) {
    x -= options_.learningRate * (slopeAt(x) + deviation * random_.standardNormal());
    x = std::clamp(x, -kWall, kWall);
    if (isFirst) path_(row, update) = x;
  }
  simulated_[row] += 1;
  if (x > ridge_) wide_[row] += 1;
}

Result ToyValleys::result() {
  const Vector curveX = Vector::LinSpaced(301, -2, 5);
  return {quantity("batchSize", options_.batchSizes),
          quantity("balls", simulated_),
          quantity("wideFraction", Vector(wide_.cwiseQuotient(simulated_))),
          quantity("path", path_),
          quantity("center", kSharpCenter, kWideCenter),
          quantity("curvature", options_.sharpCurvature, options_.wideCurvature),
          quantity("ridge", ridge_),
          quantity("curveX", curveX),
          quantity("curveLoss", Vector(curveX.unaryExpr([&](double x) { return lossAt(x); })))};
}

}  // namespace minibatch
