// The figure “cost”: what can be computed again is the engine's; times are what they can be.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { fitUpdates, shapeOf } from "../../web/figures/cost/findings.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const { small } = fixtures.cost;
const TARGETS = [1, 1024, 16, 64, 4, 256];

/** What the figure makes of such times and counts, whatever else its state holds. */
const fitted = (rows) => /** @type {any} */ (fitUpdates)(rows);
const shaped = (times, spread) => /** @type {any} */ (shapeOf)(measuredAs(times, spread));

test("times are measured for every size; what is not time is the engine's", async () => {
  const figure = await openFigure("cost", small);
  assert.deepEqual(await figure.play(), { ended: true });
  const { epochTimes, turns, updatesToTarget, noise, done, jobs, shape } = figure.results;
  assert.equal(done, jobs);
  const sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];
  assert.deepEqual(
    epochTimes.map(({ batchSize }) => batchSize),
    sizes,
  );
  const known = { samples: 256, hidden: 8, batchSizes: sizes, repeats: 1, loopSeconds: 0.001 };
  const [{ workingSetBytes, updatesPerEpoch }] = engine.runAll("epoch-time", [known]);
  for (const row of turns)
    assert.deepEqual(epochTimes[Math.log2(row.batchSize)], {
      ...row,
      secondsPerUpdate: row.seconds / row.updatesPerEpoch,
    });
  epochTimes.forEach((row, i) => {
    assert.ok(row.lowerQuartile > 0 && row.lowerQuartile <= row.seconds, `${row.batchSize}`);
    assert.ok(row.seconds <= row.upperQuartile && row.upperQuartile < 1, `${row.batchSize}`);
    assert.deepEqual(
      [row.loops, row.bytes, row.updatesPerEpoch],
      [3, workingSetBytes.values[i], updatesPerEpoch.values[i]],
    );
    assert.equal(row.secondsPerUpdate, row.seconds / row.updatesPerEpoch);
  });
  assert.deepEqual(
    turns.map(({ batchSize }) => batchSize),
    [1, 16, 256, 32],
  );
  assert.ok(["upturn", "flat", "falls", "level"].includes(shape.kind));

  const options = { seed: 42, samples: 1024, condition: 30, maxUpdates: 2500 };
  const runs = engine.runAll(
    "updates-to-target",
    TARGETS.map((batchSize) => ({ batchSize, ...options })),
  );
  for (const { batchSize, updates, learningRate } of updatesToTarget) {
    const { bestUpdates, best } = runs[TARGETS.indexOf(batchSize)];
    assert.deepEqual([updates, learningRate], [bestUpdates, best]);
  }
  const [{ deviation }] = engine.runAll("gradient-noise", [
    { seed: 42, batchSizes: [1, 32, 1024], draws: 2000 },
  ]);
  assert.deepEqual(
    noise.map((row) => row.deviation),
    [0, 2, 4].map((i) => deviation.values[i]),
  );
});

test("over ten seeds, the updates to the target are those of the findings", () => {
  const known = { 1: 1089, 4: 291, 16: 84, 64: 29, 256: 13, 1024: 8.9 };
  // A run's standard deviation is about 40 % of the mean: the mean of ten lies within 35 % with room.
  const seeds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const isNear = (value, expected, part) => Math.abs(value / expected - 1) < part;
  const rows = Object.keys(known).map((k) => {
    const jobs = seeds.map((seed) => ({
      batchSize: Number(k),
      seed,
      condition: 30,
      maxUpdates: 2500,
    }));
    const runs = engine.runAll("updates-to-target", jobs);
    const means = Array.from(runs[0].updates.values, (_, rate) => {
      return runs.reduce((sum, { updates }) => sum + updates.values[rate], 0) / seeds.length;
    });
    return { batchSize: Number(k), updates: Math.min(...means) };
  });
  for (const { batchSize, updates } of rows) {
    assert.ok(isNear(updates, known[batchSize], 0.35), `k = ${batchSize}: ${updates}`);
  }
  const { fewest, noiseBatch } = fitted(rows);
  assert.ok(isNear(fewest, 8.3, 0.25), `${fewest}`);
  assert.ok(isNear(noiseBatch, 142, 0.35), `${noiseBatch}`);
});

