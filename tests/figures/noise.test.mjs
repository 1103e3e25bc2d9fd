// The figure “noise”: its numbers and its experiment are the engine's.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { closeFigures, openFigure } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const close = (actual, expected, tolerance = 1e-12) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test("all 45 pairs of the post's ten samples: unbiased, and corrected as theory says", async () => {
  const figure = await openFigure("noise");
  const { sizes, fullGradient, batchSize } = figure.results;
  const pairs = sizes[batchSize - 1];
  assert.deepEqual([pairs.batches, pairs.exact], [45, true]);
  for (const size of sizes) {
    for (const i of [0, 1]) {
      close(size.mean[i], fullGradient[i]);
      close(size.deviation[i], size.finitePopulation[i]);
    }
  }
  close(pairs.deviation[0], 1.1196, 5e-5);
  close(pairs.withReplacement[0], 1.1875, 5e-5);
  assert.ok(sizes[9].deviation[0] < 1e-12, "there is one batch of all");
  const text = figure.summary();
  assert.match(text, /All 45 batches.*deviation of 1\.1196/);
  assert.match(text, /σ\/\u2060√k alone would be 1\.1875/);
});

test("the run is the trainer's own", async () => {
  const figure = await openFigure("noise", { preset: "many", seed: 7 });
  const trainer = engine.createTrainer({
    data: { name: "noisy-line", samples: 1024, noise: 0.5, intercept: 0.3 },
    loss: "half-mse",
    batchSize: 32,
    learningRate: 0.1,
    seed: 7,
  });
  for (let i = 1; i <= 4; i++) {
    const before = figure.results;
    await figure.step();
    const { after, gradient, fullGradient, loss } = trainer.step();
    const { w, b, loss: now } = figure.results;
    assert.deepEqual([w, b, now], [...after, loss]);
    assert.deepEqual(before.nextBatch.gradient, Array.from(gradient));
    assert.deepEqual(before.fullGradient, Array.from(fullGradient));
  }
  trainer.delete();
});

test("the first batches of the run are among those compared", async () => {
  const given = { samples: 200, batchSize: 100, replacement: "with" };
  const { sizes, nextBatch } = (await openFigure("noise", given)).results;
  const { batches, exact, mean } = sizes.find(({ batchSize }) => batchSize === 100);
  assert.deepEqual([batches, exact], [200, false]);
  assert.equal(nextBatch.indices.length, 100);
  assert.ok(mean.every(Number.isFinite));
});

test("fresh batches are drawn as the engine draws them, and belong to their place", async () => {
  const figure = await openFigure("noise", { update: 3, draws: 500 });
  const { w, b } = figure.results;
  await figure.measure("draws");
  const { drawn } = figure.results;
  const batchSizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const here = { seed: 42, samples: 10, noise: 0.1, intercept: 0, w, b, draws: 500, batchSizes };
  const jobs = ["without", "with"].map((replacement) => ({ ...here, replacement }));
  engine.runAll("gradient-noise", jobs).forEach(({ deviation, mean }, i) => {
    const rows = drawn[jobs[i].replacement];
    assert.deepEqual(
      rows.flatMap((row) => row.deviation),
      Array.from(deviation.values),
    );
    assert.deepEqual(
      rows.flatMap((row) => row.mean),
      Array.from(mean.values),
    );
  });
  await figure.step();
  assert.deepEqual(figure.results.drawn, { without: null, with: null }, "another place");
});
