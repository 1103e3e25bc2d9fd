// The figure “optimizers”: seven runs of the real trainer, and their comparison over seeds.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { closeFigures, openFigure } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const RATES = {
  sgd: 0.044,
  momentum: 0.011,
  nesterov: 0.031,
  adagrad: 2.8,
  rmsprop: 0.25,
  adam: 0.71,
};
const close = (actual, expected, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test("the runs are the trainer's own, from one start on the same batches", async () => {
  const { update, epoch, optimizers } = (await openFigure("optimizers", { update: 40, seed: 7 }))
    .results;
  assert.deepEqual([update, epoch], [40, 2]);
  for (const [kind, learningRate] of Object.entries(RATES)) {
    const trainer = engine.createTrainer({
      data: { name: "narrow-valley", samples: 256, noise: 1 },
      loss: "half-mse",
      optimizer: { kind },
      batchSize: 16,
      learningRate,
      seed: 7,
    });
    trainer.run(40);
    const { w, b, loss } = optimizers[kind];
    assert.deepEqual([w, b], [...trainer.parameters], kind);
    assert.equal(loss, trainer.loss());
    trainer.delete();
  }
});

test("what is counted is what the engine's experiment counts, standardised x included", async () => {
  const figure = await openFigure("optimizers", { update: 320 });
  const { optimizers, minimum, condition } = figure.results;
  for (const [name, one] of Object.entries(optimizers)) {
    const isStandardized = name === "standardized";
    const [run] = engine.runAll("optimizers", [
      isStandardized
        ? { standardize: "yes", learningRate: 0.5 }
        : { optimizer: name, learningRate: RATES[name] },
    ]);
    assert.equal(one.updatesToTarget, run.updatesToTarget, name);
    const [w, b] = run.path.values.slice(-2);
    close(one.w, w);
    close(one.b, b);
    if (isStandardized) continue;
    close(one.stepFlips, run.stepFlips);
    close(one.gradientFlips, run.gradientFlips);
    close(condition, run.condition, 1e-6);
    close(minimum.w, run.minimum.values[0]);
    close(minimum.b, run.minimum.values[1]);
  }
});

test("over seeds: the engine's means, near what is known", async () => {
  const figure = await openFigure("optimizers", { seeds: 8 });
  await figure.measure("seeds");
  const { seeds } = figure.results;
  assert.equal(seeds.seeds, 8);
  const expected = {
    sgd: [150, 14],
    momentum: [79, 11],
    nesterov: [43, 8],
    adagrad: [32, 4],
    rmsprop: [33, 6],
    adam: [65, 6],
    standardized: [32, 3],
    "nesterov-iterate": [35, 6],
  };
  for (const { name, updates, reached } of seeds.rows) {
    const [mean, off] = expected[name];
    assert.equal(reached, 8, name);
    close(updates, mean, off);
  }
  const jobs = Array.from({ length: 8 }, (_, i) => ({ seed: 42 + i, updates: 640 }));
  const runs = engine.runAll("optimizers", jobs).map(({ updatesToTarget }) => updatesToTarget);
  close(seeds.rows[0].updates, runs.reduce((sum, one) => sum + one, 0) / 8);
  await figure.set({ batchSize: 32 });
  assert.equal(figure.results.seeds, null, "other runs");
});

test("some diverge, and the others go on", async () => {
  const figure = await openFigure("optimizers", { rateFactor: 2, update: 200 });
  const { sgd, adagrad } = figure.results.optimizers;
  assert.deepEqual([sgd.diverged, adagrad.diverged], [true, false]);
});