test("the fit finds the curve that points lie on, and none where there is none", () => {
  const rows = TARGETS.map((k) => ({ batchSize: k, updates: 8.3 * (1 + 142 / k) }));
  const { fewest, noiseBatch } = fitted(rows);
  assert.ok(Math.abs(fewest - 8.3) < 1e-9 && Math.abs(noiseBatch - 142) < 1e-6);
  assert.equal(fitted(rows.slice(0, 2)), null);
  assert.equal(fitted(rows.map((row) => ({ ...row, updates: null }))), null);
});

/** A state with these milliseconds per epoch at k = 1, 2, 4 …; the last quartiles are so far apart. */
function measuredAs(milliseconds, spread = 1.02) {
  const rows = milliseconds.map((seconds, i) => ({
    batchSize: 2 ** i,
    seconds,
    lowerQuartile: seconds / spread,
    upperQuartile: seconds * spread,
  }));
  const turns = [rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)];
  return { measured: { times: { status: "done", results: rows }, turns: { results: [turns] } } };
}

test("the shape of the curve is what the times say", () => {
  const kindOf = (...state) => shaped(...state).kind;
  assert.equal(kindOf([60, 40, 30, 20, 15, 15, 14, 14, 15]), "flat");
  assert.equal(kindOf([60, 40, 30, 20, 15, 15, 14, 14, 24]), "upturn");
  assert.equal(kindOf([60, 40, 30, 20, 15, 15, 14, 14, 24], 1.6), "flat", "perhaps by chance");
  assert.equal(kindOf([60, 50, 42, 35, 30, 25, 20, 16, 12]), "falls");
  assert.equal(kindOf([15, 15, 14, 16, 15, 15, 14, 14, 15]), "level");
  assert.equal(shaped([60, 40, 30, 20, 15, 15, 14, 14, 15]).flatFrom, 16);
});

test("both ends and the chosen size come first", async () => {
  const figure = await openFigure("cost", { ...small, done: 3 });
  assert.deepEqual(
    figure.results.epochTimes.map(({ batchSize }) => batchSize),
    [1, 32, 256],
  );
});

test("a power of two is faster or slower where its quartiles and those beside it do not meet", async () => {
  const figure = await openFigure("cost", { ...small, model: "linear" });
  await figure.measure("powers");
  const { powersOfTwo, done } = figure.results;
  assert.equal(done, 0, "the run itself has not begun");
  assert.deepEqual(
    powersOfTwo.map(({ epochTimes }) => epochTimes.map(({ batchSize }) => batchSize)),
    [
      [31, 32, 33],
      [63, 64, 65],
      [127, 128, 129],
    ],
  );
  for (const { verdict, epochTimes } of powersOfTwo) {
    const [before, power, after] = epochTimes;
    const isFaster = [before, after].every((one) => power.upperQuartile < one.lowerQuartile);
    const isSlower = [before, after].every((one) => power.lowerQuartile > one.upperQuartile);
    assert.equal(verdict, isFaster ? "faster" : isSlower ? "slower" : "same");
  }
});

test("a change drops what it concerns and what comes after it: a place is a number of jobs", async () => {
  const figure = await openFigure("cost", small);
  await figure.play();
  const before = figure.results;
  await figure.set({ seeds: 2 });
  const { epochTimes, noise } = figure.results;
  assert.deepEqual([epochTimes, noise], [before.epochTimes, []]);
  await figure.set({ model: "linear" });
  const { done, epochTimes: times, updatesToTarget } = figure.results;
  assert.deepEqual([done, times, updatesToTarget], [0, [], []]);
});
