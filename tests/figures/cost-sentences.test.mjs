// What the figure “cost” says of what was measured: of the shape of times, of powers of two, and of the guess.
import assert from "node:assert/strict";
import { test } from "node:test";
import { words as german } from "../../web/figures/cost/words.de.js";
import { words as english } from "../../web/figures/cost/words.en.js";
import { importProduct } from "./import_product.mjs";

const { verdicts, moreVerdicts, answer, sentence, withDecimalMark } = await importProduct(
  "web/charts/numbers.js",
  "web/figures/cost/sentence.js",
);
const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const settings = { model: "linear", batchSize: 32, samples: 256, repeats: 9, seeds: 6 };

/** Rounds of these seconds per epoch; each differs by up to such a factor from the middle one. */
function roundsOf(times, sizes, samples, noise, rounds, random) {
  const timeOf = (seconds) => seconds * noise ** (2 * random() - 1);
  return Array.from({ length: rounds }, () =>
    times.map((seconds, i) => ({
      batchSize: sizes[i],
      updatesPerEpoch: Math.ceil(samples / sizes[i]),
      bytes: 1,
      seconds: timeOf(seconds),
    })),
  );
}

/** A state in which all is measured: times of an epoch at k = 1, 2, 4 …, and updates of each seed to the target. */
function stateOf(
  times,
  { noise = 1.02, rounds = 9, seeds = 6, lost = 0, random = () => 1 / 2 } = {},
) {
  const updatesOf = (k) =>
    random() < lost ? Infinity : Math.ceil(8 * (1 + 140 / k) * (0.7 + 0.6 * random()));
  const updates = Array.from({ length: seeds }, () =>
    SIZES.map((k) => ({
      batchSize: k,
      samples: 256,
      rates: [0.1, 0.2],
      updates: [updatesOf(k), 3 * updatesOf(k)],
    })),
  ).flat();
  const done = (results) => ({ status: "done", results });
  return {
    measured: {
      times: done(roundsOf(times, SIZES, 256, noise, rounds, random)),
      updates: done(updates),
      powers: { status: "idle", results: [] },
    },
  };
}

/** On updates to the target, on the shape of an epoch's time, on one update, on powers of two. */
const saysOf = (state, words = english) =>
  [verdicts, moreVerdicts].flatMap((say) =>
    say(state, settings, words).map(({ measured }) => measured),
  );
const answerOf = (state, guess, words = english) => answer({ state, settings, words, guess });
const L_SHAPE = [60, 40, 30, 20, 15, 15, 14, 14, 15].map((ms) => ms / 1000);

/** Times of an epoch with which the time to the target falls, rises, and is level. */
const FALLING = SIZES.map((k) => 1 / k);
const RISING = SIZES.map(() => 0.02);
const LEVEL = SIZES.map((k) => 1 / (k * Math.ceil(8 * (1 + 140 / k))));

test("an L is called one", () => {
  const [, shape, step] = saysOf(stateOf(L_SHAPE));
  assert.match(shape, /Compared with k = 64, round by round, k = 1 takes 4\.29 times as long/);
  assert.match(shape, /That is an L, not a U: from k = 16 on it is level, to within 15 %\./);
  // The post's rise begins at k = 1024, which 256 samples do not reach.
  assert.match(shape, / For larger k, set a larger n\.$/);
  assert.match(step, /32 updates with one sample each would take 32 times as long as one/);
});

test("the time to the target is the headline, and answers the guess", () => {
  // Epochs from 60 to 14 ms, and 1128 to 13 updates: 264 ms with k = 1, 73 with 16, 195 with 256.
  const text = sentence(stateOf(L_SHAPE), settings, english);
  assert.match(
    text,
    /^Neither the smallest nor the largest batch is first\. The smallest median has k = 16: 73\.\d ms/,
  );
  assert.match(
    text,
    /\. Compared with it, seed by seed, k = 1 takes 3\.6\d times as long .* and k = 256 takes 2\.\d+ times as long/,
  );
  assert.match(text, /tell apart: k = 32\.$/m);
  assert.equal(answerOf(stateOf(L_SHAPE), "between"), answerIs("a k in between", "right"));
  assert.equal(
    answerOf(stateOf(L_SHAPE), "whole"),
    "Measured: a k in between. You said k = n: not this time.",
  );
  assert.equal(answerOf(stateOf(FALLING), "whole"), answerIs("k = n", "right"));
  assert.equal(answerOf(stateOf(RISING), "one"), answerIs("k = 1", "right"));
  assert.equal(answerOf(stateOf(LEVEL), "same"), answerIs("all about the same", "right"));
  assert.match(sentence(stateOf(FALLING), settings, english), /clearly faster than the largest/);
  assert.match(sentence(stateOf(RISING), settings, english), /clearly faster than the smallest/);
  assert.match(sentence(stateOf(LEVEL), settings, english), /No batch size is clearly faster/);
});

