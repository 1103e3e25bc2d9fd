// The figure “sharpness”: its numbers are the engine's and near what is known, and what it says no number denies.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";

/** @type {any} */
const engine = await loadEngine();
const figureModules = await importText(
  await bundleForNode(`
    export * from "./web/figures/sharpness/findings.js";
    export * from "./web/figures/sharpness/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/sharpness/words.en.js";
    export { words as de } from "./web/figures/sharpness/words.de.js";
  `),
);
before(() => figureModules.engineIsLoaded());
afterEach(closeFigures);

const { answer, sentence, verdicts } = figureModules;
const RATES = [0.3, 0.7, 0.15, 0.5, 0.2, 0.1];
const plain = (values) => Array.from(values);

/** A run whose λmax ends at this share of 2/η. */
const run = (learningRate, isWhole, share) => ({
  learningRate,
  isWhole,
  topEigenvalue: (share * 2) / learningRate,
  path: [],
});
/** Of each rate and side as many runs as seeds; `shareOf` draws where λmax ends. */
const edgesOf = (seeds, shareOf) =>
  Array.from({ length: seeds }, (_, seed) =>
    [true, false].flatMap((isWhole) =>
      RATES.map((rate) => run(rate, isWhole, shareOf(rate, isWhole, seed))),
    ),
  ).flat();

function said(edges, swaps = [], seeds = 6, guess = "twice") {
  const measured = { edge: { results: edges }, swap: { results: swaps } };
  const finished = edges.length + swaps.length;
  const settings = { seeds };
  const state = { finished, jobs: 13 * seeds, measured, settings };
  return [figureModules.en, figureModules.de].map((words) =>
    [
      sentence(state, settings, words),
      answer({ state, settings, words, guess }),
      ...verdicts(state, words).map(({ measured: told }) => told),
    ].join("\n"),
  );
}

