// What the figure “minima” says of results, also of extreme ones: nothing that one of their numbers denies.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";

const product = await importText(
  await bundleForNode(`
    export * from "./web/figures/minima/edge.js";
    export * from "./web/figures/minima/findings.js";
    export * from "./web/figures/minima/rescale.js";
    export * from "./web/figures/minima/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { registerLanguages } from "./web/figure/words.js";
    export { words as en } from "./web/figures/minima/words.en.js";
    export { words as de } from "./web/figures/minima/words.de.js";
  `),
);
before(() => product.engineIsLoaded());
const { sentence, verdicts, answer, stanceOf, summarizeProtocols, summarizePairs } = product;

const SETTINGS = { seeds: 8, updates: 6000, smallBatch: 4, learningRate: 0.3 };
const OTHERS = ["equal-epochs", "long-epochs", "matched-loss", "scaled-rate"];
const MEASURES = ["boxSharpness", "perturbationRise", "trainAccuracy"];

/** A network: λmax, share of new points that are right, training loss. */
const network = (topEigenvalue, testAccuracy, trainLoss = 0.1) => ({
  topEigenvalue,
  testAccuracy,
  trainLoss,
  ...Object.fromEntries(MEASURES.map((name) => [name, topEigenvalue])),
});
const lost = network(Number.NaN, Number.NaN, Number.NaN);
const pair = (small, large) => ({ small, large, line: [] });
/** So many pairs, a little apart. */
const pairsOf = (count, small, large) =>
  Array.from({ length: count }, (_, i) => {
    const shift = i / 1000;
    const shifted = ([top, accuracy, loss]) => network(top + shift, accuracy + shift, loss + shift);
    return pair(shifted(small), shifted(large));
  });
const wideAndRight = [1.5, 0.93, 0.2];
const sharpAndWrong = [6.7, 0.88, 0.1];

/** @param {any[]} pairs @param {any[][]} [protocols] the pairs of each, as OTHERS has them */
function stateOf(pairs, protocols = [[], [], [], []], swaps = []) {
  const most = Math.max(0, ...protocols.map((list) => list.length));
  // Seed by seed.
  const results = Array.from({ length: most }, (_, i) => protocols.map((list) => list[i])).flat();
  const measured = { pairs: { results: pairs }, protocols: { results }, swap: { results: swaps } };
  return { finished: 8 + pairs.length, jobs: 80, measured };
}

/** All that is said, in both languages. */
function saidOf(state, settings = SETTINGS) {
  return ["en", "de"].map((language) => {
    const words = product[language];
    const shown = { state, settings, words, guess: "small" };
    const told = verdicts({ ...state, settings }, words).map(({ measured }) => measured);
    return [sentence(state, settings, words), answer(shown), ...told].join("\n");
  });
}

