// What the figure “generalization” says of results, also of extreme ones: nothing that one of their numbers denies.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import {
  generator,
  lost,
  network,
  pair,
  pairsDrawer,
  pairsOf,
  SLIPS,
  sharpAndWrong,
  wideAndRight,
  withoutColours,
} from "./pairs_drawn.mjs";

const product = await importText(
  await bundleForNode(`
    export * from "./web/figures/generalization/findings.js";
    export * from "./web/figures/generalization/measurements.js";
    export * from "./web/figures/generalization/protocols.js";
    export * from "./web/figures/generalization/rescale.js";
    export * from "./web/figures/generalization/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/generalization/words.en.js";
    export { words as de } from "./web/figures/generalization/words.de.js";
  `),
);
before(() => product.engineIsLoaded());
const { sentence, verdicts, answer, protocolNotes, stanceOf, summarizeProtocols } = product;

const SETTINGS = { seeds: 8, updates: 6000, smallBatch: 4, learningRate: 0.3 };
const OTHERS = ["equal-epochs", "long-epochs", "matched-loss", "scaled-rate"];

/** @param {any[]} pairs @param {any[][]} [protocols] the pairs of each, as OTHERS has them */
function stateOf(pairs, protocols = [[], [], [], []]) {
  const most = Math.max(0, ...protocols.map((list) => list.length));
  // Seed by seed.
  const results = Array.from({ length: most }, (_, i) => protocols.map((list) => list[i])).flat();
  const measured = { pairs: { results: pairs }, protocols: { results } };
  return { finished: pairs.length + results.length, jobs: 41, measured };
}

/** All that is said, in both languages. */
function saidOf(state, settings = SETTINGS) {
  return ["en", "de"].map((language) => {
    const words = product[language];
    const shown = { state, settings, words, guess: "small" };
    const told = verdicts({ ...state, settings }, words).map(({ measured }) => measured);
    const found = summarizeProtocols(state.measured, settings.seeds);
    const notes = protocolNotes(found, words.protocols);
    return [sentence(state, settings, words), answer(shown), ...told, ...notes].join("\n");
  });
}

test("which network is better is said of each protocol, and a conclusion follows only from who is wider", () => {
  const worse = pairsOf(8, wideAndRight, sharpAndWrong);
  const better = pairsOf(8, [1.5, 0.88, 0.2], [6.7, 0.93, 0.1]);
  const widerAndBetter = pairsOf(8, [6.7, 0.88, 0.2], [1.5, 0.93, 0.1]);
  const [depends] = saidOf(stateOf(worse, [worse, better, worse, worse]));
  assert.match(depends, /^Wider is not always better/);
  assert.match(
    depends,
    /^Wider is not always better: .* Of 5 comparisons, .* clearly better in 1, worse in 4;/m,
  );
  assert.match(depends, /; by λmax, sharper in 5, wider in 0\./);
  const [supported] = saidOf(stateOf(worse, [worse, worse, worse, widerAndBetter]));
  assert.doesNotMatch(supported, /not always better/);
  assert.match(supported, /^In all comparisons the wider network is better\./);
  assert.match(
    supported,
    /^In all comparisons the wider network is better\. .* clearly better in 1, worse in 4; .* sharper in 4, wider in 1\./m,
  );
  const alike = pairsOf(8, [4.26, 0.9, 0.2], [4.261, 0.95, 0.2]);
  const [unknown] = saidOf(stateOf(alike, [alike, alike, alike, alike]));
  assert.match(
    unknown,
    /^That cannot be said from these pairs\. Of 5 comparisons, .* sharper in 0, wider in 0\./m,
  );
  assert.doesNotMatch(unknown, /ot always|network is better/);
});

test("what is clear of one side only is no case of what is concluded", () => {
  const clear = pairsOf(8, wideAndRight, sharpAndWrong);
  const swapped = pairsOf(4, [6.7, 0.93, 0.1], [1.5, 0.88, 0.2]);
  const open = [...clear.slice(0, 4), ...swapped];
  const [said, gesagt] = saidOf(stateOf(clear, [clear, open, clear, clear]));
  assert.match(
    said,
    /^Where it is clear which is wider and which is better, the wider network is better\./,
  );
  assert.match(said, /clearly better in 0, worse in 5; by λmax, sharper in 4, wider in 0\./);
  assert.match(
    gesagt,
    /^Wo klar ist, welches Netz breiter und welches besser ist, ist das breitere/,
  );
});

test("nothing is concluded before all are in, nor from fewer than six pairs", () => {
  const eight = pairsOf(8, wideAndRight, sharpAndWrong);
  const final = /median pair|clear difference|ider is|wider network|lways|clearly better/;
  const [open] = saidOf(stateOf(eight, [eight, eight, eight, eight.slice(0, 5)]));
  assert.match(open, /^So far, 40 of 41 results/);
  assert.doesNotMatch(open, /ider is|network is better/);
  const few = eight.slice(0, 3);
  const [three] = saidOf(stateOf(few, [few, few, few, few]), { ...SETTINGS, seeds: 3 });
  assert.match(three, /less often in 3 of 3 pairs, more often in 0; too few pairs to say more/);
  assert.match(three, /Too few pairs to say in 5\./);
  assert.doesNotMatch(three, final);
});

