#include "core/symmetric.hpp"

#include <doctest.h>

#include <Eigen/Eigenvalues>

#include "core/random.hpp"

using namespace minibatch;

namespace {

RowMatrix randomMatrix(Index rows, Index columns, std::uint32_t seed) {
  RandomState random(seed);
  return RowMatrix::NullaryExpr(rows, columns, [&] { return random.standardNormal(); });
}

}  // namespace

TEST_CASE("products of every shape are Eigen's") {
  for (const Index rows : {1, 2, 4, 7}) {
    for (const Index depth : {1, 3, 300}) {
      for (const Index columns : {1, 2, 5, 9}) {
        const RowMatrix a = randomMatrix(rows, depth, 1), b = randomMatrix(depth, columns, 2);
        CHECK((product(a, b) - a * b).norm() < 1e-12 * depth);
      }
    }
  }
}

TEST_CASE("eigenvalues and vectors are those of Eigen's solver") {
  for (const Index size : {1, 2, 17}) {
    const RowMatrix rows = randomMatrix(40, size, 3);
    const Vector weights = randomMatrix(40, 1, 4).cwiseAbs();
    const RowMatrix symmetric = gram(rows, weights);
    const SymmetricEigen eigen = eigenOf(symmetric);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> expected(symmetric);
    CHECK((eigen.values - expected.eigenvalues()).norm() < 1e-12 * symmetric.norm());
    const RowMatrix scaled = eigen.vectors * eigen.values.asDiagonal();
    CHECK((symmetric * eigen.vectors - scaled).norm() < 1e-12 * symmetric.norm());
    CHECK((eigen.vectors.transpose() * eigen.vectors).isIdentity(1e-12));
  }
}

TEST_CASE("solve: the solution, and the shortest of many") {
  const RowMatrix rows = randomMatrix(40, 5, 5);
  const RowMatrix symmetric = gram(rows, Vector::Ones(40));
  const Vector x = randomMatrix(5, 1, 6);
  CHECK((solve(symmetric, symmetric * x) - x).norm() < 1e-10);
  RowMatrix twins(2, 2);
  twins << 1, 1, 1, 1;
  CHECK((solve(twins, Eigen::Vector2d(2, 2)) - Eigen::Vector2d(1, 1)).norm() < 1e-12);
  CHECK(solve(RowMatrix::Zero(2, 2), Eigen::Vector2d(0, 0)).norm() == 0);
}