const SLIPS = /NaN|undefined|null|∞|Infinity|\[object|\{| {2}| [.,;]/;
const withoutColours = (text) => text.replace(/\{\w+\|([^}]*)\}/g, "$1");

test("which network is better is said of each protocol, and a conclusion follows only from who is flatter", () => {
  const worse = pairsOf(8, wideAndRight, sharpAndWrong);
  const better = pairsOf(8, [1.5, 0.88, 0.2], [6.7, 0.93, 0.1]);
  const flatterAndBetter = pairsOf(8, [6.7, 0.88, 0.2], [1.5, 0.93, 0.1]);
  const [depends] = saidOf(stateOf(worse, [worse, better, worse, worse]));
  assert.match(depends, /less often with equal epochs \(188\)/);
  assert.match(depends, /more often with equal epochs \(1504\)/);
  assert.match(depends, /So flatter is not always better/);
  const [supported] = saidOf(stateOf(worse, [worse, worse, worse, flatterAndBetter]));
  assert.doesNotMatch(supported, /not always better/);
  assert.match(supported, /In all of them the flatter network is the better one/);
  assert.match(supported, /flatter with η scaled with k/);
  const alike = pairsOf(8, [4.26, 0.9, 0.2], [4.261, 0.95, 0.2]);
  const [unknown] = saidOf(stateOf(alike, [alike, alike, alike, alike]));
  assert.match(unknown, /about as sharp/);
  assert.doesNotMatch(unknown, /latter is not|better one/);
});

test("nothing is concluded before all are in, nor from fewer than six pairs", () => {
  const eight = pairsOf(8, wideAndRight, sharpAndWrong);
  const final = /conclu|median pair|clear difference|So flatter|always/;
  const [early] = saidOf(stateOf(eight.slice(0, 7)));
  assert.match(early, /So far, 7 of 8 pairs: the large batch is sharper in 7 of 7/);
  assert.doesNotMatch(early, final);
  const [open] = saidOf(stateOf(eight, [eight, eight, eight, eight.slice(0, 5)]));
  assert.match(open, /until then nothing is said of the cause/);
  assert.doesNotMatch(open, /So flatter|better one/);
  const few = eight.slice(0, 3);
  const [three] = saidOf(stateOf(few, [few, few, few, few]), { ...SETTINGS, seeds: 3 });
  assert.match(three, /less often in 3 of 3 pairs, more often in 0; too few pairs to say more/);
  assert.doesNotMatch(three, final);
});

test("networks that diverged are counted and named, and count as the worse ones", () => {
  const five = pairsOf(5, wideAndRight, sharpAndWrong);
  const three = Array(3).fill(pair(lost, network(6.7, 0.88)));
  const state = stateOf([...five, ...three]);
  const found = summarizePairs(state.measured.pairs.results, 8);
  assert.deepEqual([found.count, found.compared, found.sharper], [8, 5, 5]);
  assert.equal(found.measures.topEigenvalue.small.infinite, 3);
  assert.deepEqual([found.accuracy.better, found.accuracy.worse], [3, 5]);
  const [said] = saidOf(state);
  assert.match(said, /sharper in 5 of 5/);
  assert.match(said, /Diverged: 3 of 8 with small batches, 0 of 8 with all samples/);
  const [none, keines] = saidOf(stateOf(Array(8).fill(pair(lost, lost))));
  assert.match(none, /no pair has two runs that came to an end/);
  assert.match(none, /Diverged: 8 of 8 with small batches, 8 of 8/);
  assert.match(keines, /Divergiert: 8 von 8 mit kleinen Batches/);
  assert.doesNotMatch(none, /clear difference|higher with/);
  for (const text of [none, keines]) assert.doesNotMatch(withoutColours(text), SLIPS);
});

test("a swap is told by the pairs that came to an end, and says how many did not", () => {
  const swap = (first, last) => ({ checkpoint: [1], first, after: last.map((value) => [value]) });
  const six = Array.from({ length: 6 }, (_, i) => swap([13 + i, 2 + i / 9], [4 + i / 9, 11 + i]));
  const said = (swaps, seeds = 8) => saidOf(stateOf([], undefined, swaps), { ...SETTINGS, seeds });
  const [moved] = said(six);
  assert.match(moved, /lower in 6 of 6\)/);
  assert.match(moved, /higher in 6 of 6\)/);
  assert.match(moved, /small batches do drive the network out/);
  const [few] = said([...six.slice(0, 1), ...Array(4).fill(swap([13, 2], [Number.NaN, 11]))], 5);
  assert.match(few, /diverged\} \(lower in 1 of 1; diverged: 4 of 5\)/);
  assert.match(few, /Too few seeds to say more/);
  const all = said(Array(6).fill(swap([13, 2], [Number.NaN, Number.NaN])));
  assert.match(all[0], /diverged\} \(diverged: 6 of 6\)/);
  for (const text of [few, ...all]) assert.doesNotMatch(withoutColours(text), SLIPS);
});

test("a training loss is slightly higher only where it is", () => {
  const [twice] = saidOf(stateOf(pairsOf(8, [1.5, 0.9, 0.2], [6.7, 0.9, 0.1])));
  assert.match(
    twice,
    /higher with the small batch in 8 of 8 pairs, 2\.0 times.*more than slightly/,
  );
  const [slight] = saidOf(stateOf(pairsOf(8, [1.5, 0.9, 0.11], [6.7, 0.9, 0.1])));
  assert.match(slight, /times as high in the median pair \([^)]*\): slightly\./);
  const [other] = saidOf(stateOf(pairsOf(8, [1.5, 0.9, 0.1], [6.7, 0.9, 0.2])));
  assert.match(other, /in 0 of 8 pairs.*it is the lower one here/);
});

