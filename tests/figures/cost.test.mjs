// The figure “cost”: what can be computed again is the engine's; times are what they can be.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { words as german } from "../../web/figures/cost/words.de.js";
import { words as english } from "../../web/figures/cost/words.en.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";
import { importProduct } from "./import_product.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const { small } = fixtures.cost;
const { fitUpdates, verdicts, moreVerdicts, answer, sentence, withDecimalMark } =
  await importProduct(
    "web/charts/numbers.js",
    "web/figures/cost/findings.js",
    "web/figures/cost/sentence.js",
  );
const RATES = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1].map((exponent) => 2 ** exponent);
/** Of the small figure. */
const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256];

test("times are measured for every size; what is not time is the engine's", async () => {
  const figure = await openFigure("cost", small);
  assert.deepEqual(await figure.play(), { ended: true });
  const { epochTimes, turns, updatesToTarget, noise, done, jobs, shape } = figure.results;
  assert.equal(done, jobs);
  assert.deepEqual(
    epochTimes.map(({ batchSize }) => batchSize),
    SIZES,
  );
  const model = { model: "linear", precision: "float64", samples: 256, features: 64 };
  const known = { ...model, batchSizes: SIZES, repeats: 1, loopSeconds: 0.001 };
  const [{ workingSetBytes, updatesPerEpoch }] = engine.runAll("epoch-time", [known]);
  epochTimes.forEach((row, i) => {
    assert.ok(row.lowerQuartile > 0 && row.lowerQuartile <= row.seconds, `${row.batchSize}`);
    assert.ok(row.seconds <= row.upperQuartile && row.upperQuartile < 1, `${row.batchSize}`);
    assert.deepEqual(
      [row.loops, row.bytes, row.updatesPerEpoch],
      [3, workingSetBytes.values[i], updatesPerEpoch.values[i]],
    );
    assert.equal(row.secondsPerUpdate, row.seconds / row.updatesPerEpoch);
  });
  assert.deepEqual(
    turns.map(({ batchSize }) => batchSize),
    SIZES,
    "all sizes take turns",
  );
  assert.equal(shape.kind, "few", "three rounds say nothing");
  assert.ok(SIZES.includes(shape.between));

  const target = { target: 0.05, maxUpdates: 2500, learningRates: RATES };
  const runs = engine.runAll(
    "updates-to-target",
    SIZES.map((batchSize) => ({
      batchSize,
      seed: 42,
      samples: 256,
      features: 64,
      condition: 10,
      ...target,
    })),
  );
  assert.deepEqual(
    updatesToTarget.map(({ batchSize }) => batchSize),
    SIZES,
    "the sizes that are timed run to the target",
  );
  for (const [i, row] of updatesToTarget.entries()) {
    const { batchSize, updates, samples, learningRate, arrived, seconds } = row;
    const { bestUpdates, best } = runs[i];
    assert.deepEqual([updates, learningRate, arrived], [bestUpdates, best, 1]);
    assert.equal(samples, updates * batchSize);
    assert.ok(seconds > 1e-8 * updates && seconds < 1e-2 * updates, `${seconds}`);
  }
  const [{ deviation }] = engine.runAll("gradient-noise", [
    { seed: 42, samples: 256, batchSizes: SIZES, draws: 1000 },
  ]);
  assert.deepEqual(
    noise.map((row) => row.deviation),
    SIZES.map((_, i) => deviation.values[2 * i]),
  );
});

test("samples are counted as they are read, also where the last batch of an epoch is short", async () => {
  const figure = await openFigure("cost", { ...small, batchSize: 255, seeds: 1 });
  await figure.play();
  const { updatesToTarget } = figure.results;
  const { updates, samples } = updatesToTarget.find(({ batchSize }) => batchSize === 255);
  // Every other update has a single sample.
  assert.equal(samples, Math.floor(updates / 2) * 256 + (updates % 2) * 255);
});

test("the time to the target is the product of what is measured", async () => {
  const figure = await openFigure("cost", small);
  await figure.play();
  const { epochTimes, updatesToTarget } = figure.results;
  const [first] = figure.state.measured.times.results;
  for (const [i, { updates, seconds }] of updatesToTarget.entries()) {
    // With one seed, it goes with the first round.
    assert.equal(seconds, (updates * first[i].seconds) / epochTimes[i].updatesPerEpoch);
  }
});

test("a network, and very many samples, are timed and not run to the target", async () => {
  for (const settings of [{ model: "mlp" }, { samples: 8192, done: 3 }]) {
    const figure = await openFigure("cost", { ...small, ...settings });
    if (settings.model) await figure.play();
    const { updatesToTarget, timeToTarget, jobs } = figure.results;
    assert.deepEqual([jobs, updatesToTarget, timeToTarget], [4, [], null]);
    assert.match(figure.text("en"), /up to 4096 samples only/);
    if (settings.model) assert.match(figure.text("en"), /choose the linear model/);
  }
});

test("another chosen power of two keeps what was measured; any other size is measured, too", async () => {
  const figure = await openFigure("cost", small);
  await figure.play();
  const before = figure.results;
  await figure.set({ batchSize: 8 });
  assert.deepEqual(figure.results, before);
  await figure.set({ batchSize: 100 });
  assert.deepEqual([figure.results.done, figure.results.jobs], [0, 3 + 10 + 1]);
});

