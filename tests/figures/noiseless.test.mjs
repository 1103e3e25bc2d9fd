// The figure “noiseless”: its numbers are the engine's, and what it says of results no number denies.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { product as bundled, closeFigures, openFigure, textOf } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";
import { generator, SLIPS, withoutColours } from "./pairs_drawn.mjs";

const product = await importText(
  await bundleForNode(`
    export * from "./web/figures/noiseless/findings.js";
    export * from "./web/figures/noiseless/measurements.js";
    export * from "./web/figures/noiseless/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/noiseless/words.en.js";
    export { words as de } from "./web/figures/noiseless/words.de.js";
  `),
);
before(() => product.engineIsLoaded());
afterEach(closeFigures);

const { sentence, answer, verdicts, doseSentence, summarizeTrios, summarizeDoses } = product;

/** A network with this λmax and share of new points that are right. */
const network = (seed, factor, [top, right]) => ({
  seed,
  factor,
  topEigenvalue: top,
  gradientNoise: top / 4,
  testAccuracy: right,
  trainLoss: Number.isNaN(top) ? top : 0.1,
  trainAccuracy: right,
  path: [],
});
const lost = [Number.NaN, Number.NaN];
/** So many trios, one after the other, of what `draw` makes of a seed: small batches, all samples, penalty. */
const triosOf = (count, draw) =>
  Array.from({ length: count }, (_, seed) =>
    draw(seed).map((ends, side) => network(seed, [null, 0, 1][side], ends)),
  ).flat();
/** Of two factors per seed. */
const dosesOf = (count, draw) =>
  Array.from({ length: count }, (_, seed) =>
    draw(seed).map((ends, i) => network(seed, [0.5, 2][i], ends)),
  ).flat();
const near = (seed) => [
  [1.4 + seed / 100, 0.94],
  [6.7 + seed / 100, 0.88 + seed / 1000],
  [1.7 + seed / 100, 0.945],
];

/**
 * All that is said, in both languages.
 * @param {any[]} trios
 * @param {{seeds?: number, doses?: any[], guess?: string}} [run]
 */
function said(trios, { seeds = 8, doses = [], guess = "small" } = {}) {
  const settings = { seeds };
  const measured = { trios: { results: trios }, doses: { results: doses } };
  const state = {
    finished: trios.length + doses.length,
    jobs: 5 * seeds,
    measured,
    settings,
  };
  return ["en", "de"].map((language) => {
    const words = product[language];
    return [
      sentence(state, settings, words),
      answer({ state, settings, words, guess }),
      ...verdicts(state, words).map((one) => one.measured),
      doseSentence(state, settings, words),
    ].join("\n");
  });
}

test("what Play shows is what the engine's experiment measures, trios first", async () => {
  const { small } = fixtures.noiseless;
  const figure = await openFigure("noiseless", small);
  await figure.play();
  const { runs, doses } = figure.results;
  assert.deepEqual(
    runs.map(({ seed, batchSize, factor }) => [seed, batchSize, factor]),
    [42, 43].flatMap((seed) => [
      [seed, 4, null],
      ...[0, 0.5, 1, 2].map((factor) => [seed, 128, factor]),
    ]),
  );
  for (const { seed, factor, ...numbers } of runs) {
    const training = factor === null ? {} : { training: "penalty", penaltyFactor: factor };
    const options = { seed, updates: 100, checkpoints: 12, ...training };
    const [measured] = bundled.sharedEngine().runAll("noise-effect", [options]);
    for (const name of ["topEigenvalue", "gradientNoise", "testAccuracy", "trainLoss"]) {
      assert.deepEqual(numbers[name] ?? Number.NaN, measured[name], `${seed} ${factor} ${name}`);
    }
  }
  assert.deepEqual(
    doses.map(({ factor, count }) => [factor, count]),
    [0, 0.5, 1, 2].map((factor) => [factor, 2]),
  );
});