test("the edge is told for each batch size by rates in order, with those that diverged", () => {
  const run = (learningRate, share) => ({
    learningRate,
    threshold: 2 / learningRate,
    topEigenvalue: (share * 2) / learningRate,
    path: [],
  });
  const rates = [0.3, 0.7, 0.15, 0.5, 0.2, 0.1];
  const shares = [1.01, Number.NaN, 0.5, 1.04, 0.98, 0.4];
  const results = rates.map((rate, i) => run(rate, shares[i]));
  const told = product.edgeFinding({ results }, product.en.edge);
  assert.equal(
    told,
    "With all samples λmax ends near 2/η (0.98 to 1.04 times) at η = 0.2, 0.3 and 0.5; below it at η = 0.1 and 0.15; " +
      "nowhere at η = 0.7, where the run diverged.",
  );
  assert.equal(product.edgeFinding({ results: results.slice(1) }, product.en.edge), "");
});

test("a ruler that does not see the factor is told so", () => {
  const rows = [0.5, 1, 2].map((factor) => ({
    factor,
    topEigenvalue: 4 / factor ** 2,
    boxSharpness: 2 / factor,
    perturbationRise: 0.5429,
    predictionChange: 0,
  }));
  const { changed, same } = product.compareRescaled(rows);
  assert.deepEqual([changed, same], [["topEigenvalue", "boxSharpness"], ["perturbationRise"]]);
  const result = { trainLoss: 0.1, testAccuracy: 0.9, predictionSize: 2, rows };
  const said = product.rescaleSentence(result, 2, product.en.rescale);
  assert.match(said, /λmax 1\.00\} \(× 0\.25\)/);
  assert.match(said, /rise when nudged 0\.543\} \(about the same\)/);
  const gone = product.rescaleSentence({ ...result, trainLoss: Number.NaN }, 2, product.en.rescale);
  assert.match(gone, /diverged/);
});

test("whatever is measured, no text denies its numbers", () => {
  const random = generator(7);
  const conclusions = new Set();
  for (let round = 0; round < 300; round++) {
    const settings = { ...SETTINGS, seeds: 1 + Math.floor(random() * 20) };
    const odds = random() < 0.6 ? 0 : random();
    const draw = (side, shift) =>
      random() < odds
        ? lost
        : network(
            2 + side * shift[0] + random(),
            0.9 + 0.1 * (side * shift[1] + 0.2 * random()),
            0.1 + random(),
          );
    const drawAll = (count) => {
      const shift = [3 * random() - 1.5, random() - 0.5];
      return Array.from({ length: count }, () => pair(draw(0, shift), draw(1, shift)));
    };
    const isIn = random() < 0.7;
    const count = isIn ? settings.seeds : Math.ceil(random() * settings.seeds);
    const state = stateOf(
      drawAll(count),
      OTHERS.map(() => drawAll(isIn ? count : 0)),
    );
    const [said, gesagt] = saidOf(state, settings);
    for (const text of [said, gesagt]) {
      assert.doesNotMatch(withoutColours(text), SLIPS, text);
      assert.doesNotMatch(text, / (of|von) 0\b|sharper in 0;|is [.;]/, text);
    }
    for (const [, k, m] of said.matchAll(/sharper in (\d+) of (\d+)/g)) assert.ok(+k <= +m, said);
    for (const [, how, k, m] of said.matchAll(
      /right (less|more) often in (\d+) of (\d+) pairs, by/g,
    )) {
      assert.ok(+k > +m / 2, `${how}: ${said}`);
    }
    const protocols = summarizeProtocols(state.measured, settings.seeds);
    const stances = protocols.map(stanceOf);
    const isComplete = protocols.length === 5 && protocols.every((one) => one.isComplete);
    const claims = /not always better|flatter network is the better|sharper network is the better/;
    if (!isComplete || settings.seeds < 6) assert.doesNotMatch(said, claims);
    if (/not always better/.test(said)) {
      assert.ok(stances.includes("denies") && stances.includes("supports"));
    }
    if (/flatter network is the better/.test(said)) assert.ok(!stances.includes("denies"));
    if (/sharper network is the better/.test(said)) assert.ok(!stances.includes("supports"));
    conclusions.add(said.match(claims)?.[0]);
  }
  assert.equal(conclusions.size, 4, "each conclusion, and none, has been drawn");
});

/** Uniform in 0 … 1, the same for each seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