test("a size in between that is level with an end leaves open which is first", () => {
  // 17 updates at two an epoch with k = 128, 13 at one with 256: 66 and 70 ms.
  const state = stateOf([...FALLING.slice(0, -1), 0.00536]);
  const text = sentence(state, settings, english);
  assert.match(text, /clearly faster than the largest\. The smallest median has k = 128/);
  for (const guess of ["between", "whole"])
    assert.match(answerOf(state, guess), /^Not clear\. You said [^:]*\.$/);
});

const answerIs = (text, verdict) => `Measured: ${text}. You said ${text}: ${verdict}.`;

test("what takes as long is not said to take once as long, whatever the decimal mark", () => {
  const level = stateOf(L_SHAPE.map(() => 0.02));
  const [, shape] = withDecimalMark(",", () => saysOf(level, german));
  assert.match(shape, /k = 256 braucht gleich lang/);
  assert.doesNotMatch(shape, /1,00-Fache/);
});

test("a size that is level with the fastest is not called the fastest", () => {
  const falling = [60, 50, 40, 30, 25, 22, 20, 14, 14.3].map((ms) => ms / 1000);
  const [, shape] = saysOf(stateOf(falling));
  assert.match(shape, /Compared with k = 128, .*k = 256 takes 1\.02 times as long/);
  assert.match(shape, /It falls nearly to the end/);
});

test("where rounds differ by more than sizes, nothing is called level, and no guess is judged", () => {
  // As on a loaded machine: in every other round the last size takes 2.21 times as long.
  const state = stateOf(L_SHAPE);
  for (const [i, rows] of state.measured.times.results.entries())
    if (i % 2) rows.at(-1).seconds *= 2.21;
  const [, shape] = saysOf(state);
  assert.match(
    shape,
    /So k = 1 takes longer\. The rounds differ too much to say more, most at k = 256 \([\d.]+ to [\d.]+ times as long\)/,
  );
  assert.match(shape, / Close other programs, Reset, Play\.$/);
  assert.doesNotMatch(shape, /level|an L/);
  const unsteady = stateOf(L_SHAPE);
  for (const [i, rows] of unsteady.measured.times.results.entries())
    if (i % 2) rows[0].seconds /= 8;
  assert.match(sentence(unsteady, settings, english), /^Seeds and rounds differ too much to say/);
  assert.equal(answerOf(unsteady, "between"), "Too noisy to say. You said a k in between.");
  const few = stateOf(L_SHAPE, { rounds: 5 });
  assert.match(sentence(few, settings, english), /^Too few seeds or rounds to say which/);
  assert.match(answerOf(few, "between"), /it takes six\. You said a k in between\.$/);
});

test("where the rounds of one size in between differ, it is named, and what is certain is said", () => {
  const noisyAt = (factors) => {
    const state = stateOf([60, 40, 30, 20, 15, 14.3, 14.2, 14.1, 14].map((ms) => ms / 1000));
    for (const rows of state.measured.times.results.filter((_, i) => i % 2))
      for (const [place, factor] of Object.entries(factors)) rows[Number(place)].seconds *= factor;
    return state;
  };
  const state = noisyAt({ 7: 1.5 });
  const [, shape] = saysOf(state);
  assert.match(
    shape,
    /k = 1 takes 4\.29 times as long \(4\.29 to 4\.29\)\. So k = 1 takes longer\. /,
  );
  assert.match(
    shape,
    /takes longer\. The rounds differ too much to say more, most at k = 128 \(1\.01 to 1\.51 times as long\)\. Close/,
  );
  const [, shapeInGerman] = saysOf(state, german);
  assert.match(
    shapeInGerman,
    /k = 1 dauert also länger\. Für mehr sind die Runden zu verschieden, vor allem bei k = 128 \(1\.01 bis 1\.51 mal so lang\)\./,
  );
  // Of several, the one with the widest interval.
  const [, several] = saysOf(noisyAt({ 5: 4, 7: 1.5 }));
  assert.match(several, /to say more, most at k = 32 \(1\.02 to 4\.09 times as long\)/);
});