test("with the usual settings the penalty leads where small batches lead, and there is a first result at once", async () => {
  const figure = await openFigure("noiseless", { done: 3 });
  const [small, whole, penalised] = figure.results.runs;
  assert.ok(small.topEigenvalue < 2.5 && penalised.topEigenvalue < 2.5);
  assert.ok(whole.topEigenvalue > 6);
  assert.ok(penalised.testAccuracy > small.testAccuracy - 0.015);
  assert.ok(penalised.gradientNoise < whole.gradientNoise / 2);
  assert.match(textOf(figure), /So far, 3 of 64 results\./);
});

test("a line is on average beside least squares, about where the penalised loss is lowest", async () => {
  const figure = await openFigure("noiseless", { seeds: 1, updates: 100, done: 5 + 4 });
  const { shifts } = figure.results;
  assert.deepEqual(
    shifts.map(({ learningRate }) => learningRate),
    [0.025, 0.05, 0.1, 0.2],
  );
  for (const { w, wError, wPredicted } of shifts) {
    assert.ok(Math.abs(w / wPredicted - 1) < 0.15, `${w} ${wPredicted}`);
    assert.ok(-w > 5 * wError, "beside it beyond doubt");
  }
});

test("the ring chooses whose training is drawn, and measures nothing anew", async () => {
  const figure = await openFigure("noiseless", { ...fixtures.noiseless.small, done: 14 });
  const ways = () => JSON.stringify(figure.plots.find(({ x }) => x.title === "updates")?.marks);
  const before = ways();
  await figure.choose({ factor: "2" });
  assert.equal(figure.results.done, 14);
  assert.notEqual(ways(), before);
});

test("the average effect is enough only where the penalty is clearly nearer to small batches, and clearly wider", () => {
  const [effect, wirkung] = said(triosOf(8, near));
  assert.match(
    effect,
    /nearer to small batches than to all samples in 8 of 8 seeds\. So it does not/,
  );
  assert.match(effect, /You said nearer to small batches: right\./);
  assert.match(wirkung, /Das Rauschen selbst braucht es also nicht/);
  const far = (seed) => [near(seed)[0], near(seed)[1], [6.1 + seed / 100, 0.88]];
  const [noise] = said(triosOf(8, far));
  assert.match(noise, /in 0 of 8 seeds\. So the average effect alone does not lead/);
  assert.match(noise, /You said nearer to small batches: not this time\./);
  const mixed = (seed) => (seed % 2 ? near(seed) : far(seed));
  const [unclear] = said(triosOf(8, mixed));
  assert.match(unclear, /in 4 of 8 seeds\. So it is not clear/);
  const same = (seed) => [near(seed)[0], [1.4 + ((seed * 5) % 8) / 100, 0.9], near(seed)[2]];
  const [none] = said(triosOf(8, same));
  assert.match(none, /nothing to explain/);
  assert.doesNotMatch(none, /So it does not|: right\.|: not this time/);
});

test("nothing is concluded before all trios are in, nor from fewer than six", () => {
  const [open, offen] = said(triosOf(7, near));
  assert.match(open, /^So far, 21 of 40 results/);
  assert.match(offen, /^Bisher 21 von 40/);
  assert.doesNotMatch(open, /So it|nearer to small batches than/);
  const [few] = said(triosOf(5, near), { seeds: 5 });
  assert.match(few, /in 5 of 5 seeds\. Too few seeds to say more\./);
  assert.match(few, /You said nearer to small batches\.$/m);
  const [one, einer] = said(triosOf(1, near), { seeds: 1 });
  assert.match(one, /in 1 of 1 seed\. Too few/);
  for (const text of [one, einer]) assert.doesNotMatch(withoutColours(text), SLIPS);
});