test("over ten seeds, the updates to the target are those of the findings", () => {
  const known = { 1: 1089, 4: 291, 16: 84, 64: 29, 256: 13, 1024: 8.9 };
  // A run's standard deviation is about 40 % of the mean: the mean of ten lies within 35 % with room.
  const seeds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const isNear = (value, expected, part) => Math.abs(value / expected - 1) < part;
  const rows = Object.keys(known).map((k) => {
    const jobs = seeds.map((seed) => ({
      batchSize: Number(k),
      seed,
      condition: 30,
      maxUpdates: 2500,
    }));
    const runs = engine.runAll("updates-to-target", jobs);
    const means = Array.from(runs[0].updates.values, (_, rate) => {
      return runs.reduce((sum, { updates }) => sum + updates.values[rate], 0) / seeds.length;
    });
    return { batchSize: Number(k), updates: Math.min(...means) };
  });
  for (const { batchSize, updates } of rows) {
    assert.ok(isNear(updates, known[batchSize], 0.35), `k = ${batchSize}: ${updates}`);
  }
  const { fewest, noiseBatch } = fitUpdates(rows);
  assert.ok(isNear(fewest, 8.3, 0.25), `${fewest}`);
  assert.ok(isNear(noiseBatch, 142, 0.35), `${noiseBatch}`);
});

test("the fit finds the curve that points lie on, and none where there is none", () => {
  const rows = [1, 4, 16, 64, 256, 1024].map((k) => ({
    batchSize: k,
    updates: 8.3 * (1 + 142 / k),
  }));
  const { fewest, noiseBatch } = fitUpdates(rows);
  assert.ok(Math.abs(fewest - 8.3) < 1e-9 && Math.abs(noiseBatch - 142) < 1e-6);
  assert.equal(fitUpdates(rows.slice(0, 2)), null);
  assert.equal(fitUpdates(rows.map((row) => ({ ...row, updates: null }))), null);
});

test("each step of the run times all sizes once more", async () => {
  const figure = await openFigure("cost", { ...small, done: 2 });
  const { epochTimes, shape, done } = figure.results;
  assert.deepEqual([done, epochTimes.length, shape], [2, 9, null]);
  assert.ok(epochTimes.every(({ loops }) => loops === 2));
});

test("what is too large for one job is timed in several, still round by round", async () => {
  const figure = await openFigure("cost", { ...small, samples: 30_000, done: 2 });
  const { epochTimes } = figure.results;
  assert.equal(epochTimes.length, 16);
  assert.ok(epochTimes.every(({ loops }) => loops === 1));
});

test("powers of two take turns with their neighbours, and are judged when all rounds are in", async () => {
  const figure = await openFigure("cost", small);
  await figure.measure("powers");
  const { powersOfTwo, done } = figure.results;
  assert.equal(done, 0, "the run itself has not begun");
  assert.deepEqual(
    powersOfTwo.map(({ epochTimes }) => epochTimes.map(({ batchSize }) => batchSize)),
    [
      [31, 32, 33],
      [63, 64, 65],
      [127, 128, 129],
    ],
  );
  for (const { verdict, epochTimes } of powersOfTwo) {
    assert.equal(verdict, "few", "three rounds say nothing");
    assert.ok(epochTimes.every(({ loops }) => loops === 3));
  }
  await figure.set({ repeats: 6 });
  await figure.measure("powers");
  const known = ["faster", "slower", "same", "mixed", "noisy"];
  for (const { verdict } of figure.results.powersOfTwo) assert.ok(known.includes(verdict));
});

test("a change drops what it concerns and what comes after it: a place is a number of jobs", async () => {
  const figure = await openFigure("cost", small);
  await figure.play();
  const before = figure.results;
  await figure.set({ seeds: 2 });
  const { epochTimes, noise } = figure.results;
  assert.deepEqual([epochTimes, noise], [before.epochTimes, []]);
  await figure.set({ model: "mlp" });
  const { done, epochTimes: times, updatesToTarget } = figure.results;
  assert.deepEqual([done, times, updatesToTarget], [0, [], []]);
});

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
  assert.match(text, /k = 1 takes 3\.6\d times as long .* and k = 256 takes 2\.\d+ times as long/);
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
    /So k = 1 takes longer\. The rounds differ too much to say more, most at k = 256 \(/,
  );
  assert.match(shape, / Close other programs, then press Reset and Play\.$/);
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
    /takes longer\. The rounds differ too much to say more, most at k = 128 \(1\.01 to 1\.51\)\. Close/,
  );
  const [, shapeInGerman] = saysOf(state, german);
  assert.match(
    shapeInGerman,
    /k = 1 dauert also länger\. Für mehr sind die Runden zu verschieden, vor allem bei k = 128 \(1\.01 bis 1\.51\)\./,
  );
  // Of several, the one with the widest interval.
  const [, several] = saysOf(noisyAt({ 5: 4, 7: 1.5 }));
  assert.match(several, /to say more, most at k = 32 \(1\.02 to 4\.09\)/);
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
    const [, low, high] = shape.match(/most at k = \d+ \(([\d.]+) to ([\d.]+)\)/) ?? [];
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
