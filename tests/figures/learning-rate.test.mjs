// The figure “learning-rate”: the map, its limits and the noise scale are the engine's, and near what is known.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { scaling } from "../../web/figures/learning-rate/findings.js";
import { PLACES } from "../../web/figures/learning-rate/grid.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const { small } = fixtures["learning-rate"];
const data = { samples: 1024, features: 2, noise: 0.5, condition: 30, seed: 42 };
const SIZES = Array.from({ length: 11 }, (_, i) => 2 ** i);

test("the map is the engine's: medians over the seeds, and how many diverged", async () => {
  const figure = await openFigure("learning-rate", { ...small, seeds: 2, seed: 4294967295 });
  await figure.play();
  const { cells, stabilityLimits } = figure.results;
  assert.equal(cells.length, 121);
  const here = { ...data, seed: 4294967295, epochs: 1 };
  const jobs = [4294967295, 0].map((orderSeed) =>
    cells.map(({ batchSize, learningRate }) => ({ ...here, batchSize, learningRate, orderSeed })),
  );
  const [first, second] = jobs.map((all) => engine.runAll("learning-rate-cell", all));
  for (const [i, { seeds, diverged, finalLoss, excessLeft }] of cells.entries()) {
    const runs = [first[i], second[i]];
    const lost = runs.filter((run) => run.diverged).length;
    assert.deepEqual([seeds, diverged], [2, lost]);
    if (lost > 0) {
      assert.deepEqual([finalLoss, excessLeft], [null, null]);
      continue;
    }
    const [low, high] = runs.map((run) => run.finalLoss).sort((a, b) => a - b);
    assert.equal(finalLoss, low + (high - low) / 2);
    const { startLoss, minimumLoss } = first[i];
    const left = (finalLoss - minimumLoss) / (startLoss - minimumLoss);
    assert.ok(Math.abs(excessLeft / left - 1) < 1e-9);
  }
  const limits = { ...data, seed: 4294967295, batchSizes: SIZES };
  const [{ limit }] = engine.runAll("stability-limit", [limits]);
  assert.deepEqual(
    stabilityLimits,
    SIZES.map((batchSize, i) => ({ batchSize, learningRate: limit.values[i] })),
  );
});

test("on the map of the findings, scaled rates come equally far, and the limits hold", async () => {
  const figure = await openFigure("learning-rate", { condition: 1, seeds: 1 });
  await figure.play();
  const { cells, stabilityLimits } = figure.results;
  const limitOf = (k) => stabilityLimits.find(({ batchSize }) => batchSize === k).learningRate;
  const known = { 1: 0.11, 4: 0.376, 16: 0.956, 64: 1.51, 1024: 1.659 };
  for (const [k, limit] of Object.entries(known)) {
    assert.ok(Math.abs(limitOf(Number(k)) / limit - 1) < 0.1, `k = ${k}`);
  }
  for (const { batchSize, learningRate, diverged } of cells) {
    if (learningRate < 0.8 * limitOf(batchSize)) assert.equal(diverged, 0);
  }
  const diagonal = cells.filter((one) => one.learningRate / one.batchSize === 1 / 1024);
  const losses = diagonal.filter(({ batchSize }) => batchSize <= 64).map((one) => one.finalLoss);
  assert.equal(losses.length, 5);
  assert.ok(Math.max(...losses) / Math.min(...losses) < 1.1);
});

test("scaled rates are compared with the best one, even if that leaves nothing of the loss", () => {
  const compare = (excessLeft) => {
    const cells = PLACES.map((place) => {
      return { ...place, seeds: 1, diverged: 0, excessLeft: excessLeft(place.batchSize) };
    });
    const scaled = scaling(cells);
    return [scaled?.lastGood.batchSize, scaled?.firstBad?.batchSize];
  };
  assert.deepEqual(
    compare(() => 0),
    [1, 2],
  );
  assert.deepEqual(
    compare((k) => (k > 16 ? 0.5 : 0.1)),
    [16, 32],
  );
  assert.deepEqual(
    compare(() => 0.1),
    [1024, undefined],
  );
});

test("the noise scale grows on the way, as the findings have it", async () => {
  const figure = await openFigure("learning-rate", { condition: 1 });
  await figure.measure("noiseScale");
  const { noiseScale } = figure.results;
  const at = (fraction) => noiseScale.find((one) => one.fraction === fraction);
  for (const [fraction, size] of [
    [0, 21],
    [0.5, 33],
    [0.9, 416],
  ]) {
    assert.ok(Math.abs(at(fraction).noiseScale / size - 1) < 0.25, `${fraction}`);
    assert.ok(Math.abs(at(fraction).estimatedNoiseScale / at(fraction).noiseScale - 1) < 0.25);
  }
});

test("a place says which results there are, and they are the engine's", async () => {
  const figure = await openFigure("learning-rate", { ...small, done: 6 });
  const { cells, done } = figure.results;
  assert.equal(done, 6);
  assert.deepEqual(
    cells.map(({ batchSize, learningRate }) => [batchSize, learningRate]),
    PLACES.slice(0, 6).map(({ batchSize, learningRate }) => [batchSize, learningRate]),
  );
  const here = { ...data, orderSeed: 42, epochs: 1 };
  const jobs = cells.map(({ batchSize, learningRate }) => ({ ...here, batchSize, learningRate }));
  engine.runAll("learning-rate-cell", jobs).forEach(({ finalLoss, diverged }, i) => {
    const expected = diverged ? null : finalLoss;
    assert.deepEqual([cells[i].finalLoss, cells[i].diverged], [expected, diverged]);
  });
});

test("settings that the map depends on begin again; others keep what is measured", async () => {
  const figure = await openFigure("learning-rate", { ...small, done: 3 });
  const { cells } = figure.results;
  await figure.set({ seeds: 2, batchSize: 8 });
  assert.deepEqual(figure.results.cells, cells);
  await figure.set({ features: 3 });
  assert.equal(figure.results.done, 0);
  await figure.set({ features: 2, done: 2 });
  assert.equal(figure.results.done, 2);
  await figure.set({ features: 4, done: 3 });
  assert.equal(figure.results.done, 3);
});

test("a cell may be named by numbers as well as by text", async () => {
  const figure = await openFigure("learning-rate", { batchSize: 64, learningRate: 2 });
  const { batchSize, learningRate } = figure.settings;
  assert.deepEqual([batchSize, learningRate], ["64", "2"]);
});
