// The other models, optimisers and schedules through the public contract; their numbers are tested
// against NumPy and PyTorch in tests/core.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";

const engine = await loadEngine();

function withTrainer(spec, use) {
  const trainer = engine.createTrainer(spec);
  try {
    return use(trainer);
  } finally {
    trainer.delete();
  }
}

const moons = { name: "moons", samples: 200, noise: 0.1, testSamples: 100 };
const network = {
  data: moons,
  model: { kind: "mlp", hidden: [16, 8] },
  loss: "cross-entropy",
  batchSize: 10,
  learningRate: 0.01,
  optimizer: { kind: "adam" },
};

const close = (a, b, tolerance) =>
  a.every((value, i) => Math.abs(value - b[i]) <= tolerance * (1 + Math.abs(b[i])));

function finish(experiment, seconds) {
  let progress;
  do progress = experiment.advance(seconds);
  while (progress.done < progress.total);
}

function accuracy(trainer, { x, y }) {
  const predictions = trainer.predict(x);
  return y.filter((label, i) => predictions[i] > 0.5 === label > 0.5).length / y.length;
}

for (const precision of ["float64", "float32"]) {
  test(`an mlp learns the moons in ${precision}`, () => {
    withTrainer({ ...network, precision }, (trainer) => {
      assert.equal(trainer.parameters.length, 3 * 16 + 17 * 8 + 9);
      trainer.run(4000);
      assert.ok(accuracy(trainer, trainer.data) > 0.97);
      assert.ok(accuracy(trainer, trainer.data.test) > 0.95);
    });
  });
}

test("logistic regression tells two clouds apart", () => {
  const data = { name: "two-gaussians", samples: 400, center: 1.5 };
  const spec = { data, model: { kind: "logistic" }, batchSize: 8, learningRate: 0.1 };
  withTrainer(spec, (trainer) => {
    trainer.run(1000);
    assert.ok(accuracy(trainer, trainer.data) > 0.95);
    const [w1, w2] = trainer.parameters;
    assert.ok(w1 > 0 && w2 > 0);
  });
});

test("softmax over three classes: probabilities, errors and gradients fit together", () => {
  const x = Array.from({ length: 30 }, (_, i) => [Math.cos(i), Math.sin(i)]);
  const y = x.map(([a, b]) => (a > 0.5 ? 0 : b > 0 ? 1 : 2));
  const model = { kind: "mlp", hidden: [8], activation: "relu", outputs: 3 };
  const spec = { data: { x, y }, model, loss: "cross-entropy", batchSize: 5, learningRate: 0.1 };
  withTrainer(spec, (trainer) => {
    const update = trainer.step();
    assert.equal(update.predictions.length, 15);
    for (let i = 0; i < 5; i++) {
      const row = update.predictions.subarray(3 * i, 3 * i + 3);
      assert.ok(Math.abs(row.reduce((sum, p) => sum + p) - 1) < 1e-12);
      assert.equal(update.errors[3 * i + update.y[i]], row[update.y[i]] - 1);
    }
    const count = update.gradient.length;
    const mean = update.gradient.map((_, p) => {
      let sum = 0;
      for (let i = 0; i < 5; i++) sum += update.sampleGradients[i * count + p];
      return sum / 5;
    });
    assert.ok(close(mean, update.gradient, 1e-12));
    assert.ok(close(trainer.gradient(update.before), update.fullGradient, 1e-12));
  });
});

for (const optimizer of [
  { kind: "momentum" },
  { kind: "nesterov", momentum: 0.8 },
  { kind: "adagrad" },
  { kind: "rmsprop", alpha: 0.9 },
  { kind: "adam", betas: [0.8, 0.99] },
]) {
  test(`back undoes the memory of ${optimizer.kind} too, and lowers the loss forward`, () => {
    withTrainer({ ...network, optimizer, learningRate: 0.003 }, (trainer) => {
      const start = trainer.loss();
      const updates = Array.from({ length: 30 }, () => trainer.step());
      for (let i = 0; i < 30; i++) trainer.back();
      for (const update of updates) assert.deepEqual(trainer.step(), update);
      trainer.run(500);
      assert.ok(trainer.loss() < start);
    });
  });
}

test("a rate that is scaled with k warms up from its base", () => {
  const learningRate = { base: 0.01, baseBatchSize: 1, warmupEpochs: 2 };
  const spec = { data: { name: "noisy-line", samples: 40 }, batchSize: 10, learningRate };
  withTrainer(spec, (trainer) => {
    const rates = Array.from({ length: 10 }, () => trainer.step().learningRate);
    assert.equal(rates[0], 0.01);
    assert.ok(rates.slice(0, 9).every((rate, i) => rate <= rates[i + 1]));
    assert.deepEqual(rates.slice(8), [0.1, 0.1]);
  });
});

test("standardising is told and can be undone", () => {
  const spec = { data: { name: "narrow-valley" }, batchSize: 16, learningRate: 0.1 };
  withTrainer(spec, (trainer) => assert.equal(trainer.scaling, null));
  withTrainer({ ...spec, standardize: true }, (trainer) => {
    trainer.run(2000);
    const { mean, deviation } = trainer.scaling;
    const [w, b] = trainer.parameters;
    assert.ok(Math.abs(w / deviation[0] - 2) < 0.2);
    assert.ok(Math.abs(b - (w * mean[0]) / deviation[0] - 5) < 0.6);
  });
});

test("the starting weights follow the data in the one random stream", () => {
  const other = { ...network, batchSize: 50, learningRate: 0.5, optimizer: { kind: "sgd" } };
  withTrainer(network, (a) =>
    withTrainer(other, (b) => assert.deepEqual(a.parameters, b.parameters)),
  );
});

test("an experiment gives the same however it is sliced, and says what it cannot do", () => {
  const options = { seed: 1, epochs: 3 };
  const whole = engine.experiment("shuffling", options);
  const sliced = engine.experiment("shuffling", options);
  finish(whole, 10);
  finish(sliced, 0);
  assert.deepEqual(sliced.result(), whole.result());
  whole.delete();
  whole.delete();
  assert.throws(() => whole.result(), /deleted/);
  sliced.delete();
  assert.throws(() => engine.experiment("shuffle"), { name: "RangeError", message: /shuffling/ });
  assert.throws(() => engine.experiment("shuffling", { epochs: 0 }), { message: /epochs is 0/ });
  assert.throws(() => engine.experiment("shuffling", { epoch: 3 }), { message: /epochs/ });
});
