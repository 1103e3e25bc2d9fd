// The figure “floors”: its numbers are the engine's and near what is known, and what it says no number denies.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { loadEngine } from "../../dist/laboratory.mjs";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
const { engineIsLoaded, fitSlope, expectedFloor, sentence, answer, verdicts, orderRows, en, de } =
  await importText(
    await bundleForNode(`
    export * from "./web/figures/floors/charts.js";
    export * from "./web/figures/floors/findings.js";
    export * from "./web/figures/floors/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/floors/words.en.js";
    export { words as de } from "./web/figures/floors/words.de.js";
  `),
  );
before(() => engineIsLoaded());
afterEach(closeFigures);

const RATES = [0.1, 0.05, 0.025, 0.0125, 0.00625];
const ORDERS = [
  "with-replacement",
  "sorted",
  "shuffle-once",
  "shuffle-each-epoch",
  "reversed-pairs",
  "balanced",
];
const SETTINGS = { seeds: 6, learningRate: 0.1, halvings: 1 };

/**
 * All that is said, in both languages, of runs whose floor is drawn by order, rate and seed.
 * @param {(order: string, rate: number, seed: number) => number} floorOf
 * @param {{settings?: any, guess?: string, seeds?: number, fall?: number}} [more] `fall`: the third quarter over the fourth
 */