test("sizes on both sides of the least are called the others", () => {
  const state = stateOf(LEVEL);
  const [first] = state.measured.times.results;
  for (const rows of state.measured.times.results) {
    for (const i of [0, 1, 7, 8]) rows[i].seconds = 2 * first[i].seconds;
    rows[4].seconds *= 0.95;
  }
  const text = sentence(state, settings, english);
  assert.match(text, /The smallest median has k = 16:/);
  assert.match(text, /tell apart: the others from k = 4 to 64\.$/);
});

test("the median of few updates keeps its half", () => {
  const state = stateOf(L_SHAPE);
  const whole = state.measured.updates.results.filter(({ batchSize }) => batchSize === 256);
  for (const [i, run] of whole.entries()) run.updates = [4 + (i % 2), 99];
  const [updates] = saysOf(state);
  assert.match(
    updates,
    /with k = 256: 4\.5\. Seed by seed, a batch 256 times as large saves a factor of \d+ \(.*\), in the median\./,
  );
});

test("runs that do not arrive count as infinite, and are counted", () => {
  const withLost = (count) => {
    const state = stateOf(L_SHAPE);
    const single = state.measured.updates.results.filter(({ batchSize }) => batchSize === 1);
    for (const run of single.slice(0, count)) run.updates = [Infinity, Infinity];
    return saysOf(state)[0];
  };
  assert.match(withLost(2), /Runs that did not arrive: 2 with k = 1\./);
  assert.match(withLost(6), /Updates with k = 2: .* Runs that did not arrive: 6 with k = 1\./);
});

test("no conclusion denies a number of its sentence, in whatever was measured", () => {
  let last = 1;
  const random = () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
  for (let i = 0; i < 300; i += 1) {
    const noise = 1 + random() ** 3;
    const times = SIZES.map(() => 0.01 * 2 ** (3 * random() ** (i % 5)));
    const [rounds, seeds] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 8)];
    const state = stateOf(times, { noise, rounds, seeds, lost: (i % 3) / 4, random });
    const texts = [english, german].flatMap((words) => [
      ...saysOf(state, words),
      sentence(state, settings, words),
      answerOf(state, "between", words),
    ]);
    for (const text of texts) assert.doesNotMatch(text, /NaN|undefined|null|Infinity|∞/, text);
    const [, shape] = saysOf(state);
    const ratios = Array.from(shape.matchAll(/takes ([\d.]+) times/g), ([, ratio]) =>
      Number(ratio),
    );
    if (/That is no U: all/.test(shape))
      assert.ok(
        ratios.every((ratio) => ratio < 1.15),
        shape,
      );
    if (/That is an L/.test(shape)) {
      const whole = Number(shape.match(/k = 256 takes ([\d.]+) times/)?.[1] ?? 1);
      assert.ok(whole < 1.15 && ratios[0] > 1.15, shape);
    }
    if (/So k = 1 takes longer/.test(shape)) {
      assert.ok(/k = 1 takes/.test(shape) && ratios[0] > 1.15, shape);
    }
    const [, low, high] =
      shape.match(/most at k = \d+ \(([\d.]+) to ([\d.]+) times as long\)/) ?? [];
    if (low) assert.ok(Number(low) < 1.15 && Number(high) > 1 / 1.15 && high !== low, shape);
    if (/That is a U/.test(shape))
      assert.ok(ratios.length === 2 && Math.min(...ratios) > 1.15, shape);
    assertHeadline(sentence(state, settings, english), answerOf(state, "between"));
  }
});

/** The headline's conclusion is that of its ratios; a guess is judged where there is one. */
function assertHeadline(text, said) {
  const isJudged = /: (right|not this time)\./.test(said);
  if (/differ too|Too few|^An epoch/.test(text)) assert.ok(!isJudged, said);
  if (/^Neither the smallest/.test(text)) {
    const ratios = Array.from(text.matchAll(/takes ([\d.]+) times/g), ([, ratio]) => Number(ratio));
    assert.ok(ratios.length === 2 && Math.min(...ratios) > 1.15, text);
    if (isJudged) assert.match(said, /: right\./);
  }
}

test("a browser that does not tell of its machine's cores is not said to have some", () => {
  const unknown = { cores: undefined, browser: undefined };
  assert.match(english.machine(unknown), /^Measured in your browser: WebAssembly/);
  assert.match(german.machine(unknown), /^Gemessen in diesem Browser: WebAssembly/);
  assert.match(
    english.machine({ ...unknown, cores: 1 }),
    /with 1 logical core, of which one works: Web/,
  );
});
