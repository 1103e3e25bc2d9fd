// The figure “update”: its numbers are the post's, and those of NumPy's run of its program.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { closeFigures, openFigure } from "./figure_in_node.mjs";

afterEach(closeFigures);

test("the post's worked example", async () => {
  const figure = await openFigure("update");
  await figure.step(6);
  const { w, b, samples } = figure.results;
  assert.deepEqual([w.toFixed(3), b.toFixed(3)], ["0.169", "-0.070"]);
  assert.deepEqual(
    samples.map(({ sample, x, y }) => [sample, x, y]),
    [
      [0, -1.2, -2.4],
      [1, 0.5, 1],
    ],
  );
});

test("seed 42 gives what the program gives in NumPy", async () => {
  const figure = await openFigure("update", { preset: "seed", unit: "epoch" });
  await figure.step(3);
  assert.deepEqual(
    figure.results.epochs.map(({ epoch, w, b, loss }) => [
      epoch,
      ...[w, b, loss].map((value) => value.toFixed(4)),
    ]),
    [
      [1, "0.9613", "0.5661", "0.5338"],
      [2, "1.3339", "0.4353", "0.2533"],
      [3, "1.5259", "0.2412", "0.1173"],
    ],
  );
});

test("MSE doubles the gradient of half the MSE", async () => {
  const { gradient, w } = (await openFigure("update", { loss: "mse", update: 1 })).results;
  assert.deepEqual(gradient, [-3.38, 1.4]);
  assert.equal(w, 0.338);
});

test("back across an epoch's end restores the order and the random numbers", async () => {
  const given = { preset: "seed", order: "with-replacement", update: 12 };
  const figure = await openFigure("update", given);
  const there = figure.results;
  await figure.set({ unit: "epoch" });
  await figure.back();
  await figure.back();
  await figure.set({ unit: "beat" });
  await figure.step(7 * 6);
  assert.deepEqual(figure.results, there);
});

test("a preset brings its values; what is given beside it wins", async () => {
  const figure = await openFigure("update", { batchSize: 5 });
  await figure.choose({ preset: "seed" });
  let { batchSize, loss, order } = figure.settings;
  assert.deepEqual([batchSize, loss, order], [2, "mse", "shuffle-each-epoch"]);
  await figure.set({ preset: "worked", batchSize: 4 });
  ({ batchSize, loss, order } = figure.settings);
  assert.deepEqual([batchSize, loss, order], [4, "half-mse", "sequential"]);
});

test("a change by the reader keeps the example; a seed orders its samples", async () => {
  const figure = await openFigure("update");
  await figure.choose({ seed: 7 });
  const { preset, seed } = figure.settings;
  assert.deepEqual([preset, seed], ["worked", 7]);
});

test("the last batch is short, or left out", async () => {
  const figure = await openFigure("update", { preset: "seed", batchSize: 4, update: 3 });
  assert.equal(figure.results.samples.length, 2);
  await figure.set({ dropLast: true, update: 3 });
  assert.equal(figure.results.samples.length, 4);
});
