#include "core/experiment/average_shift.hpp"

#include <cmath>

#include "core/experiment/shared_fields.hpp"
#include "core/minimum.hpp"

namespace minibatch {
namespace {

constexpr std::size_t kParts = 50;
// Epochs before the first part: from the start to where the run stays.
constexpr std::uint64_t kFirstEpochs = 2000;

TrainerSpec specOf(const AverageShift::Options& options) {
  TrainerSpec spec;
  spec.data = DatasetSpec{.set = Salary{.samples = options.samples, .noise = options.noise}};
  spec.loss = Loss::kHalfMse;
  spec.batchSize = options.batchSize;
  spec.learningRate.rate = options.learningRate;
  spec.seed = options.seed;
  return spec;
}

// The minimum of J + (η/4) E‖g_B‖², from that of J. With rows r = (x, 1), errors e at the minimum
// of J and c = (n−k)/(k(n−1)), the gradients of the samples are eᵢrᵢ + rᵢrᵢᵀδ, so that
//   Hδ + (η/2) [(1−c) HHδ + c mean ‖rᵢ‖²(eᵢ + rᵢᵀδ) rᵢ] = 0.
Vector predictedShift(const Samples<double>& samples, const Vector& minimum, double batchSize,
                      double learningRate) {
  const auto n = static_cast<double>(samples.count());
  const double spread = (n - batchSize) / (batchSize * (n - 1)), half = learningRate / 2;
  using Matrix = Eigen::Matrix2d;
  Matrix hessian = Matrix::Zero(), weighted = Matrix::Zero();
  Eigen::Vector2d pull = Eigen::Vector2d::Zero();
  for (Index i = 0; i < samples.count(); ++i) {
    const Eigen::Vector2d row(samples.x(i, 0), 1);
    const Matrix outer = row * row.transpose() / n;
    hessian += outer;
    weighted += row.squaredNorm() * outer;
    pull += row.squaredNorm() * (row.dot(minimum) - samples.y[i]) / n * row;
  }
  const Matrix matrix = hessian + half * ((1 - spread) * hessian * hessian + spread * weighted);
  // The inverse of a matrix of two rows, times the pull.
  const double determinant = matrix(0, 0) * matrix(1, 1) - matrix(0, 1) * matrix(1, 0);
  const Eigen::Vector2d solved(matrix(1, 1) * pull[0] - matrix(0, 1) * pull[1],
                               matrix(0, 0) * pull[1] - matrix(1, 0) * pull[0]);
  return -half * spread / determinant * solved;
}

}  // namespace

void AverageShift::Options::fields(Fields& fields) {
  declareSeed(fields, seed);
  fields.number("samples", samples, {2, 100}, "n");
  fields.number("noise", noise, {0, 1000}, "standard deviation of the noise in y");
  declareBatchSize(fields, "batchSize", batchSize, 100);
  declareLearningRate(fields, learningRate, {1e-6, 100});
  fields.number("epochs", epochs, {50, 1e6}, "that are averaged");
}

MaybeError AverageShift::validate(const Options& options) {
  return validateBatchSize("batchSize", options.batchSize, options.samples);
}

AverageShift::AverageShift(const Options& options)
    : options_(options),
      trainer_(makeTrainer(specOf(options))),
      minimum_(leastSquares(trainer_->data().train)),
      startLoss_(trainer_->loss()) {}

Progress AverageShift::progress() const {
  const auto done = static_cast<double>(averages_.size());
  return {hasDiverged_ ? kParts : done, kParts};
}

void AverageShift::doUnit() {
  const std::uint64_t perEpoch = trainer_->perEpoch();
  if (averages_.empty()) trainer_->run(kFirstEpochs * perEpoch);
  const Index epochs = options_.epochs / static_cast<Index>(kParts);
  Vector sum = Vector::Zero(2);
  for (Index epoch = 0; epoch < epochs; ++epoch) {
    trainer_->run(perEpoch);
    sum += trainer_->parameters();
  }
  hasDiverged_ = isDiverged(trainer_->loss(), startLoss_);
  averages_.emplace_back(sum / static_cast<double>(epochs));
}

Result AverageShift::result() {
  const auto count = static_cast<double>(averages_.size());
  const bool isKnown = !hasDiverged_ && !averages_.empty();
  Vector mean = Vector::Zero(2), squares = Vector::Zero(2);
  for (const Vector& average : averages_) mean += average / count;
  for (const Vector& average : averages_) squares += (average - mean).cwiseAbs2();
  const Vector error = (squares / (count * (count - 1))).cwiseSqrt();
  const Vector predicted =
      predictedShift(trainer_->data().train, minimum_, static_cast<double>(options_.batchSize),
                     options_.learningRate);
  return {quantity("shift", isKnown ? Vector(mean - minimum_) : unknown(2)),
          quantity("shiftError", isKnown && count > 1 ? error : unknown(2)),
          quantity("predicted", predicted)};
}

}  // namespace minibatch
