// What the figure “growing” says of results, also of extreme ones: nothing that one of their numbers denies.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";

const product = await importText(
  await bundleForNode(`
    export * from "./web/figures/growing/findings.js";
    export * from "./web/figures/growing/schedules.js";
    export * from "./web/figures/growing/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/growing/words.en.js";
    export { words as de } from "./web/figures/growing/words.de.js";
  `),
);
before(() => product.engineIsLoaded());
const { answer, milestonesOf, sentence, stageAt, summarizeRuns, summary, updatesOf, WAYS } =
  product;

const SETTINGS = {
  ...{ seeds: 8, samples: 1024, batchSize: 8, learningRate: 0.25, epochs: 2, start: 1 },
  ...{ changes: 1, factor: 2 },
};

/** Runs that leave so much, by way and seed. @param {Record<string, number[]>} left */
function stateOf(left) {
  const seeds = left.constant.length;
  const updates = Object.fromEntries(
    WAYS.map((way) => [way, [0, 128, way === "batch" ? 192 : 256]]),
  );
  const results = Array.from({ length: seeds }, (_, i) => ({
    left: Object.fromEntries(WAYS.map((way) => [way, [1, 0.1, left[way][i]]])),
    updates,
  }));
  return { finished: seeds, jobs: SETTINGS.seeds, measured: { runs: { results } } };
}

/** All that is said, in both languages. */
function saidOf(state, guess = "average") {
  return ["en", "de"].map((language) => {
    const words = product[language];
    const told = product.verdicts({ ...state, settings: SETTINGS }, words);
    const texts = told.map(({ measured }) => measured);
    const answered = answer({ state, settings: SETTINGS, words, guess });
    return [summary(state, SETTINGS, words), answered, ...texts].join("\n");
  });
}

/** Eight seeds round a value. */
const around = (value) => Array.from({ length: 8 }, (_, i) => value * (0.9 + 0.025 * i));

test("one that is clearly nearest is named, and the guess is judged by it", () => {
  const state = stateOf({
    ...{ constant: around(0.07), rate: around(0.0005), batch: around(0.0006) },
    average: around(0.0002),
  });
  const [en, de] = saidOf(state);
  assert.match(
    en,
    /^The one that ends nearest to the lowest loss: the average\. The growing batch makes/,
  );
  assert.match(en, /You said the average: right\./);
  assert.match(
    en,
    /^Clearly more than the falling rate: the growing batch leaves 1\.20 times as much .* about the same\.$/m,
  );
  assert.match(en, /^Clearly less than the falling rate: the average leaves 0\.40 times/m);
  assert.match(de, /^Dem kleinsten Verlust am nächsten endet der Durchschnitt\./);
  const [wrong] = saidOf(state, "rate");
  assert.match(wrong, /You said the falling rate: not this time\./);
});

test("where two cannot be told apart, neither wins", () => {
  const mixed = around(0.0005).map((value, i) => value * (i % 2 ? 1.1 : 0.9));
  const state = stateOf({
    ...{ constant: around(0.07), rate: around(0.0005), batch: mixed },
    average: around(0.01),
  });
  const [en] = saidOf(state, "level");
  assert.match(
    en,
    /Those that end nearest to the lowest loss: the .* and the .*, with no clear difference/,
  );
  assert.match(en, /You said several, level: right\./);
  assert.match(en, /^No clear difference from the falling rate: the growing batch leaves/m);
});

test("runs without noise, that diverge, or that are too few have their sentences", () => {
  const zero = stateOf(Object.fromEntries(WAYS.map((way) => [way, around(0)])));
  assert.match(
    saidOf(zero)[0],
    /^The growing batch leaves exactly as much as the falling rate, for every seed/m,
  );
  const infinite = () => new Array(8).fill(Number.POSITIVE_INFINITY);
  const lost = stateOf(Object.fromEntries(WAYS.map((way) => [way, infinite()])));
  for (const text of saidOf(lost)) assert.doesNotMatch(text, /NaN|Infinity|∞|undefined|null/);
  assert.match(saidOf(lost)[0], /^The runs diverge/);
  // The rate rescues some; those that are lost count as more than any number.
  const half = stateOf({
    ...{ constant: infinite(), rate: around(0.1), batch: infinite() },
    average: infinite(),
  });
  const [rescued] = saidOf(half);
  assert.match(rescued, /^The one that ends nearest to the lowest loss: the falling rate\./);
  assert.match(
    rescued,
    /Clearly more than the falling rate: the growing batch leaves a ratio that no number tells/,
  );
  const few = stateOf(Object.fromEntries(WAYS.map((way) => [way, [0.1, 0.2]])));
  assert.match(sentence(few, { ...SETTINGS, seeds: 2 }, product.en), /six are needed/);
  assert.match(sentence(few, SETTINGS, product.en), /^So far, 2 of 8 seeds\./);
  assert.equal(answer({ state: few, settings: SETTINGS, words: product.en, guess: null }), "");
});

test("random results: what is said of each comparison is what its numbers say", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const draw = () => {
    const scale = 10 ** (-4 * random());
    return Array.from({ length: 8 }, () =>
      random() < 0.1 ? Number.POSITIVE_INFINITY : scale * (0.5 + random()),
    );
  };
  for (let i = 0; i < 200; i++) {
    const left = Object.fromEntries(WAYS.map((way) => [way, draw()]));
    const found = summarizeRuns(stateOf(left).measured.runs.results, 8);
    const [en, de] = saidOf(stateOf(left));
    for (const text of [en, de]) assert.doesNotMatch(text, /NaN|Infinity|∞|undefined|null/);
    const { answer: size, low, high } = found.batchAgainstRate;
    assert.equal(/^Clearly more than .* the growing batch/m.test(en), size === "larger" && low > 1);
    assert.equal(
      /^Clearly less than .* the growing batch/m.test(en),
      size === "smaller" && high < 1,
    );
    const nearest = Math.min(...found.ways.map(({ median }) => median));
    if (/lowest loss ends/.test(en)) {
      assert.equal(found.ways[found.least.best[0]].median, nearest);
    }
  }
});

test("schedules are even, within the run, and k stays at most n", () => {
  assert.deepEqual(milestonesOf({ epochs: 16, start: 8, changes: 4 }), [8, 10, 12, 14]);
  assert.deepEqual(milestonesOf({ epochs: 10, start: 8, changes: 4 }), [8, 9]);
  const settings = { ...SETTINGS, epochs: 16, start: 1, changes: 8, factor: 10 };
  assert.equal(stageAt("batch", 15, settings).batchSize, 1024);
  assert.equal(stageAt("rate", 15, settings).learningRate, 0.25 / 1e8);
  assert.equal(stageAt("average", 15, settings).batchSize, 8);
  assert.equal(updatesOf("rate", settings), 2048);
});
