// The figure “average”: its numbers are the engine's and near what is known, and what it says no number denies.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { loadEngine } from "../../dist/laboratory.mjs";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";
import { generator, SLIPS, withoutColours } from "./pairs_drawn.mjs";

/** @type {any} */
const engine = await loadEngine();
const modules = await importText(
  await bundleForNode(`
    export * from "./web/figures/average/findings.js";
    export * from "./web/figures/average/parts.js";
    export * from "./web/figures/average/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/average/words.en.js";
    export { words as de } from "./web/figures/average/words.de.js";
  `),
);
before(() => modules.engineIsLoaded());
afterEach(closeFigures);

const RATES = 5;
const CUTS = [1, 8, 16];
const isNear = (value, expected, tolerance) => Math.abs(value - expected) < tolerance;

/** Results that nobody has measured: per seed where the run ends, and how often the networks are right. */
function drawn({ seeds = 6, predicted = 10, once = predicted, each = 0.1, accuracies }) {
  const all = Array.from({ length: seeds }, (_, seed) => seed);
  const spread = (value, seed) =>
    typeof value === "function" ? value(seed) : value * (1 + seed / 100);
  const lastBatch = all.flatMap((seed) =>
    [once, each].map((end, i) => ({
      seed,
      order: ["shuffle-once", "shuffle-each-epoch"][i],
      last: 1,
      predicted: spread(predicted, seed),
      excess: Array(RATES).fill(spread(end, seed)),
    })),
  );
  const batchNorm = all.flatMap((seed) =>
    [false, true].flatMap((isNormalised) =>
      CUTS.map((parts) => ({
        seed,
        batchNorm: isNormalised,
        parts,
        testAccuracy: accuracies(isNormalised, parts, seed),
        trainLoss: 0.2,
        usedLoss: 0.3,
      })),
    ),
  );
  return { lastBatch: { results: lastBatch }, batchNorm: { results: batchNorm } };
}
const usual = (isNormalised, parts, seed) => 0.96 + seed / 1000 - (isNormalised ? parts / 150 : 0);

/** All that is said of results, in both languages. */
function said(results, given = {}, guess = "times") {
  const measured = drawn({ accuracies: usual, ...results });
  const seeds = results.seeds ?? 6;
  const settings = { samples: 33, batchSize: 32, seeds, ...given };
  const state = { finished: 8 * seeds, jobs: 8 * seeds, measured, settings };
  return [modules.en, modules.de].map((words) =>
    [
      modules.sentence(state, settings, words),
      modules.answer({ state, settings, words, guess }),
      modules.lastFinding(state, settings, words),
      modules.normFinding(state, settings, words),
    ].join("\n"),
  );
}

test("the post's ten points, cut: the numbers are NumPy's", async () => {
  const figure = await openFigure("average");
  const close = (gradient, expected) => {
    assert.ok(
      gradient.every((value, i) => isNear(value, expected[i], 1e-12)),
      `${gradient}`,
    );
  };
  const whole = [-2.6031870494663294, -1.634112799878542];
  for (const [parts, expected] of Object.entries({
    "8-2": [-3.7579485866326507, -2.662588933301337],
    "9-1": [-2.2059239197200826, -2.080794491806291],
    "5-5": whole,
    10: whole,
  })) {
    await figure.set({ parts });
    close(figure.results.averageOfAverages, expected);
    close(figure.results.average, whole);
  }
  await figure.set({ parts: "8-2" });
  assert.deepEqual(
    figure.results.weights.map((weight) => Number(weight.toFixed(9))),
    [...Array(8).fill(0.625), 2.5, 2.5],
  );
  assert.match(textOf(figure), /8 \+ 2: .*∂w = −3\.758, ∂b = −2\.663.*counts 4 times as much/);
});

test("a preset brings its cuts, and a moved cut changes nothing that was measured", async () => {
  const figure = await openFigure("average", { seeds: 1, updates: 100, done: 8 });
  for (const [preset, parts] of Object.entries({
    parallel: [8, 8, 8, 8],
    accumulation: [5, 5],
    "short-last": [32, 1],
    "batch-norm": Array(8).fill(4),
    ragged: [8, 2],
  })) {
    await figure.choose({ preset });
    assert.deepEqual(figure.results.parts, parts);
  }
  await figure.choose({ parts: "7-3" });
  assert.equal(figure.results.done, 8);
});

test("parts always add up to the pack", () => {
  const { partsOf, readParts, partsBetween, cutsOf, cutOnce, joinLast } = modules;
  assert.deepEqual(partsOf({ cards: 10, parts: "8-2" }), [8, 2]);
  assert.deepEqual(partsOf({ cards: 12, parts: "8-2" }), [8, 4]);
  assert.deepEqual(partsOf({ cards: 8, parts: "8-2" }), [8]);
  assert.deepEqual(partsOf({ cards: 1, parts: "4-4-4" }), [1]);
  assert.deepEqual(readParts(" 8 + 2 ", {}), { value: "8-2" });
  for (const text of ["", "0-3", "<b>", "1e9", Array(11).fill(1).join("-")]) {
    assert.equal(readParts(text, {}).problem.reason, "choice", text);
  }
  assert.equal(partsBetween(cutsOf([3, 1, 4]), 8), "3-1-4");
  assert.equal(cutOnce([8, 2]), "4-4-2");
  assert.equal(cutOnce([1, 1]), null);
  assert.equal(joinLast([8, 1, 1]), "8-2");
  assert.equal(joinLast([10]), null);
});