test("a penalised run that diverged is near neither, and is counted", () => {
  const some = (seed) => [near(seed)[0], near(seed)[1], seed < 2 ? lost : near(seed)[2]];
  const [two, zwei] = said(triosOf(8, some));
  assert.match(two, /in 6 of 8 seeds\. .* Diverged, of 8: 2 with the penalty\./);
  assert.match(zwei, /Divergiert, von 8: 2 mit dem Strafterm\./);
  assert.doesNotMatch(two, /So it does not/);
  const [most] = said(triosOf(8, (seed) => [...near(seed).slice(0, 2), lost]));
  assert.match(most, /diverged with the penalty\}.* in 0 of 8 seeds\. Most runs with the penalty/);
  const [all, alle] = said(triosOf(8, () => [lost, lost, lost]));
  assert.match(all, /no seed has both networks/);
  for (const text of [all, alle]) assert.doesNotMatch(withoutColours(text), SLIPS);
});

test("λmax falls with the strength of the penalty where each step says so, without those that diverged", () => {
  const falling = (seed) => [[2.7 + seed / 100, 0.92], seed < 2 ? lost : [1.3 + seed / 100, 0.94]];
  const [falls, faellt] = said(triosOf(8, near), { doses: dosesOf(8, falling) });
  assert.match(
    falls,
    /The stronger the penalty, the smaller λmax: .* Diverged: 2 of 8 with the penalty × 2, which are left out of that\.$/,
  );
  assert.match(faellt, /Je stärker der Strafterm/);
  const [few] = said(triosOf(8, near), {
    doses: dosesOf(8, (seed) => [falling(seed)[0], seed < 3 ? lost : falling(seed)[1]]),
  });
  assert.match(few, /Too few seeds to say what the strength does\. Diverged: 3 of 8/);
  const flat = (seed) => [[1.7 + ((seed * 5) % 8) / 100, 0.9], falling(seed)[1]];
  const [unclear] = said(triosOf(8, near), { doses: dosesOf(8, flat) });
  assert.match(unclear, /λmax does not clearly fall/);
});

test("whatever is measured, no text denies its numbers", () => {
  const random = generator(11);
  const met = new Set();
  for (let round = 0; round < 300; round++) {
    const seeds = 1 + Math.floor(random() * 20);
    const odds = random() < 0.6 ? 0 : random() / 2;
    const shifts = [1 + 3 * random(), 1 + 6 * random(), 1 + 6 * random()];
    const ends = (shift) => (random() < odds ? lost : [shift + random(), 0.85 + 0.1 * random()]);
    const count = random() < 0.8 ? seeds : Math.ceil(random() * seeds);
    const trios = triosOf(count, () => shifts.map(ends));
    const doses = dosesOf(count, () => [ends(shifts[1]), ends(shifts[2])]);
    const texts = said(trios, { seeds, doses });
    for (const text of texts) assert.doesNotMatch(withoutColours(text), SLIPS, text);
    const [text] = texts;
    const found = summarizeTrios(trios, seeds);
    const { small, whole, penalised } = found.measures.topEigenvalue;
    met.add(found.conclusion);
    if (/So it does not take/.test(text)) {
      assert.ok(count === seeds && seeds >= 6);
      assert.ok(small.median < whole.median && penalised.median < whole.median, text);
      const [, nearer, of] = text.match(/samples in (\d+) of (\d+)/) ?? [];
      assert.ok(+nearer > +of / 2, text);
    }
    if (/average effect alone does not/.test(text)) {
      assert.ok(found.nearOfEnded.larger < found.nearOfEnded.pairs / 2, text);
    }
    if (/The stronger the penalty/.test(text)) {
      const measured = { trios: { results: trios }, doses: { results: doses } };
      assert.ok(summarizeDoses(measured).every(({ runs }) => runs.length === seeds));
    }
  }
  const all = ["open", "few", "noGap", "diverged", "effect", "noise", "unclear"];
  assert.deepEqual([...met].sort(), all.sort(), "every conclusion has been drawn");
});
