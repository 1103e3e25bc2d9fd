#include "core/experiment/toy_valleys.hpp"

#include <algorithm>
#include <cmath>

#include "core/experiment/time_budget.hpp"

namespace minibatch {
namespace {

constexpr double kSharpCenter = -1, kWideCenter = 2;
constexpr double kSoftness = 0.1;  // τ
constexpr double kWall = 1e3;      // no particle goes further out

double parabola(double curvature, double center, double x) {
  return 0.5 * curvature * (x - center) * (x - center);
}

// Between the centers, where the two parabolas meet: √c₁ (x − a) = √c₂ (b − x).
double ridgeOf(const ToyValleys::Options& options) {
  const double sharp = std::sqrt(options.sharpCurvature), wide = std::sqrt(options.wideCurvature);
  return (sharp * kSharpCenter + wide * kWideCenter) / (sharp + wide);
}

}  // namespace

void ToyValleys::addFields(Options& options, OptionFields& fields) {
  fields.whole("seed", options.seed, 0, 4294967295.0);
  fields.wholes("batchSizes", options.batchSizes, 1, 1e6);
  fields.whole("balls", options.balls, 1, 10000);
  fields.whole("updates", options.updates, 1, 10000);
  fields.number("learningRate", options.learningRate, 1e-6, 10);
  fields.number("noise", options.noise, 0, 1000);
  fields.number("start", options.start, -5, 5);
  fields.number("sharpCurvature", options.sharpCurvature, 0.01, 1000);
  fields.number("wideCurvature", options.wideCurvature, 0.01, 1000);
}

MaybeProblem ToyValleys::problemOf(const Options& options) {
  const auto numbers = static_cast<double>(options.batchSizes.size()) * options.updates;
  if (numbers <= 1e6) return {};
  return problemWith("updates", "so few that all paths have at most 1,000,000 points");
}

ToyValleys::ToyValleys(const Options& options)
    : options_(options),
      random_(static_cast<std::uint32_t>(options.seed)),
      ridge_(ridgeOf(options)),
      simulated_(Vector::Zero(static_cast<Index>(options.batchSizes.size()))),
      wide_(simulated_),
      path_(RowMatrix::Constant(simulated_.size(), static_cast<Index>(options.updates) + 1,
                                kUnknown)) {}

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

void ToyValleys::simulate(Index which) {
  const double k = options_.batchSizes[static_cast<std::size_t>(which)];
  const double deviation = options_.noise / std::sqrt(k);
  const bool isFirst = simulated_[which] == 0;
  double x = options_.start;
  if (isFirst) path_(which, 0) = x;
  for (Index update = 1; update < path_.cols(); ++update) {
    x -= options_.learningRate * (slopeAt(x) + deviation * random_.standardNormal());
    x = std::clamp(x, -kWall, kWall);
    if (isFirst) path_(which, update) = x;
  }
  simulated_[which] += 1;
  if (x > ridge_) wide_[which] += 1;
}

Progress ToyValleys::advance(double seconds) {
  // In turn, so that every batch size has an early result.
  const double total = options_.balls * static_cast<double>(simulated_.size());
  const TimeBudget budget(seconds);
  double done = simulated_.sum();
  while (done < total) {
    simulate(static_cast<Index>(done) % simulated_.size());
    done += 1;
    if (budget.isSpent()) break;
  }
  return {done, total};
}

Result ToyValleys::result() {
  const Vector curveX = Vector::LinSpaced(301, -2, 5);
  const auto batchSizes = Eigen::Map<const Vector>(options_.batchSizes.data(), simulated_.size());
  return {quantity("batchSize", Vector(batchSizes)),
          quantity("balls", simulated_),
          quantity("wideFraction", Vector(wide_.cwiseQuotient(simulated_))),
          quantity("path", path_),
          quantity("center", Vector(Eigen::Vector2d(kSharpCenter, kWideCenter))),
          quantity("curvature",
                   Vector(Eigen::Vector2d(options_.sharpCurvature, options_.wideCurvature))),
          quantity("ridge", ridge_),
          quantity("curveX", curveX),
          quantity("curveLoss", Vector(curveX.unaryExpr([&](double x) { return lossAt(x); })))};
}

}  // namespace minibatch