test("n = 33, k = 32: what Play shows is the engine's, and 50.5 % above the lowest loss at η = 0.002", async () => {
  const figure = await openFigure("average", { seeds: 1, updates: 100, done: 8 });
  const { lastBatch, batchNorm, learningRates } = figure.results;
  const [once, each] = lastBatch;
  const expected = [58.9, 53.4, 51.7, 50.9, 50.5];
  for (const [i, percent] of expected.entries()) {
    assert.ok(isNear(once.excess[i], percent, 0.06), `${once.excess[i]}`);
  }
  assert.ok(isNear(once.predicted, 50.2, 0.06));
  assert.ok(each.excess.at(-1) < 1);
  const [run] = engine.runAll("short-last-batch", [{ order: "shuffle-each-epoch", learningRates }]);
  assert.equal(each.excess[0], 100 * (run.loss.values[0] / run.minimumLoss - 1));
  const options = { updates: 100, parts: 16, normalization: "batch-norm" };
  const [network] = engine.runAll("batch-norm-parts", [options]);
  const found = batchNorm.find(({ batchNorm: isOn, parts }) => isOn && parts === 16);
  assert.equal(found.testAccuracy, network.testAccuracy);
});

test("over 20 seeds the end hangs on who stands last, and is as weighted least squares predict", async () => {
  const figure = await openFigure("average", { updates: 100, done: 40 });
  const { lastBatch } = figure.results;
  const ends = lastBatch.filter(({ order }) => order === "shuffle-once");
  const last = ends.map(({ excess }) => excess.at(-1));
  assert.ok(Math.min(...last) < 1 && Math.max(...last) > 100);
  for (const { excess, predicted } of ends) assert.ok(isNear(excess.at(-1) / predicted, 1, 0.05));
  figure.guess("times");
  assert.match(textOf(figure), /so it does\. You said 32 times as much: right/);
});

test("no conclusion without six seeds", () => {
  for (const text of said({ seeds: 5 })) {
    assert.match(text, /too few seeds|zu wenige Seeds/i);
    assert.doesNotMatch(text, /It does|Ja:|points less|Punkte weniger|so it does|tut er also/);
  }
});

test("where k divides n nothing counts more, and nothing is asked", async () => {
  for (const text of said({ predicted: 0, once: 0.1 }, { samples: 32, batchSize: 8 })) {
    assert.match(text, /every batch is whole|jeder Batch ganz/);
    assert.match(text, /no batch is short|Kein Batch ist kurz/);
  }
  const figure = await openFigure("average", { samples: 10, batchSize: 10 });
  assert.doesNotMatch(textOf(figure), /Your guess/);
});

test("a little above the lowest loss is said to hardly matter; runs that diverged are told and never dropped", () => {
  for (const text of said({ predicted: 0.02 })) assert.match(text, /hardly matters|kaum etwas aus/);
  const someLost = (seed) => (seed < 2 ? Number.NaN : 10 + seed);
  for (const text of said({ once: someLost, seeds: 8 })) {
    assert.match(text, /2 of 8 runs diverged|2 von 8 Läufen/);
    assert.doesNotMatch(withoutColours(text), SLIPS);
  }
  for (const text of said({ once: () => Number.NaN, accuracies: () => Number.NaN })) {
    assert.match(text, /most runs diverged|meisten Läufe sind divergiert/i);
    assert.doesNotMatch(withoutColours(text), SLIPS);
  }
});

test("equal networks are told to be equal, better ones better", () => {
  const [english] = said({ accuracies: (_, __, seed) => 0.9 + seed / 1000 });
  assert.match(
    english,
    /Without BatchNorm it does not: the parts make the network of the whole batch/,
  );
  assert.match(english, /With BatchNorm, .*8\u00a0×\u00a04: exactly as often right/);
  const [better] = said({
    accuracies: (isOn, parts, seed) => 0.9 + (isOn ? parts / 200 : 0) + seed / 1000,
  });
  assert.match(better, /With BatchNorm, .*8\u00a0×\u00a04: \{whole\|3\.5 points more\}/);
  assert.doesNotMatch(better, /it does,/);
});

test("whatever the results, no text has a slip, and no verdict denies its numbers", () => {
  const random = generator(1);
  for (let i = 0; i < 60; i++) {
    const chance = random() < 0.3 ? random() : 0;
    const maybe = (value) => (random() < chance ? Number.NaN : value);
    const [low, high] = [random(), random()].map((value) => 10 ** (4 * value - 2));
    const seeds = 1 + Math.floor(12 * random());
    const results = {
      seeds,
      predicted: () => low * (0.5 + random()),
      once: () => maybe(high * (0.5 + random())),
      each: () => maybe(low * random()),
      accuracies: () => maybe(0.6 + 0.4 * random()),
    };
    for (const text of said(results, random() < 0.2 ? { samples: 8, batchSize: 3 } : {})) {
      assert.doesNotMatch(withoutColours(text), SLIPS);
      assert.doesNotMatch(text, /(?<![.,\d])1 (seeds|Punkte)/);
      if (seeds < 6) assert.doesNotMatch(text, /It does|Ja:/);
    }
  }
});
