// The figure “critical-batch”: its numbers are the engine's and near what theory predicts, and no sentence denies them.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { loadEngine } from "../../dist/laboratory.mjs";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";

/** @type {any} */
const engine = await loadEngine();
const figureModules = await importText(
  await bundleForNode(`
    export * from "./web/figures/critical-batch/findings.js";
    export * from "./web/figures/critical-batch/grid.js";
    export * from "./web/figures/critical-batch/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/critical-batch/words.en.js";
    export { words as de } from "./web/figures/critical-batch/words.de.js";
  `),
);
before(() => figureModules.engineIsLoaded());
afterEach(closeFigures);

const { PLACES, SIZES, answer, placesOf, sentence, verdicts } = figureModules;
const SLIPS = /NaN|undefined|null|∞|Infinity|\[object|\{| {2}| [.,;]|1 [Ss]eeds/;
const withoutColours = (text) => text.replace(/\{@?[\w-]+\|([^}]*)\}/g, "$1");

/** Results in which the critical batch is so many times the noise scale. */
const resultsOf = (seeds, timesOf, change = (run) => run) =>
  Array.from({ length: seeds }, (_, seed) =>
    PLACES.map((place) => {
      const noiseScale = 18 + 4.25 / (1 - place) ** 2;
      const criticalBatch = timesOf(place, seed) * noiseScale;
      const updates = SIZES.map((size) => 2 * (1 + criticalBatch / size));
      const run = { seed, place, noiseScale, criticalBatch, fewestUpdates: 2, updates };
      return change({ ...run, learningRates: SIZES.map(() => 0.1) });
    }),
  ).flat();

function said(results, { seeds = 6, guess = "same", ...more } = {}) {
  const settings = { seeds, removed: 30, place: "0.5", ...more };
  const measured = { batches: { results } };
  const state = { finished: results.length, jobs: PLACES.length * seeds, measured, settings };
  return [figureModules.en, figureModules.de].map((words) =>
    [
      sentence(state, settings, words),
      answer({ state, settings, words, guess }),
      ...verdicts(state, settings, words).map((verdict) => verdict.measured),
      ...placesOf(results, seeds).flatMap((place) =>
        Object.values(figureModules.placeRow(place, words)),
      ),
    ].join("\n"),
  );
}

test("what Play shows is what the engine's experiment measures, at every place", async () => {
  const figure = await openFigure("critical-batch", {
    ...fixtures["critical-batch"].small,
    seed: 7,
  });
  await figure.play();
  const { critical, updates, done } = figure.results;
  assert.equal(done, 6);
  assert.deepEqual(
    critical.map(({ place }) => place),
    PLACES,
  );
  const job = { features: 2, seed: 7, fraction: 0.7, left: 0.7, batchSizes: SIZES };
  const [measured] = engine.runAll("critical-batch", [job]);
  const own = critical.find(({ place }) => place === 0.7);
  assert.equal(own.noiseScale, measured.noiseScale);
  assert.equal(own.criticalBatch, measured.criticalBatch);
  assert.deepEqual(
    updates.filter(({ place }) => place === 0.7).map((row) => row.updates),
    Array.from(measured.updates.values),
  );
});

test("the noise scale is known before a run, and follows its formula", async () => {
  const figure = await openFigure("critical-batch");
  const { noiseOnLine } = figure.results;
  assert.ok(noiseOnLine.length > 10);
  // Of Gaussian samples alike in all directions: d + 2 + noise² (d + 1)/(1 − place)², with b among the parameters.
  for (const { place, noiseScale } of noiseOnLine) {
    const expected = 18 + (0.25 * 17) / (1 - place) ** 2;
    assert.ok(Math.abs(noiseScale / expected - 1) < 0.15, `${place}: ${noiseScale}`);
  }
});

test("with the usual data the critical batch is within 2.5 times the noise scale at every place", async () => {
  const figure = await openFigure("critical-batch", { seeds: 2, seed: 300 });
  await figure.play();
  for (const { place, noiseScale, criticalBatch } of figure.results.critical) {
    const ratio = criticalBatch / noiseScale;
    assert.ok(ratio > 0.7 && ratio < 2.5, `${place}: ${ratio}`);
  }
});

test("places are told by how the critical batch compares there, over all seeds and not before", () => {
  const times = { 0: 1, 0.3: 1.05, 0.5: 1.6, 0.7: 0.5, 0.8: 1.2, 0.9: 1 };
  const results = resultsOf(
    6,
    (place, seed) => times[place] + (place === 0.9 ? (seed % 2) * 0.9 : seed / 1e3),
  );
  const [told, gesagt] = said(results);
  assert.match(
    told,
    /is 0\.50 to 1\.60 times the noise scale \(medians\): about as large at 0, 30 and 80 %; clearly larger at 50 %; clearly smaller at 70 %; not clear at 90 % of the way\./,
  );
  assert.match(gesagt, /deutlich größer bei 50 %; deutlich kleiner bei 70 %/);
  const [early] = said(results.slice(0, -1));
  assert.match(early, /^So far, 35 of 36 results\./);
  assert.doesNotMatch(early, /times as large/);
  const [few] = said(
    resultsOf(3, () => 1),
    { seeds: 3 },
  );
  assert.match(few, /too few seeds to say more/);
});

test("a guess is judged where it is clear, and the growth is told with both ends", () => {
  const [right] = said(resultsOf(6, () => 1.5));
  assert.match(right, /Measured: 1\.50 times the noise scale.* You said about the same: right\./);
  assert.match(right, /From 33 at the start to 665 at 90 % of the way: 19\.9 times as large/);
  assert.match(right, /It grows\./);
  const [wrong] = said(
    resultsOf(6, () => 1),
    { guess: "four" },
  );
  assert.match(wrong, /You said 4 times as large: not this time\./);
  const [open] = said(resultsOf(6, (_, seed) => 0.3 * 2 ** seed));
  assert.match(open, /You said about the same\.$/m);
});

test("where no critical batch could be fitted, that is counted and said", () => {
  const lost = (run) =>
    run.seed === 0 && run.place > 0.6 ? { ...run, criticalBatch: NaN, fewestUpdates: NaN } : run;
  const [some, manche] = said(
    resultsOf(7, () => 1, lost),
    { seeds: 7 },
  );
  assert.match(some, /In 3 of 42 results no critical batch could be fitted\./);
  assert.match(some, /, of 6 of 7 seeds\./);
  assert.match(manche, /, aus 6 von 7 Seeds\./);
  const none = (run) => ({
    ...run,
    criticalBatch: NaN,
    fewestUpdates: NaN,
    updates: SIZES.map(() => Infinity),
  });
  const draws = [
    resultsOf(6, () => 1, none),
    resultsOf(1, () => 1),
    resultsOf(6, () => 1e-6),
    resultsOf(6, () => 1e6),
    resultsOf(6, (place, seed) => Math.exp(5 * Math.sin(9 * seed + 40 * place))),
  ];
  for (const results of draws) {
    const seeds = results.length / PLACES.length;
    for (const text of said(results, { seeds })) assert.doesNotMatch(withoutColours(text), SLIPS);
  }
});
