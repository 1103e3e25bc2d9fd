// The figure “local-sgd”: its numbers are the engine's and near what is known, and what it says no number denies.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { loadEngine } from "../../dist/laboratory.mjs";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
const { engineIsLoaded, sentence, answer, verdicts, everyRows, en, de } = await importText(
  await bundleForNode(`
    export * from "./web/figures/local-sgd/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/local-sgd/words.en.js";
    export { words as de } from "./web/figures/local-sgd/words.de.js";
  `),
);
before(() => engineIsLoaded());
afterEach(closeFigures);

const EVERY = [1, 4, 16, 64, 256, 512];
const RUN = { samples: 512, noise: 1, workers: 8, batchSize: 2, learningRate: 0.025, epochs: 16 };
const SETTINGS = { ...RUN, seed: 42, seeds: 6, every: 2, shards: "sorted" };

/**
 * All that is said, in both languages, of runs whose excess loss is drawn by place, kind of shards and seed.
 * @param {(isSorted: boolean, place: number, seed: number) => number} excessOf
 */
function said(excessOf, { settings = SETTINGS, seeds = 6, guess = "hundred" } = {}) {
  const results = Array.from({ length: seeds }, (_, seed) => ({
    seed,
    excess: [false, true].map((isSorted) => EVERY.map((_, i) => excessOf(isSorted, i, seed))),
  }));
  const state = {
    finished: seeds,
    jobs: settings.seeds,
    measured: { runs: { results } },
    settings,
  };
  return [en, de].map((words) =>
    [
      sentence(state, settings, words),
      answer({ state, settings, words, guess }),
      ...verdicts(state, settings, words).map(({ measured }) => measured),
      ...everyRows(state, settings, words).map((row) => Object.values(row).join(" | ")),
    ]
      .join("\n")
      .replace(/\{[\w-]+\|([^}]*)\}/g, "$1"),
  );
}
const usual = (isSorted, place, seed) => (1 + seed / 100) * 4e-5 * (isSorted ? 20 ** place : 1);
const SLIPS = /NaN|undefined|null|∞|Infinity|\[object|\{| {2}| [.,;]|1 seeds/;

test("what Play shows is what the engine's experiment measures", async () => {
  const figure = await openFigure("local-sgd", { seeds: 2 });
  await figure.play();
  const { done, runs } = figure.results;
  assert.equal(done, 2);
  const [measured] = engine.runAll("local-sgd", [{ ...RUN, seed: 43, averageEvery: EVERY }]);
  const shown = runs.filter(({ seed }) => seed === 43);
  assert.deepEqual(
    shown.map(({ shards, averageEvery }) => [shards, averageEvery]),
    ["shuffled", "sorted"].flatMap((shards) => EVERY.map((every) => [shards, every])),
  );
  const ends = Array.from(measured.excess.values).filter((_, i) => i % 16 === 15);
  assert.deepEqual(
    shown.map(({ excess }) => excess),
    ends,
  );
});

test("shuffled shards may be averaged seldom, sorted ones may not", async () => {
  const figure = await openFigure("local-sgd", { seeds: 30 });
  await figure.play();
  const at = (shards, every) =>
    figure.results.medians.find((one) => one.shards === shards && one.averageEvery === every)
      .excess;
  assert.ok(at("shuffled", 1) < 1e-4 && at("shuffled", 16) < 1.5e-4 && at("shuffled", 256) < 3e-4);
  assert.ok(at("sorted", 1) < 1e-4);
  assert.ok(Math.abs(at("sorted", 16) / 0.0124 - 1) < 0.2);
  assert.ok(Math.abs(at("sorted", 256) / 0.855 - 1) < 0.1);
  assert.match(textOf(figure), /with sorted shards \d+ times the excess loss \(95 %/);
});

test("before Play the data are there, cut into shards, and the workers' lines after it", async () => {
  const figure = await openFigure("local-sgd", { seeds: 1 });
  const lines = (plot) => plot.marks.filter(({ kind }) => kind === "line");
  const [ends, before] = figure.plots;
  assert.ok(ends.marks.some(({ label }) => label === "start"));
  const dots = before.marks.filter(({ kind }) => kind === "points");
  assert.deepEqual(
    dots.map(({ values = [] }) => values.length),
    [256, 256],
  );
  assert.equal(lines(before).length, 1);
  await figure.play();
  assert.equal(lines(figure.plots[1]).length, 1 + 8 + 1);
  await figure.choose({ shards: "shuffled", every: 5 });
  assert.equal(figure.results.done, 1);
  assert.equal(lines(figure.plots[1]).length, 1 + 8 + 1);
});

test("what the chosen number of steps does is told for both kinds of shards", () => {
  const [told, gesagt] = said(usual);
  assert.match(
    told,
    /^Averaged every 16 steps instead of after each step: with shuffled shards about the same excess loss; with sorted shards 400 times the excess loss \(95 %: .*\)\.$/m,
  );
  assert.match(
    told,
    /^Measured, every 16 steps: 400 times .* You said about 100 times or more: right\.$/m,
  );
  assert.match(
    told,
    /^Shuffled shards, excess loss: about as low when averaged every 4, 16, 64, 256 and 512 steps\.$/m,
  );
  assert.match(
    told,
    /^Sorted shards, excess loss: clearly higher every 4, 16, 64, 256 and 512\.$/m,
  );
  assert.match(gesagt, /mit sortierten Teilen das 400-Fache an Mehrverlust/);
  const [last] = said(usual, { settings: { ...SETTINGS, every: 5 } });
  assert.match(last, /^Averaged only at the end instead of/);
  const [first] = said(usual, { settings: { ...SETTINGS, every: 0 } });
  assert.match(first, /^Drag the ring to the right/);
  for (const text of [told, gesagt, last, first]) assert.doesNotMatch(text, SLIPS);
});

test("few seeds, unclear ones and those that diverged are told as what they are", () => {
  const few = said(usual, { settings: { ...SETTINGS, seeds: 3 }, seeds: 3 });
  assert.match(few[0], /with shuffled shards too few seeds to say/);
  assert.doesNotMatch(few[0], /clearly|about the same excess|right|this time/);
  const mixed = said((_, place, seed) => (seed % 2 && place ? 3 : 1));
  assert.match(mixed[0], /sorted shards no clear difference\./);
  const slight = said((_, place, seed) => (place ? 1.05 + seed / 10 : 1));
  assert.match(slight[0], /a higher excess loss, perhaps only a little/);
  const some = said((isSorted, place, seed) =>
    isSorted && place && seed < 2 ? Number.NaN : usual(isSorted, place, seed),
  );
  assert.match(some[0], /; 2 of 6 runs diverged/);
  const lost = said((isSorted, place) => (isSorted && place ? Number.NaN : 1));
  assert.match(lost[0], /with sorted shards most runs diverged \(6 of 6\)\./);
  const all = said(() => Number.NaN);
  assert.match(all[0], /^Sorted shards: most runs diverged, also averaged after each step\.$/m);
  const zero = said(() => 0);
  for (const text of [few, mixed, slight, some, lost, all, zero].flat())
    assert.doesNotMatch(text, SLIPS);
});

for (const [name, settings, note] of [
  ["one worker", { workers: 1 }, /With one worker there is nothing to average/],
  ["a batch of all that a worker has", { batchSize: 64 }, /every 4, and|every 4 /],
  ["no noise", { noise: 0 }, /Averaged every 16 steps/],
  ["a rate at which all diverge", { learningRate: 10 }, /most runs diverged/],
]) {
  test(`${name}: the figure says what that does, and nothing slips`, async () => {
    const figure = await openFigure("local-sgd", { seeds: 6, .../** @type {object} */ (settings) });
    await figure.play();
    assert.match(textOf(figure), /** @type {RegExp} */ (note));
    for (const language of ["en", "de"])
      assert.doesNotMatch(figure.text(language), /NaN|undefined|null|∞|Infinity/);
  });
}
