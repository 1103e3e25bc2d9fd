// What the figure “minima” says of results, also of extreme ones: nothing that one of their numbers denies.
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
    export * from "./web/figures/minima/findings.js";
    export * from "./web/figures/minima/sentence.js";
    export { engineIsLoaded } from "./web/figure/shared_engine.js";
    export { words as en } from "./web/figures/minima/words.en.js";
    export { words as de } from "./web/figures/minima/words.de.js";
  `),
);
before(() => product.engineIsLoaded());
const { sentence, verdicts, answer, summarizePairs } = product;

test("most balls in the wide valley does not mean that none stay there with more noise", () => {
  const share = (k, percent) => ({ k, share: percent });
  const shares = { first: share(1, "96.0"), last: share(128, "0.0"), most: share(4, "100.0") };
  assert.match(product.en.toy.finding(shares), /most .* 100\.0 %: more noise may throw a ball out/);
  assert.match(product.de.toy.finding(shares), /Mehr Rauschen kann eine Kugel/);
});

const SETTINGS = { seeds: 8, updates: 6000, smallBatch: 4, learningRate: 0.3 };

/** All that is said, in both languages. */
function saidOf(pairs, settings = SETTINGS) {
  const state = { finished: 8 + pairs.length, jobs: 80, measured: { pairs: { results: pairs } } };
  return ["en", "de"].map((language) => {
    const words = product[language];
    const shown = { state, settings, words, guess: "large" };
    const told = verdicts({ ...state, settings }, words).map(({ measured }) => measured);
    return [sentence(state, settings, words), answer(shown), ...told].join("\n");
  });
}

test("who ends wider is told by the pairs, and a guess is judged by it", () => {
  const [sharper] = saidOf(pairsOf(8, wideAndRight, sharpAndWrong));
  assert.match(
    sharper,
    /^Yes, small batches end in wider places: .* λmax is larger with all samples in 8 of 8 pairs/,
  );
  assert.match(sharper, /You said all samples: right\./);
  const [flatter] = saidOf(pairsOf(8, sharpAndWrong, wideAndRight));
  assert.match(flatter, /^No, here the small batches end in the sharper places/);
  assert.match(flatter, /You said all samples: not this time\./);
  const [alike] = saidOf(pairsOf(8, [4.26, 0.9, 0.2], [4.261, 0.95, 0.2]));
  assert.match(alike, /^Both end in places that are about as wide/);
});

test("where another measure does not clearly agree with λmax, the headline says so", () => {
  const pairs = pairsOf(8, wideAndRight, sharpAndWrong);
  const [all] = saidOf(pairs);
  assert.doesNotMatch(all, /every measure/);
  const apart = pairs.map(({ small, large, ...rest }) => ({
    ...rest,
    small: { ...small, boxSharpness: 0.27 },
    large: { ...large, boxSharpness: 0.06 },
  }));
  const [said, gesagt] = saidOf(apart);
  assert.match(
    said,
    /^Yes, small batches end in wider places by λmax, but not clearly by every measure/,
  );
  assert.match(gesagt, /^Ja, .* Orten, nach λmax, aber nicht klar nach jedem Maß: Nach 6000/);
});

test("nothing is concluded before all are in, nor from fewer than six pairs", () => {
  const eight = pairsOf(8, wideAndRight, sharpAndWrong);
  const final = /Yes|No,|median pair|lear difference|: right\./;
  const [early] = saidOf(eight.slice(0, 7));
  assert.match(
    early,
    /So far, 7 of 8 pairs\. The conclusion comes when all are in\.\nSo far: the one with all samples is sharper in 7 of 7/,
  );
  assert.doesNotMatch(early, final);
  const [three] = saidOf(eight.slice(0, 3), { ...SETTINGS, seeds: 3 });
  assert.match(three, /^Too few pairs to say which network ends wider/);
  assert.doesNotMatch(three, final);
});

test("networks that diverged are counted and named", () => {
  const five = pairsOf(5, wideAndRight, sharpAndWrong);
  const three = Array(3).fill(pair(lost, network(6.7, 0.88)));
  const found = summarizePairs([...five, ...three], 8);
  assert.deepEqual([found.count, found.compared, found.sharper], [8, 5, 5]);
  assert.equal(found.measures.topEigenvalue.small.infinite, 3);
  assert.deepEqual([found.accuracy.better, found.accuracy.worse], [3, 5]);
  const [said] = saidOf([...five, ...three]);
  assert.match(said, /sharper in 5 of 5/);
  assert.match(said, /Diverged: 3 of 8 with small batches, 0 of 8 with all samples/);
  const [none, keines] = saidOf(Array(8).fill(pair(lost, lost)));
  assert.match(none, /no pair has two runs that came to an end/);
  assert.match(none, /Diverged: 8 of 8 with small batches, 8 of 8/);
  assert.match(keines, /Divergiert: 8 von 8 mit kleinen Batches/);
  assert.doesNotMatch(none, /clear difference|higher with/);
  for (const text of [none, keines]) assert.doesNotMatch(withoutColours(text), SLIPS);
});

test("a training loss is slightly higher only where it is", () => {
  const [twice] = saidOf(pairsOf(8, [1.5, 0.9, 0.2], [6.7, 0.9, 0.1]));
  assert.match(twice, /higher with small batches in 8 of 8 pairs, 2\.0 times.*more than slightly/);
  const [slight] = saidOf(pairsOf(8, [1.5, 0.9, 0.11], [6.7, 0.9, 0.1]));
  assert.match(slight, /times as high in the median pair \([^)]*\): slightly\./);
  const [other] = saidOf(pairsOf(8, [1.5, 0.9, 0.1], [6.7, 0.9, 0.2]));
  assert.match(other, /in 0 of 8 pairs.*it is the lower one here/);
});

test("whatever is measured, no text denies its numbers", () => {
  const random = generator(7);
  for (let round = 0; round < 300; round++) {
    const settings = { ...SETTINGS, seeds: 1 + Math.floor(random() * 20) };
    const count = random() < 0.7 ? settings.seeds : Math.ceil(random() * settings.seeds);
    const pairs = pairsDrawer(random)(count);
    const [said, gesagt] = saidOf(pairs, settings);
    for (const text of [said, gesagt]) {
      assert.doesNotMatch(withoutColours(text), SLIPS, text);
      assert.doesNotMatch(text, / (of|von) 0\b|sharper in 0;|is [.;]/, text);
    }
    for (const [, k, m] of said.matchAll(/sharper in (\d+) of (\d+)/g)) assert.ok(+k <= +m, said);
    const { width, isComplete, sharper, compared } = summarizePairs(pairs, settings.seeds);
    if (/^Yes/.test(said)) assert.ok(isComplete && width === "sharper" && sharper > compared / 2);
    if (/^No,/.test(said)) assert.ok(isComplete && width === "flatter" && sharper < compared / 2);
    if (settings.seeds < 6) assert.doesNotMatch(said, /^(Yes|No|Both)/);
  }
});
