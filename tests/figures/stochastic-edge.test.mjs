// The figure “stochastic-edge”: its numbers are the engine's, and what it says of results no number denies.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { product as bundled, closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";
import { generator, SLIPS, withoutColours } from "./pairs_drawn.mjs";

const product = await importText(
  await bundleForNode(`
    export * from "./web/figures/stochastic-edge/findings.js";
    export { updatesOf } from "./web/figures/stochastic-edge/measurements.js";
    export * from "./web/figures/stochastic-edge/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/stochastic-edge/words.en.js";
    export { words as de } from "./web/figures/stochastic-edge/words.de.js";
  `),
);
before(() => product.engineIsLoaded());
afterEach(closeFigures);

const { sentence, answer, verdicts, endsOf, updatesOf } = product;
const SIZES = [4, 8, 16, 32, 64, 256];
const RATE = 0.15;

/** A run that ends at these shares of 2/η: batch sharpness, λmax. */
const run = (seed, batchSize, [batch, top]) => ({
  seed,
  batchSize,
  batchSharpness: (batch * 2) / RATE,
  topEigenvalue: (top * 2) / RATE,
  trainLoss: 0.1,
  path: [],
});
const runsOf = (seeds, sharesOf) =>
  Array.from({ length: seeds }, (_, seed) =>
    SIZES.map((size) => run(seed, size, sharesOf(size, seed))),
  ).flat();
const lost = [Number.NaN, Number.NaN];
const LAW = {
  4: [0.2, 0.2],
  8: [0.98, 0.4],
  16: [1, 0.66],
  32: [1.02, 0.92],
  64: [1.1, 1.06],
  256: [1, 1],
};
const law = (size, seed) => LAW[size].map((share) => share + seed / 1e4);

/** All that is said, in both languages. @param {any[]} random @param {any[]} moons */
function said(random, moons, seeds = 6, guess = "edge") {
  const settings = { seeds, learningRate: RATE };
  const measured = { random: { results: random }, moons: { results: moons } };
  const state = { finished: random.length + moons.length, jobs: 12 * seeds, measured, settings };
  return ["en", "de"].map((language) => {
    const words = product[language];
    return [
      sentence(state, settings, words),
      answer({ state, settings, words, guess }),
      ...verdicts(state, words).map((one) => one.measured),
    ].join("\n");
  });
}

test("what Play shows is what the engine's experiment measures, on both problems", async () => {
  const { small } = fixtures["stochastic-edge"];
  const figure = await openFigure("stochastic-edge", small);
  await figure.play();
  const { runs, threshold } = figure.results;
  assert.equal(threshold, 2 / 0.15);
  assert.deepEqual(
    runs.map(({ problem, batchSize }) => [problem, batchSize]),
    ["random", "moons"].flatMap((problem) => SIZES.map((size) => [problem, size])),
  );
  for (const { problem, seed, batchSize, batchSharpness, topEigenvalue } of runs) {
    const name = problem === "random" ? "random-labels" : "moons";
    const options = { seed, problem: name, batchSize, updates: updatesOf(small, batchSize) };
    const [measured] = bundled.sharedEngine().runAll("batch-sharpness", [options]);
    assert.equal(batchSharpness, measured.batchSharpness);
    assert.equal(topEigenvalue, measured.topEigenvalue);
  }
});

test("with the usual settings k = 8 and 16 end at 2/η, λmax well below", async () => {
  const figure = await openFigure("stochastic-edge", { seeds: 1, done: 3 });
  const { runs, threshold } = figure.results;
  for (const { batchSharpness, topEigenvalue } of runs.slice(1)) {
    assert.ok(Math.abs(batchSharpness / threshold - 1) < 0.15, `${batchSharpness}`);
    assert.ok(topEigenvalue < 0.8 * threshold, `${topEigenvalue}`);
  }
});

test("the ring chooses whose training is drawn, and measures nothing anew", async () => {
  const figure = await openFigure("stochastic-edge", fixtures["stochastic-edge"].small);
  await figure.play();
  const { done } = figure.results;
  const way = () => JSON.stringify(figure.plots.find(({ x }) => x.title === "updates")?.marks);
  const before = way();
  await figure.choose({ size: "64" });
  assert.equal(figure.results.done, done);
  assert.notEqual(way(), before);
});