const SLIPS = /NaN|undefined|null|∞|Infinity|\[object|\{| {2}| [.,;]|1 seeds/;
const withoutColours = (text) => text.replace(/\{\w+\|([^}]*)\}/g, "$1");

test("what Play shows is what the engine's experiments measure, the swap too", async () => {
  const figure = await openFigure("sharpness", { seeds: 2, updates: 600 });
  await figure.play();
  const { edge, swap, batchSizes } = figure.results;
  assert.deepEqual(batchSizes, [4, 128]);
  for (const [runs, batchSize] of [
    [edge.fullBatch, 0],
    [edge.smallBatch, 4],
  ]) {
    assert.equal(runs.length, 12);
    const order = runs.map(({ seed, learningRate }) => seed + learningRate);
    assert.deepEqual(order, [...order].sort(), "in order of seeds and rates");
    for (const { seed, learningRate, threshold, topEigenvalue } of runs) {
      const options = { seed, learningRate, batchSize, updates: 600, checkpoints: 16 };
      const [measured] = engine.runAll("edge-of-stability", [options]);
      assert.equal(threshold, 2 / learningRate);
      // A run that diverged has none.
      assert.deepEqual(topEigenvalue ?? Number.NaN, measured.topEigenvalue);
    }
  }
  assert.deepEqual(
    swap.map(({ seed }) => seed),
    [42, 43],
  );
  const checkpoints = [1, 10, 20, 50, 100, 200, 500, 600];
  const [swapped] = engine.runAll("minima-swap", [{ seed: 42, checkpoints }]);
  assert.deepEqual(swap[0].after.flat(), plain(swapped.thenTopEigenvalue.values));
});

test("with the usual number of updates λmax ends at 2/η with all samples, and below it with small batches", async () => {
  const figure = await openFigure("sharpness", { seeds: 1, done: 12 });
  const { fullBatch, smallBatch } = figure.results.edge;
  for (const { learningRate, threshold, topEigenvalue } of fullBatch) {
    if (learningRate > 0.1)
      assert.ok(Math.abs(topEigenvalue / threshold - 1) < 0.15, `${learningRate}`);
  }
  for (const { learningRate, threshold, topEigenvalue } of smallBatch) {
    if (learningRate < 0.4) assert.ok(topEigenvalue < threshold / 2, `${learningRate}`);
  }
});

test("the edge comes seed by seed, then the swap", async () => {
  const figure = await openFigure("sharpness", { ...fixtures.sharpness.small, seeds: 2 });
  const done = [];
  for (const expected of [6, 12, 18, 24, 26]) {
    await figure.set({ done: expected });
    const { edge, swap } = figure.results;
    done.push([edge.fullBatch, edge.smallBatch, swap].map((list) => list.length));
  }
  assert.deepEqual(done, [
    [6, 0, 0],
    [6, 6, 0],
    [12, 6, 0],
    [12, 12, 0],
    [12, 12, 2],
  ]);
  await figure.set({ rate: "0.7" });
  assert.equal(figure.results.done, 26, "only what is drawn is another one");
});

test("where most runs diverged, a hollow mark and a word say so", async () => {
  const figure = await openFigure("sharpness", { ...fixtures.sharpness.small, smallBatch: 1 });
  await figure.play();
  const [ends] = figure.plots;
  const lost = figure.results.edge.smallBatch.filter((run) => run.topEigenvalue === null);
  assert.ok(lost.length > 0);
  const rates = lost.map(({ learningRate }) => learningRate).sort((a, b) => a - b);
  const points = ends.marks.filter(({ kind }) => kind === "points");
  const hollow = points.filter(({ hollow }) => hollow).flatMap(({ values }) => values);
  assert.deepEqual(
    hollow.map(({ x }) => x),
    rates,
  );
  assert.ok(ends.marks.some(({ label, values }) => label === "diverged" && values?.length));
});

test("an interval without an upper end leaves room for the mark and the word above it", async () => {
  const settings = { ...fixtures.sharpness.small, seeds: 6, smallBatch: 1, rate: "0.1" };
  const figure = await openFigure("sharpness", { ...settings, done: 72 });
  const [ends] = figure.plots;
  const bars = ends.marks.filter(({ kind }) => kind === "segments").flatMap(({ values }) => values);
  const [, small] = bars.filter(({ x }) => x === 0.3);
  assert.ok(small.from < 2 && small.to === 12, `${small.from} ${small.to}`);
  // At η = 0.3 it is half of the runs, not most of them.
  assert.match(
    textOf(figure),
    /runs diverged for η = 0\.3 \(3 of 6\), 0\.5 \(6 of 6\) and 0\.7 \(6 of 6\)\./,
  );
});

test("the edge is told for each batch size by rates in order, over all seeds and not before", () => {
  const shares = { 0.1: 0.4, 0.15: 0.5, 0.2: 0.98, 0.3: 1.01, 0.5: 1.04, 0.7: Number.NaN };
  const edges = edgesOf(6, (rate, isWhole, seed) => (isWhole ? shares[rate] : 0.3) + seed / 1e4);
  const [told] = said(edges);
  assert.match(
    told,
    /\{whole\|With all samples\} λmax ends close to 2\/η \(0\.98 to 1\.04 times\) for η = 0\.2–0\.5; below 2\/η for η = 0\.1–0\.15; runs diverged for η = 0\.7 \(6 of 6\)\. \{small\|With small batches\} λmax ends below 2\/η for η = 0\.1–0\.7\./,
  );
  const [early] = said(edges.slice(0, -1));
  assert.match(early, /^So far, 71 of 78 results\./);
  const [few] = said(edges.slice(0, 60), [], 5);
  assert.match(few, /too few seeds to compare/);
});

test("λmax that is certainly smaller is said to be so, also where that may be by less than a quarter", () => {
  const sharesAt = { 0.1: [0.7, 0.95], 0.7: [1.05, 1.6] };
  const edges = edgesOf(20, (rate, isWhole, seed) => {
    const [low, high] = (isWhole && sharesAt[rate]) || [0.99, 1.01];
    return low + ((high - low) * seed) / 19;
  });
  const [told, gesagt] = said(edges, [], 20);
  assert.match(
    told,
    /; below 2\/η \(perhaps only a little\) for η = 0\.1; above 2\/η \(perhaps only a little\) for η = 0\.7\./,
  );
  assert.match(
    gesagt,
    /; unter 2\/η \(vielleicht nur wenig\) für η = 0\.1; über 2\/η \(vielleicht nur wenig\) für η = 0\.7\./,
  );
});

test("runs that diverged are counted, also where most came to an end", () => {
  const edges = edgesOf(20, (rate, isWhole, seed) =>
    rate > (isWhole ? 0.6 : 0.4) && seed < (isWhole ? 5 : 3 + 60 * (rate - 0.5)) ? Number.NaN : 1,
  );
  const [told, gesagt] = said(edges, [], 20);
  assert.match(
    told,
    /all samples\} λmax ends close to 2\/η \(1\.00 times\) for η = 0\.1–0\.7; runs diverged for η = 0\.7 \(5 of 20\)\./,
  );
  assert.match(
    told,
    /for η = 0\.1–0\.5; runs diverged for η = 0\.5 \(3 of 20\) and 0\.7 \(15 of 20\)\./,
  );
  assert.match(
    gesagt,
    /für η = 0\.1–0\.5; divergiert: für η = 0\.5 \(3 von 20\) und 0\.7 \(15 von 20\)\./,
  );
  const [all, alle] = said(edgesOf(6, () => Number.NaN));
  assert.match(
    all,
    /all samples\} runs diverged for η = 0\.1 \(6 of 6\), .* and 0\.7 \(6 of 6\)\./,
  );
  assert.match(
    alle,
    /Datenpunkten\} divergiert: für η = 0\.1 \(6 von 6\), .* und 0\.7 \(6 von 6\)\./,
  );
});