test("networks that diverged are counted on their sides and named, and count as the worse ones", () => {
  const five = pairsOf(5, wideAndRight, sharpAndWrong);
  const mixed = [...five, ...Array(3).fill(pair(lost, network(6.7, 0.88)))];
  const [said] = saidOf(stateOf(mixed, [mixed, mixed, mixed, mixed]));
  assert.match(
    said,
    /Diverged \(updates\): 3 of 8 with small batches, 0 of 8 with all samples\. Diverged \(epochs\):/,
  );
  const [found] = summarizeProtocols(stateOf(mixed).measured, 8);
  assert.deepEqual([found.better, found.worse, found.compared], [3, 5, 5]);
  const gone = Array(8).fill(pair(lost, lost));
  const [none, keines] = saidOf(stateOf(gone, [gone, gone, gone, gone]));
  assert.match(none, /Nothing to compare in 5\./);
  assert.match(none, /no pair has two networks to compare/);
  assert.match(none, /That cannot be said from these pairs/);
  for (const text of [none, keines]) assert.doesNotMatch(withoutColours(text), SLIPS);
});

test("a network that diverged is no case of a sharper one that is better", () => {
  // Where both came to an end, neither is clearly better; but most of the small batches diverged.
  const ended = Array.from({ length: 8 }, (_, i) =>
    pair(network(1.5 + i / 100, 0.9), network(6.7, i % 2 ? 0.89 : 0.91)),
  );
  const pairs = [...ended, ...Array(12).fill(pair(lost, network(6.7, 0.9)))];
  const settings = { ...SETTINGS, seeds: 20 };
  const [said, gesagt] = saidOf(stateOf(pairs, [pairs, pairs, pairs, pairs]), settings);
  assert.match(said, /clearly better in 5, worse in 0;/);
  assert.match(said, /^Where it is clear which is wider, there is no clear difference on new/);
  assert.match(said, /That leaves out pairs in which a network diverged\./);
  assert.doesNotMatch(said, /sharper network is better/);
  assert.match(gesagt, /Dabei sind Paare ausgelassen, in denen ein Netz divergiert ist\./);
});

test("two networks that both diverged are not equally good: their pair has no difference", () => {
  const better = pairsOf(3, [1.5, 0.88, 0.2], [6.7, 0.93, 0.1]);
  const mixed = [...better, ...Array(5).fill(pair(lost, lost))];
  const [found] = summarizeProtocols(stateOf(mixed).measured, 8);
  assert.equal(found.gaps.length, 3);
  assert.ok(Math.abs(found.median - 5) < 1e-9);
  assert.equal(found.finding, "few");
  const gone = Array(8).fill(pair(lost, lost));
  const [none] = summarizeProtocols(stateOf(gone).measured, 8);
  assert.deepEqual([none.gaps, none.median, none.finding], [[], Number.NaN, "diverged"]);
});

test("a large batch that did not come down to the loss it was to match is counted", () => {
  const pairs = pairsOf(8, wideAndRight, sharpAndWrong);
  const short = pairs.map((one, i) => ({ ...one, hasReachedLoss: i > 1 }));
  const [said] = saidOf(stateOf(pairs, [pairs, pairs, short, pairs]));
  assert.match(said, /In 2 of 8 pairs the training loss with all samples did not come down to/);
});

test("the learning rates of all comparisons are told, as they are trained with", () => {
  const settings = { ...SETTINGS, seed: 42, seeds: 1, labelNoise: 0.1 };
  const jobs = product.measurements.protocols.jobs(settings);
  const { learningRate, baseBatchSize, largeBatch } = jobs[OTHERS.indexOf("scaled-rate")];
  assert.deepEqual([learningRate, baseBatchSize, largeBatch], [0.02, 4, 128]);
  const numbers = product.protocolNumbers(settings);
  assert.match(
    product.en.protocols.text(numbers),
    /η = 0\.3; “η\/k”: 0\.02 for k = 4, 0\.64 for 128\.$/,
  );
  assert.match(product.de.protocols.text(numbers), /„η\/k“: 0\.02 für k = 4, 0\.64 für 128\.$/);
});

test("a measure that does not see the factor is told so", () => {
  const rows = [0.5, 1, 2].map((factor) => ({
    factor,
    topEigenvalue: 4 / factor ** 2,
    boxSharpness: 2 / factor,
    perturbationRise: 0.5429,
    perturbationRiseError: 0.1631,
    predictionChange: 0,
  }));
  const { changed, same } = product.compareRescaled(rows);
  assert.deepEqual([changed, same], [["topEigenvalue", "boxSharpness"], ["perturbationRise"]]);
  const result = { trainLoss: 0.1, testAccuracy: 0.9, predictionSize: 2, rows };
  const said = product.rescaleSentence(result, 2, product.en.rescale);
  assert.match(said, /λmax 1\.00\} \(× 0\.25\)/);
  assert.match(said, /rise when nudged 0\.543 ± 0\.163\} \(about the same\)/);
  const gone = product.rescaleSentence({ ...result, trainLoss: Number.NaN }, 2, product.en.rescale);
  assert.match(gone, /diverged/);
});

test("whatever is measured, no text denies its numbers", () => {
  const random = generator(7);
  const conclusions = new Set();
  for (let round = 0; round < 300; round++) {
    const settings = { ...SETTINGS, seeds: 1 + Math.floor(random() * 20) };
    const drawAll = pairsDrawer(random);
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
    const claims = /not always better|wider network is better|sharper network is better/;
    if (!isComplete || settings.seeds < 6) assert.doesNotMatch(said, claims);
    if (/not always better/.test(said)) {
      assert.ok(stances.includes("denies") && stances.includes("supports"));
    }
    if (/wider network is better/.test(said)) assert.ok(!stances.includes("denies"));
    if (/sharper network is better/.test(said)) assert.ok(!stances.includes("supports"));
    conclusions.add(said.match(claims)?.[0]);
  }
  assert.equal(conclusions.size, 4, "each conclusion, and none, has been drawn");
});
