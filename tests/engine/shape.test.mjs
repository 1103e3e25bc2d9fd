// The shape of a loss, and the noise of its gradients: see web/engine/engine.d.ts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";

const engine = await loadEngine();
const line = {
  data: { name: "noisy-line", samples: 10 },
  loss: "half-mse",
  batchSize: 2,
  learningRate: 0.1,
};

function withTrainer(spec, use) {
  const trainer = engine.createTrainer(spec);
  try {
    return use(trainer);
  } finally {
    trainer.delete();
  }
}

const near = (a, b, tolerance = 1e-12) =>
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

test("a quadratic loss is its minimum and its curvatures, everywhere", () => {
  for (const loss of ["mse", "half-mse"]) {
    withTrainer({ ...line, data: { name: "narrow-valley", samples: 50 }, loss }, (trainer) => {
      const { minimum, loss: lowest, hessian, curvatures, directions } = trainer.quadraticLoss();
      near(trainer.loss(minimum), lowest);
      for (const slope of trainer.gradient(minimum)) near(slope, 0, 1e-9);
      const offset = [0.3, -0.7];
      const rise = offset.reduce(
        (sum, a, i) =>
          sum + offset.reduce((part, b, j) => part + (a * hessian[2 * i + j] * b) / 2, 0),
        0,
      );
      near(trainer.loss(minimum.map((value, i) => value + offset[i])), lowest + rise, 1e-10);
      assert.ok(curvatures[0] > curvatures[1] && directions[0] >= 0 && directions[3] >= 0);
      for (const i of [0, 1]) {
        const [w, b] = directions.slice(2 * i, 2 * i + 2);
        near(w * w + b * b, 1);
        near(hessian[0] * w + hessian[1] * b, curvatures[i] * w, 1e-10);
      }
    });
  }
  const logistic = {
    ...line,
    data: { name: "two-gaussians" },
    model: { kind: "logistic" },
    loss: "cross-entropy",
  };
  withTrainer(logistic, (trainer) => assert.throws(() => trainer.quadraticLoss(), /linear model/));
});

test("unscaled parameters predict the same", () => {
  const data = { name: "narrow-valley", samples: 30 };
  withTrainer({ ...line, data, standardize: true }, (trainer) => {
    trainer.run(50);
    const { mean, deviation } = trainer.scaling;
    const [w, b] = trainer.parameters;
    const unscaled = trainer.unscaledParameters();
    assert.equal(unscaled[0], w / deviation[0]);
    assert.equal(unscaled[1], b - unscaled[0] * mean[0]);
    const path = trainer.path([0, 50, 10]).parameters;
    assert.deepEqual(trainer.unscaledParameters(path).slice(2, 4), unscaled);
  });
  withTrainer({ ...line, data }, (trainer) => {
    trainer.run(5);
    assert.deepEqual(trainer.unscaledParameters(), trainer.parameters);
    assert.throws(() => trainer.unscaledParameters([1, 2, 3]), {
      name: "RangeError",
      message: /parameters/,
    });
  });
});

test("the noise of few samples is exact and what theory says", () => {
  withTrainer(line, (trainer) => {
    trainer.run(3);
    const noise = trainer.gradientNoise([1, 3, 10]);
    assert.deepEqual(noise.fullGradient, trainer.gradient());
    for (const [i, k] of [1, 3, 10].entries()) {
      const batch = noise.batches[i];
      assert.equal(batch.batchSize, k);
      assert.equal(batch.exact, true);
      for (const j of [0, 1]) {
        near(batch.mean[j], noise.fullGradient[j]);
        near(batch.deviation[j], batch.finitePopulation[j], 1e-10);
        near(batch.withReplacement[j], noise.sigma[j] / Math.sqrt(k));
      }
    }
    assert.equal(noise.batches[1].gradients.length, 2 * 120);
    assert.equal(trainer.update, 3);
    assert.throws(() => trainer.gradientNoise([11]), {
      name: "RangeError",
      message: /batchSizes\[0\] is 11/,
    });
  });
});

test("the noise of many samples is that of batches in the run's own orders", () => {
  for (const order of ["shuffle-each-epoch", "with-replacement"]) {
    const spec = { ...line, data: { name: "noisy-line", samples: 64 }, order, seed: 7 };
    withTrainer(spec, (trainer) => {
      const { batches, sampleGradients } = trainer.gradientNoise([16]);
      assert.equal(batches[0].exact, false);
      assert.equal(batches[0].gradients.length, 2 * 400);
      withTrainer({ ...spec, batchSize: 64, learningRate: 1e-300 }, (whole) => {
        const first = whole.step().indices.slice(0, 16);
        const sum = first.reduce((total, sample) => total + sampleGradients[2 * sample], 0);
        assert.equal(batches[0].gradients[0], sum / 16);
      });
    });
  }
});

test("changes of sign are counted", () => {
  assert.deepEqual([...engine.signChanges([1, -1, -2, 3, 0, -1, 1])], [0, 1, 1, 2, 2, 2, 3]);
  assert.deepEqual([...engine.signChanges([])], []);
  assert.throws(() => engine.signChanges(/** @type {any} */ (["1"])), { name: "TypeError" });
});