function said(floorOf, { settings = SETTINGS, guess = "eighth", seeds = 6, fall = 1 } = {}) {
  const results = Array.from({ length: seeds }, (_, seed) =>
    RATES.map((learningRate) => {
      const floor = ORDERS.map((order) => floorOf(order, learningRate, seed));
      const earlier = floor.map((one) => fall * one);
      return { seed, learningRate, floor, earlier, startExcess: 2, epoch: [], excess: [] };
    }),
  ).flat();
  const state = { finished: results.length, jobs: 30, measured: { floors: { results } }, settings };
  return [en, de].map((words) =>
    [
      sentence(state, settings, words),
      answer({ state, settings, words, guess }),
      ...verdicts(state, settings, words).map(({ measured }) => measured),
      ...orderRows(state, settings, words).map((row) => Object.values(row).join(" | ")),
    ]
      .join("\n")
      .replace(/\{[\w-]+\|([^}]*)\}/g, "$1"),
  );
}
const POWERS = [1, 2, 2, 3, 3, 4];
const lawful = (order, rate, seed) => (1 + seed / 100) * rate ** POWERS[ORDERS.indexOf(order)];
const SLIPS = /NaN|undefined|null|∞|Infinity|\[object|\{| {2}| [.,;]|1 seeds/;

test("what Play shows is what the engine's experiment measures", async () => {
  const figure = await openFigure("floors", { seeds: 2 });
  await figure.play();
  const { done, floors } = figure.results;
  assert.equal(done, 10);
  assert.equal(floors.length, 10 * 6);
  for (const [i, learningRate] of RATES.entries()) {
    const [measured] = engine.runAll("order-floors", [
      { seed: 43, learningRate, epochs: 240 * 2 ** i },
    ]);
    const shown = floors.filter((run) => run.seed === 43 && run.learningRate === learningRate);
    assert.deepEqual(
      shown.map(({ order }) => order),
      ORDERS,
    );
    assert.deepEqual(
      shown.map(({ floor }) => floor),
      Array.from(measured.floor.values),
    );
  }
});

test("the post's ten points: the slopes are 1, 2, 2 and nearly 3, and gradient balancing ends lower", async () => {
  const figure = await openFigure("floors", { seeds: 30 });
  await figure.play();
  const slopes = Object.fromEntries(figure.results.slopes.map((one) => [one.order, one]));
  assert.ok(Math.abs(slopes["with-replacement"].slope - 1) < 0.15);
  for (const order of ["sorted", "shuffle-once"])
    assert.ok(Math.abs(slopes[order].slope - 2) < 0.2);
  assert.ok(slopes["shuffle-each-epoch"].slope > 2.5);
  assert.ok(slopes["reversed-pairs"].slope > 2.5);
  const text = textOf(figure);
  assert.match(
    text,
    /Gradient balancing: (a lower floor at every η|lower at η = (0\.00625, )?0\.0125, 0\.025, 0\.05 and 0\.1)/,
  );
  assert.match(text, /shuffled once the floor is higher than shuffled every epoch, \d/);
  // Theory's floor with replacement is that of the mean over many draws of the data.
  const floors = figure.results.floors.filter(
    (run) => run.order === "with-replacement" && run.learningRate === 0.00625,
  );
  const mean = floors.reduce((sum, { floor }) => sum + floor, 0) / floors.length;
  const expected = expectedFloor(figure.settings, 0.00625);
  assert.ok(Math.abs(mean / expected - 1) < 0.35, `${mean / expected}`);
});

test("the chosen learning rate changes what is drawn, and no result", async () => {
  const figure = await openFigure("floors", { seeds: 1, done: 5 });
  const [, before] = figure.plots;
  await figure.choose({ halvings: 4 });
  assert.equal(figure.results.done, 5);
  const [floors, after] = figure.plots;
  assert.equal(before.x.max, 480);
  assert.equal(after.x.max, 240 * 16);
  const [chosen] = floors.marks.filter(({ colour }) => colour === "chosen");
  assert.equal(chosen.values?.[0].x, 0.00625);
});

test("without a run the charts have theory's slopes", async () => {
  const figure = await openFigure("floors");
  const [floors, way] = figure.plots;
  const fan = floors.marks.filter(({ label }) => label);
  assert.deepEqual(
    fan.map(({ label }) => label),
    ["η", "η²", "η³"],
  );
  for (const [i, { values = [] }] of fan.entries()) {
    assert.ok(Math.abs(Math.log2(values[0].y / values[1].y) / 4 - (i + 1)) < 1e-9);
  }
  assert.ok(way.marks.some(({ dash, values = [] }) => dash && values.length === 2));
});

test("floors that follow the laws are told by what half the rate leaves of them", () => {
  const [told, gesagt] = said(lawful);
  assert.match(
    told,
    /^Half the learning rate leaves, on average, 50 % with replacement, 25 % shuffled once and 13 % shuffled every epoch of the floor\. Lowest at η = 0\.05: gradient balancing\.$/m,
  );
  assert.match(told, /13 % are left \(95 %: .* You said an eighth: right\.$/m);
  assert.match(told, /^Every second order reversed: no clear difference at η/m);
  assert.match(told, /^Gradient balancing: a lower floor at every η\.$/m);
  assert.match(told, /shuffled once the floor is higher .*, 20 times \(95 %: /);
  assert.match(gesagt, /einmal gemischt 25 %/);
  assert.match(said(lawful, { guess: "half" })[0], /You said a half: not this time\./);
});

test("with fewer than six seeds nothing is concluded", () => {
  const settings = { ...SETTINGS, seeds: 5 };
  const [told, gesagt] = said(lawful, { settings, seeds: 5 });
  assert.match(told, /That is of too few seeds to say more\.$/m);
  assert.match(told, /too few seeds to say more\. You said an eighth\.$/m);
  assert.doesNotMatch(told, /Lowest|lower floor|higher than|no clear difference|right|this time/);
  for (const text of [told, gesagt]) assert.doesNotMatch(text, SLIPS);
  const [early] = said(lawful, { settings: { ...SETTINGS, seeds: 7 } });
  assert.match(early, /^So far, 30 of 30 results\./);
  assert.doesNotMatch(early, /lower|higher|left/);
});

test("what has no floor has no slope: zero, still falling, diverged", () => {
  const [zero, null_] = said((order, rate, seed) =>
    order === "with-replacement" ? lawful(order, rate, seed) : 1e-30,
  );
  assert.match(zero, /^Half the learning rate leaves, on average, 50 % with replacement of/);
  assert.match(
    zero,
    /Nothing is left above the minimum at some η: sorted, shuffled once, .*balancing\./,
  );
  assert.match(zero, /There is no floor here: the run reaches the minimum\. You said an eighth\./);
  const [falling, sinkt] = said(lawful, { fall: 9 });
  assert.match(falling, /^Still falling at the end at some η: with replacement, sorted/);
  assert.match(falling, /There is no floor yet/);
  assert.match(falling, /Gradient balancing: not both have a floor at η = 0\.00625, .* and 0\.1\./);
  const [lost, verloren] = said((_, rate) => (rate > 0.07 ? Number.NaN : rate));
  assert.match(lost, /^Most runs diverged at some η: with replacement, sorted/);
  assert.match(lost, /At some η most runs diverged: there is no floor/);
  for (const text of [zero, null_, falling, sinkt, lost, verloren])
    assert.doesNotMatch(text, SLIPS);
});

test("a slope is that of the line through the logarithms, and infinite where a run diverged", () => {
  assert.ok(Math.abs(fitSlope([1, 2, 4], [3, 12, 48]) - 2) < 1e-12);
  assert.equal(fitSlope([1, 2], [3, Number.POSITIVE_INFINITY]), Number.POSITIVE_INFINITY);
  assert.ok(Number.isNaN(fitSlope([1, 2], [0, 1])));
});

for (const [name, settings, note] of [
  ["two samples", { samples: 2, batchSize: 1 }, /A line passes through two samples exactly/],
  ["all samples in a batch", { batchSize: 10 }, /every order is the same run/],
  ["a short last batch", { batchSize: 3 }, /the last batch of an epoch has 1 instead of 3/],
  ["no noise", { noise: 0 }, /Nothing is left above the minimum/],
  ["a rate at which all diverge", { learningRate: 10 }, /Most runs diverged at some η/],
]) {
  test(`${name}: the figure says what that does, and nothing slips`, async () => {
    const figure = await openFigure("floors", { seeds: 6, .../** @type {object} */ (settings) });
    await figure.play();
    assert.match(textOf(figure), /** @type {RegExp} */ (note));
    for (const language of ["en", "de"])
      assert.doesNotMatch(figure.text(language), /NaN|undefined|null|∞|Infinity/);
  });
}
