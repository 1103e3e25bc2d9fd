// The figure “scaling-rule”: its numbers are the engine's and near theory's, and what it says no number denies.
import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";
import { loadEngine } from "../../dist/laboratory.mjs";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";

/** @type {any} */
const engine = await loadEngine();
const figureModules = await importText(
  await bundleForNode(`
    export * from "./web/figures/scaling-rule/calculator.js";
    export * from "./web/figures/scaling-rule/findings.js";
    export * from "./web/figures/scaling-rule/grid.js";
    export * from "./web/figures/scaling-rule/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/scaling-rule/words.en.js";
    export { words as de } from "./web/figures/scaling-rule/words.de.js";
  `),
);
before(() => figureModules.engineIsLoaded());
afterEach(closeFigures);

const { RATES, SIZES, OPTIMIZERS, answer, growthOf, reachOf, sentence, verdicts } = figureModules;
const SLIPS = /NaN|undefined|null|∞|Infinity|\[object|\{| {2}| [.,;]|1 [Ss]eeds/;
const withoutColours = (text) => text.replace(/\{@?[\w-]+\|([^}]*)\}/g, "$1");

/**
 * Results whose best rate is `start` at k = 1 and grows as k to this power; the excess loss is a parabola about it.
 * @param {number} seeds
 * @param {(optimizer: string, seed: number) => number} exponentOf
 */
function resultsOf(seeds, exponentOf, change = (run) => run) {
  return Array.from({ length: seeds }, (_, seed) =>
    OPTIMIZERS.flatMap((optimizer) =>
      SIZES.map((batchSize) => {
        const bestRate = 2 ** -8 * batchSize ** exponentOf(optimizer, seed);
        const left = RATES.map((rate) => 0.01 * Math.exp(Math.log2(rate / bestRate) ** 2));
        return change({ seed, optimizer, batchSize, bestRate, left });
      }),
    ),
  ).flat();
}

const theory = (optimizer) => (optimizer === "adam" ? 0.5 : 1);

function said(results, { seeds = 6, fitEnd = "16", guess = "root", ...more } = {}) {
  const settings = { seeds, fitEnd, ...more };
  const state = {
    finished: results.length,
    jobs: 27 * seeds,
    measured: { rates: { results } },
    settings,
  };
  return [figureModules.en, figureModules.de].map((words) =>
    [
      sentence(state, settings, words),
      answer({ state, settings, words, guess }),
      ...verdicts(state, settings, words).map(({ measured }) => measured),
      ...OPTIMIZERS.flatMap((optimizer) =>
        Object.values(figureModules.optimizerRow(results, optimizer, settings, words)),
      ),
    ].join("\n"),
  );
}

test("what Play shows is what the engine's experiment measures", async () => {
  const figure = await openFigure("scaling-rule", { ...fixtures["scaling-rule"].small, seed: 5 });
  await figure.play();
  const { best, cells, done } = figure.results;
  assert.equal(done, 27);
  assert.equal(best.length, 27);
  assert.equal(cells.length, 27 * RATES.length);
  const job = { optimizer: "adam", batchSize: 8, epochs: 1, learningRates: RATES };
  const data = { features: 2, condition: 100, seed: 5, orderSeed: 5 };
  const [measured] = engine.runAll("best-rate", [{ ...data, ...job }]);
  const own = best.find((row) => row.optimizer === "adam" && row.batchSize === 8);
  assert.equal(own.bestRate ?? Number.NaN, measured.bestRate);
  const column = cells.filter((row) => row.optimizer === "adam" && row.batchSize === 8);
  assert.deepEqual(
    column.map(({ learningRate }) => learningRate),
    RATES,
  );
  const leftOf = (loss) =>
    (loss - measured.minimumLoss) / (measured.startLoss - measured.minimumLoss);
  assert.deepEqual(
    column.map(({ excessLeft }) => excessLeft),
    Array.from(measured.finalLoss.values, (loss) => (Number.isNaN(loss) ? null : leftOf(loss))),
  );
});

test("with the usual data the best rate grows with k for SGD, and with √k for Adam", async () => {
  const figure = await openFigure("scaling-rule", { seeds: 2, seed: 100 });
  await figure.play();
  const exponents = Object.fromEntries(
    figure.results.exponents.map(({ optimizer, exponent }) => [optimizer, exponent]),
  );
  assert.ok(Math.abs(exponents.sgd - 1) < 0.1, `${exponents.sgd}`);
  assert.ok(Math.abs(exponents.adam - 0.5) < 0.1, `${exponents.adam}`);
  assert.match(textOf(figure), /Too few seeds to say how far the rule carries/);
  await figure.set({ optimizer: "adam" });
  assert.equal(figure.results.done, 54, "another optimiser is shown, and nothing is run anew");
  assert.match(textOf(figure), /Adam with k′ = 256: set η′ = 0\.00283 \(η · √8\) and β₂ = 0\.992/);
});

test("the fitted exponent is the one that the rates were made with, of the batch sizes up to the bar", () => {
  const results = resultsOf(6, (optimizer, seed) => theory(optimizer) + (seed - 2.5) / 100);
  for (const optimizer of OPTIMIZERS) {
    const { median, low, high, rate, count, nearest } = growthOf(results, optimizer, 16);
    assert.ok(Math.abs(median - theory(optimizer)) < 1e-9);
    assert.ok(Math.abs(low - theory(optimizer) + 0.025) < 1e-9 && high > median);
    assert.ok(Math.abs(rate * 2 ** 8 - 1) < 1e-9);
    assert.equal(count, 6);
    assert.equal(nearest, optimizer === "adam" ? "root" : "linear");
  }
  const bent = resultsOf(6, theory, (run) => ({
    ...run,
    bestRate: Math.min(run.bestRate, 2 ** -8 * 8),
  }));
  assert.ok(Math.abs(growthOf(bent, "sgd", 8).median - 1) < 1e-9);
  assert.ok(growthOf(bent, "sgd", 256).median < 0.6);
});

test("a rule carries as far as its rate is about as good as the best one", () => {
  const exact = resultsOf(6, theory);
  assert.deepEqual(reachOf(exact, "adam", "root", 6), {
    lastGood: 256,
    firstBad: null,
    isFew: false,
    isAll: true,
  });
  // A step too far along costs e^¼ = 1.28 times as much, two cost e.
  const slow = reachOf(exact, "sgd", "root", 6);
  assert.equal(slow.lastGood, 1);
  assert.equal(slow.firstBad, 2);
  assert.equal(reachOf(exact, "sgd", "linear", 7), null, "before all seeds are in");
  assert.equal(reachOf(resultsOf(5, theory), "sgd", "linear", 5).isFew, true);
});

test("a rate that only the edge of the map bounds is no best rate, and that is said", () => {
  const results = resultsOf(6, theory, (run) =>
    run.optimizer === "adam" && run.batchSize === 8 && run.seed < 2
      ? { ...run, bestRate: Number.NaN }
      : run,
  );
  const [told, gesagt] = said(results);
  assert.match(told, /Adam 0\.50, of 4 of 6 seeds/);
  assert.match(gesagt, /Adam 0\.50, aus 4 von 6 Seeds/);
  const none = resultsOf(6, theory, (run) => ({ ...run, bestRate: Number.NaN }));
  const [nothing] = said(none);
  assert.match(nothing, /no seed has a best rate for each k/);
  assert.match(nothing, /the rates of the map end before the best one/);
});

test("a guess is judged only where all of the interval is nearest to one rule", () => {
  const [right] = said(resultsOf(6, theory));
  assert.match(right, /2\.0 times as large.* You said twice as large: right\./);
  const [wrong] = said(resultsOf(6, theory), { guess: "linear" });
  assert.match(wrong, /You said 4 times as large: not this time\./);
  const [open] = said(resultsOf(6, (_, seed) => 0.5 + 0.1 * seed));
  assert.match(open, /You said twice as large\.$/m);
  const [early] = said(resultsOf(6, theory).slice(0, -1));
  assert.match(early, /^So far, 161 of 162 results\./);
});

test("whatever comes out, one seed, everything diverged, noise, no sentence slips", () => {
  const draws = [
    resultsOf(1, theory),
    resultsOf(6, () => 0),
    resultsOf(6, (_, seed) => 3 * Math.sin(7 * seed)),
    resultsOf(6, theory, (run) => ({
      ...run,
      bestRate: Number.NaN,
      left: RATES.map(() => Infinity),
    })),
    resultsOf(6, theory, (run) => ({ ...run, left: RATES.map((_, i) => (i ? Infinity : 1)) })),
    resultsOf(6, theory, (run) => ({ ...run, left: RATES.map(() => 0), bestRate: Number.NaN })),
  ];
  for (const results of draws) {
    const texts = said(results, { seeds: results.length / 27 });
    for (const text of texts) assert.doesNotMatch(withoutColours(text), SLIPS);
  }
});

test("the calculator: the rule of the optimiser, and β₂ by its half-life in samples", () => {
  const { calculatedNumbers, en } = figureModules;
  const settings = { haveSize: 32, haveRate: 3e-4, haveBeta: 0.999, wantSize: 512 };
  const numbers = (changes) => calculatedNumbers({ ...settings, ...changes }, en.calculator);
  assert.equal(numbers({ optimizer: "sgd" }).rate, "0.0048");
  assert.equal(numbers({ optimizer: "momentum" }).isMomentum, true);
  const adam = numbers({ optimizer: "adam" });
  assert.equal(adam.rate, "0.0012");
  assert.equal(adam.beta.beta, (0.999 ** 16).toFixed(3));
  // ln 2 / −ln 0.999 = 692.8 updates of 32 samples.
  assert.equal(adam.beta.samples, "22\u202f170");
  assert.equal(numbers({ optimizer: "adam", wantSize: 2 }).rate, "7.5×10⁻⁵");
  assert.equal(numbers({ optimizer: "adam", wantSize: 2 }).beta.beta, "0.999937");
  assert.equal(numbers({ optimizer: "sgd", wantSize: 32 }).isSame, true);
  assert.equal(numbers({ optimizer: "adam", haveBeta: 0 }).beta, null);
});
