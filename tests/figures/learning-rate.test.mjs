// The figure “learning-rate”: the map, its limits and the noise scale are the engine's, and near what is known.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { PLACES } from "../../web/figures/learning-rate/grid.js";
import { words as german } from "../../web/figures/learning-rate/words.de.js";
import { words as english } from "../../web/figures/learning-rate/words.en.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";
import { importProduct } from "./import_product.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const { cellsOf, scaling, compareScaled, verdicts, answer, sentence } = await importProduct(
  "web/figures/learning-rate/findings.js",
  "web/figures/learning-rate/sentence.js",
);
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
    assert.ok(Math.abs(finalLoss / ((low + high) / 2) - 1) < 1e-15);
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

/** A state in which six runs of each cell leave such parts of the excess loss; infinite: diverged. */
function stateOf(leftOf, seeds = 6) {
  const runs = Array.from({ length: seeds }, (_, seed) =>
    PLACES.map((place) => {
      const excessLeft = leftOf(place, seed);
      return { excessLeft, finalLoss: excessLeft, diverged: excessLeft === Infinity };
    }),
  ).flat();
  const limits = SIZES.map((batchSize) => ({ batchSize, learningRate: 0.01 * batchSize }));
  return {
    measured: {
      map: { status: "done", results: runs },
      near: { results: [] },
      limits: { status: "done", results: limits },
      noiseScale: { results: /** @type {any[]} */ ([]) },
    },
  };
}

const settingsOf = (seeds) => ({ seeds, batchSize: 32, learningRate: 0.25 });
const saysOf = (state, seeds = 6, words = english) =>
  verdicts(state, settingsOf(seeds), words).map(({ measured }) => measured);
const answerOf = (state, guess, seeds = 6, words = english) =>
  answer({ state, settings: settingsOf(seeds), words, guess });

test("scaled rates are compared with the best one, even if that leaves nothing of the loss", () => {
  const compare = (leftOf, seeds = 6) => {
    const state = stateOf(leftOf, seeds);
    const scaled = scaling(cellsOf(state));
    const { lastGood, firstBad, isFew } = compareScaled(scaled, seeds);
    return [lastGood.batchSize, firstBad?.batchSize, isFew];
  };
  assert.deepEqual(
    compare(() => 0),
    [1024, undefined, false],
  );
  assert.deepEqual(
    compare(({ batchSize }) => (batchSize > 16 ? 0.5 : 0)),
    [16, 32, false],
  );
  assert.deepEqual(
    compare(({ batchSize }) => (batchSize > 16 ? 0.5 : 0.1)),
    [16, 32, false],
  );
  assert.deepEqual(
    compare(({ batchSize }, seed) => (batchSize > 16 ? 0.08 + 0.02 * seed : 0.1)),
    [16, undefined, false],
    "not clear",
  );
  assert.deepEqual(
    compare(() => 0.1, 5),
    [1, undefined, true],
  );
});

test("noise 0: what leaves nothing of the loss is compared, and said", async () => {
  const figure = await openFigure("learning-rate", { ...small, noise: 0 });
  assert.deepEqual(await figure.play(), { ended: true });
  const { linearScaling, cells } = figure.results;
  assert.equal(cells.length, 121);
  assert.equal(linearScaling[0].batchSize, 1);
});

test("a rate is safe while all runs end lower than they began", () => {
  // From 1/4 on one of six runs ends higher, though none diverges before 1/2.
  const state = stateOf(({ learningRate, batchSize }, seed) => {
    if (learningRate > batchSize / 4) return Infinity;
    return learningRate === batchSize / 4 && seed === 3 ? 1.2 : 0.1;
  });
  assert.match(
    answerOf(state, "some"),
    /all 6 runs still end lower than at the start up to 1\/8 with k = 1, up to at least 4 with k = 1024\. You said/,
  );
  assert.equal(answerOf(state, "some", 7), "", "a seed is missing");
  const falling = stateOf(({ learningRate, batchSize }) =>
    learningRate < (batchSize === 1 ? 1 / 8 : 4) ? 0.1 : 2,
  );
  assert.match(
    answerOf(falling, "some"),
    /up to 1\/16 with k = 1, up to 2 .*: 32 times as large.*right/,
  );
  const hopeless = stateOf(() => 3);
  assert.match(answerOf(hopeless, "all"), /with no rate of the map with k = 1,/);
  assert.match(saysOf(hopeless)[1], /With k = 1 no rate of the map ends lower than it began\./);
});

test("the words of one cell are singular, and nothing is said that is no number", () => {
  const one = stateOf(({ learningRate, batchSize }) => {
    if (batchSize === 1 && learningRate === 1 / 64) return 1.5;
    return learningRate >= 0.01 * batchSize ? Infinity : 0.1;
  });
  assert.match(saysOf(one)[0], /and 1 ended higher than it began\./);
  for (const leftOf of [() => 0, () => 1, () => Infinity, ({ row }) => (row > 4 ? Infinity : 1e-9)])
    for (const seeds of [1, 6])
      for (const words of [english, german]) {
        const state = stateOf(leftOf, seeds);
        const texts = [
          ...saysOf(state, seeds, words),
          answerOf(state, "all", seeds, words),
          sentence(state, settingsOf(seeds), words),
        ];
        for (const text of texts) assert.doesNotMatch(text, /NaN|undefined|null|Infinity|∞/);
      }
});

test("the noise scale is said of the line on which it was measured", () => {
  const state = stateOf(() => 0.1);
  const saidOf = (...scales) => {
    state.measured.noiseScale.results = scales.map((noiseScale) => ({ noiseScale }));
    return saysOf(state)[2];
  };
  assert.match(saidOf(20, 30), /On the straight line .*: it grows\. There, a batch/);
  assert.match(saidOf(20, 20), /: the same\.$/);
  assert.match(saidOf(20, 10), /: it shrinks here\.$/);
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