test("which curvature ends at 2/η is told by batch sizes, over all seeds and not before", () => {
  const moons = runsOf(6, (_, seed) => [0.2 + seed / 1e4, 0.3 + seed / 1e4]);
  const [told, gesagt] = said(runsOf(6, law), moons);
  assert.match(
    told,
    /\{batch\|batch sharpness\} ends close to 2\/η \(0\.98 to 1\.10 times\) for k = 8, 16, 32, 64 and n = 256; below 2\/η for k = 4\./,
  );
  assert.match(told, /\{whole\|λmax\} ends close to 2\/η .* below 2\/η for k = 4, 8 and 16\./);
  assert.match(told, /certainly so, for 5 of 6 batch sizes/);
  assert.match(told, /Batch sharpness\} ends below 2\/η for k = 4, 8, 16, 32, 64 and n = 256\./);
  assert.match(
    told,
    /ends at 0\.98\d* times 2\/η .*, λmax at 0\.40 times\. You said about at 2\/η: right/,
  );
  assert.match(gesagt, /endet etwa bei 2\/η \(dem 0\.98- bis 1\.10-Fachen\)/);
  const [open] = said(runsOf(6, law).slice(0, -1), []);
  assert.match(open, /^So far, 35 of 72 results/);
  assert.match(open, /Not all is measured yet\./);
  const [few] = said(runsOf(5, law), runsOf(5, law), 5);
  assert.match(few, /too few seeds to compare it with 2\/η/);
  assert.match(few, /too few seeds to say more\. You said about at 2\/η\.$/m);
});

test("a guess is judged only where it is clear which is nearest", () => {
  const atTop = runsOf(6, (size, seed) =>
    size === 8 ? [0.42 + seed / 1e4, 0.4] : law(size, seed),
  );
  assert.match(said(atTop, [])[0], /You said about at 2\/η: not this time\./);
  assert.match(said(atTop, [], 6, "top")[0], /You said about at λmax: right\./);
  const open = runsOf(6, (size, seed) =>
    size === 8 ? [seed % 2 ? 0.4 : 1, 0.4] : law(size, seed),
  );
  assert.match(said(open, [])[0], /You said about at 2\/η\.$/m);
});

test("runs that diverged are counted, and where all did nothing is claimed", () => {
  const some = runsOf(6, (size, seed) => (size === 4 && seed < 2 ? lost : law(size, seed)));
  const [told, gesagt] = said(some, some);
  assert.match(told, /Diverged: 2 of 6 for k = 4\./);
  assert.match(gesagt, /Divergiert: 2 von 6 für k = 4\./);
  const all = runsOf(6, () => lost);
  const texts = said(all, all);
  assert.match(texts[0], /most runs diverged/);
  for (const text of texts) assert.doesNotMatch(withoutColours(text), SLIPS);
});

test("whatever is measured, no text denies its numbers", () => {
  const random = generator(3);
  for (let round = 0; round < 200; round++) {
    const seeds = 1 + Math.floor(random() * 12);
    const odds = random() < 0.6 ? 0 : random() / 2;
    const middle = SIZES.map(() => 0.3 + random());
    const width = random() / 2;
    const draw = () =>
      runsOf(seeds, (size) =>
        random() < odds
          ? lost
          : [0, 1].map(() => middle[SIZES.indexOf(size)] + width * (random() - 0.5)),
      );
    const [runs, moons] = [draw(), draw()];
    const texts = said(runs, moons, seeds);
    for (const text of texts) assert.doesNotMatch(withoutColours(text), SLIPS, text);
    const ends = endsOf(runs, RATE, seeds);
    const [, near] = texts[0].match(/certainly so, for (\d) of 6/) ?? [];
    if (near === undefined) assert.ok(seeds < 6);
    else {
      const close = ends.filter(({ curvatures: { batchSharpness } }) => {
        const { low, high } = batchSharpness.ratio;
        return low > 0.8 && high < 1.25;
      });
      assert.equal(+near, close.length, texts[0]);
    }
  }
});