test("what half the rate does is told by the ratio over seeds, and a guess is judged only where that is clear", () => {
  const [twice] = said(edgesOf(6, (_, __, seed) => 1 + seed / 1e3));
  assert.match(twice, /2\.0\d times as large \(95 %: .* You said about twice: right\./);
  // At the same λmax the share of 2/η is half as large.
  const [same] = said(edgesOf(6, (rate, _, seed) => rate / 0.7 + seed / 1e3));
  assert.match(same, /You said about twice: not this time\./);
  const [open] = said(edgesOf(6, (rate, _, seed) => (rate === 0.15 && seed % 2 ? 0.3 : 1)));
  assert.match(open, /You said about twice\.$/m);
  const [gone] = said(edgesOf(6, () => Number.NaN));
  assert.doesNotMatch(gone, /You said/);
  const [few] = said(
    edgesOf(2, () => 1),
    [],
    2,
  );
  assert.match(few, /too few seeds to say more\. You said about twice\.$/m);
});

test("a swap is told by the seeds that came to an end, and says how many did not", () => {
  const swap = (first, last) => ({ checkpoint: [1], first, after: last.map((value) => [value]) });
  const six = Array.from({ length: 6 }, (_, i) => swap([13 + i, 2 + i / 9], [4 + i / 9, 11 + i]));
  const [moved] = said([], six);
  assert.match(moved, /lower in 6\u00a0of\u00a06\)/);
  assert.match(moved, /higher in 6\u00a0of\u00a06\)/);
  assert.match(moved, /small batches do drive the network out/);
  const one = [...six.slice(0, 1), ...Array(4).fill(swap([13, 2], [Number.NaN, 11]))];
  const [few, wenige] = said([], one, 5);
  assert.match(few, /diverged\} \(lower in 1\u00a0of\u00a01; diverged: 4\u00a0of\u00a05\)/);
  assert.match(few, /Too few seeds to say more/);
  const [early, bisher] = said([], six.slice(0, 5));
  assert.match(early, /\. More are to come\.$/);
  assert.match(bisher, /\. Weitere kommen noch\.$/);
  const all = said([], Array(6).fill(swap([13, 2], [Number.NaN, Number.NaN])));
  assert.match(all[0], /diverged\} \(diverged: 6\u00a0of\u00a06\)/);
  for (const text of [few, wenige, ...all]) assert.doesNotMatch(withoutColours(text), SLIPS);
});
