// Results of measurements that nobody would like to see: equal, zero, tiny, huge, diverged, few. Whatever they are,
// judgements agree with their numbers, and no text of a figure denies itself.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CONCLUSIONS, deniedConclusions } from "./conclusions.mjs";
import { closeFigures, openFigure, product } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";
import { faultsOf, numberFrom } from "./sweep_faults.mjs";

const { evidence, figures, languages } = product;

before(() => product.engineIsLoaded());
after(closeFigures);

/**
 * What may come out of a measurement, by the names of its numbers. “positive”: any positive number; “loss”: infinite,
 * too, for a run that diverged; “count”: the same of whole numbers; “missing”: NaN, too, for a run that has no such
 * value.
 */
const LOSS = { excessLoss: "loss", averageExcess: "loss", swing: "missing", accuracy: "missing" };
const TIMES = { seconds: "positive", secondsPerUpdate: "positive", lowerQuartile: "positive" };
const NETWORK = {
  topEigenvalue: "missing",
  boxSharpness: "missing",
  perturbationRise: "missing",
  testAccuracy: "missing",
  trainLoss: "loss",
};
const EXTREMES = {
  "batch-size": { seconds: "positive" },
  noise: { deviation: "positive" },
  shuffle: LOSS,
  cost: { ...TIMES, updates: "count" },
  gpu: { ...TIMES, wallSeconds: "positive", emptySeconds: "positive" },
  minima: NETWORK,
  sharpness: { topEigenvalue: "missing", after: "missing", first: "missing" },
  generalization: NETWORK,
  noiseless: { topEigenvalue: "missing", gradientNoise: "missing", testAccuracy: "missing" },
  "stochastic-edge": { batchSharpness: "missing", topEigenvalue: "missing" },
  "learning-rate": { finalLoss: "loss", excessLeft: "loss", noiseScale: "positive" },
  "local-sgd": { excess: "missing" },
  floors: { floor: "missing", earlier: "missing", excess: "missing" },
  optimizers: { updatesToTarget: "count", noise: "loss", stepFlips: "missing" },
};

/**
 * By what a value is replaced.
 * @type {Record<string, (value: number, kind: string, draw: () => number, where: string) => number>}
 */
const CHANGES = {
  equal: (_value, kind) => (kind === "missing" ? 0.5 : 3),
  zero: () => 0,
  tiny: (value) => value * 1e-12,
  huge: (value) => value * 1e12,
  scattered: (value, _kind, draw) => value * Math.exp(6 * (draw() - 0.5)),
  "some lost": (value, kind, draw) => (draw() < 0.4 ? lost(value, kind) : value),
  "all lost": (value, kind) => lost(value, kind),
};
const lost = (value, kind) =>
  kind === "loss" || kind === "count"
    ? Number.POSITIVE_INFINITY
    : kind === "missing"
      ? Number.NaN
      : value;

/**
 * Each number of each kind of job is of a size of its own, with every seed, so that one is clearly larger than the
 * other; or all runs of some kinds of jobs are lost.
 */
/** @type {typeof CHANGES} */
const BY_KIND = {};
const TILTS = 10;
for (let tilt = 1; tilt <= TILTS; tilt++) {
  const sizeOf = (where) => draws(tilt * hashOf(where))();
  BY_KIND[`tilted ${tilt}`] = (_value, kind, draw, where) =>
    kind === "count"
      ? Math.ceil(200 ** sizeOf(where) * (1 + 0.2 * draw()))
      : 0.005 * 100 ** sizeOf(where) * (1 + 0.2 * draw());
  BY_KIND[`lost by kind ${tilt}`] = (value, kind, _draw, where) =>
    sizeOf(where) < 0.2 ? lost(value, kind) : value;
}
const hashOf = (text) =>
  Array.from(text).reduce((hash, sign) => (Math.imul(hash, 31) + sign.charCodeAt(0)) | 0, 7);

/** The parts of the results that are in. */
const SHARES = [1, 0.5, 0.04];

for (const [name, kinds] of Object.entries(EXTREMES)) {
  test(`${name}: no text denies itself, whatever was measured`, async () => {
    const opened = await openFigure(name, { ...fixtures[name].small, seeds: 6, repeats: 6 });
    await opened.step(2);
    const measured = measure(figures[name], opened.settings, opened.state);
    const faults = new Map();
    const drawn = new Set();
    for (const [change, replace] of Object.entries({ ...CHANGES, ...BY_KIND })) {
      for (const share of change in BY_KIND ? [1] : SHARES) {
        const draw = draws(change.length + 100 * share);
        const state = stateWith(
          opened.state,
          measured,
          share,
          (value, kind, where) => replace(value, kind, draw, where),
          kinds,
        );
        for (const language of Object.keys(languages)) {
          const text = textOf(opened, language, state);
          const { denied, met } = deniedConclusions(name, text, resultsOf(state, measured));
          for (const said of met) drawn.add(`${language}: ${said}`);
          for (const fault of [...faultsOf(text, language), ...denied]) {
            const kind = fault.replace(/[\d.,×⁰¹²³⁴⁵⁶⁷⁸⁹⁻−]+/g, "#");
            if (!faults.has(kind))
              faults.set(kind, `${fault}\n    ${language}, ${change}, ${share}`);
          }
        }
      }
    }
    assert.equal(faults.size, 0, `\n${Array.from(faults.values()).join("\n")}`);
    // A pattern that nothing matches finds nothing.
    const unmet = Object.keys(languages).flatMap((language) =>
      (CONCLUSIONS[name] ?? [])
        .map(([said]) => `${language}: ${said}`)
        .filter((said) => !drawn.has(said)),
    );
    assert.deepEqual(unmet, []);
  });
}

/** What the words are made of. */
function resultsOf({ measured }, all) {
  return {
    measured: Object.fromEntries(all.map(([name]) => [name, measured[name].results])),
    jobs: Object.fromEntries(all.map(([name, , jobs]) => [name, jobs])),
  };
}

/** A view that fails is a fault, too. */
function textOf(opened, language, state) {
  try {
    return opened.text(language, state);
  } catch (error) {
    return `undefined: ${/** @type {Error} */ (error).message}`;
  }
}

/** The figure's measurements, here and now; loops that take the time are short, and all of them by the core. */
function measure({ measurements }, settings, state) {
  return Object.entries(measurements).map(([name, { experiment, jobs, reduce }]) => {
    const isTimed = experiment === "epoch-time";
    const options = jobs(settings, state).map((job) =>
      isTimed ? { ...job, loopSeconds: 0.001, repeats: 3 } : job,
    );
    const core = options.map(({ device, ...job }) => job);
    const results = product.sharedEngine().runAll(experiment, core);
    return [name, results.map((result, i) => reduce(result, options[i])), options];
  });
}

function stateWith(state, measured, share, replace, kinds) {
  const changed = measured.map(([name, results, jobs]) => {
    const known = Math.max(1, Math.round(share * results.length));
    const shown = results.slice(0, known).map((result, i) => {
      const { seed: _data, orderSeed: _order, ...job } = jobs[i];
      return changedIn(result, replace, kinds, `${name} ${JSON.stringify(job)}`);
    });
    const status = known === results.length ? "done" : "cancelled";
    const counts = { done: known, finished: known, total: results.length, secondsLeft: null };
    return [name, { status, ...counts, results: shown }];
  });
  const finished = changed.reduce((sum, [, { finished: count }]) => sum + count, 0);
  return { ...state, finished, measured: Object.fromEntries(changed) };
}

/** A result with every number of these names replaced; `where` says which number of which kind of job it is. */
function changedIn(value, replace, kinds, where, kind = undefined) {
  if (typeof value === "number") return kind ? replace(value, kind, where) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return Array.from(/** @type {any} */ (value), (one, i) =>
      changedIn(one, replace, kinds, `${where} ${i}`, kind),
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      changedIn(inner, replace, kinds, `${where} ${key}`, kinds[key] ?? kind),
    ]),
  );
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function draws(seed) {
  let state = Math.round(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the sizes that numbers have, and sometimes none. */
function anyNumber(draw) {
  const odd = [0, 0, 1, Number.POSITIVE_INFINITY, Number.NaN];
  if (draw() < 0.3) return odd[Math.floor(draw() * odd.length)];
  return (draw() < 0.2 ? -1 : 1) * 10 ** (24 * draw() - 12);
}

test("an answer agrees with the numbers that are shown beside it, 3,000 times", () => {
  const draw = draws(7);
  const numberOf = (text) => (text === null ? Number.NaN : numberFrom(text));
  for (let i = 0; i < 3000; i++) {
    const count = Math.floor(30 * draw());
    const scale = draw() < 0.5 ? () => 1 + draw() : () => anyNumber(draw);
    const [first, second] = [0, 1].map(() => Array.from({ length: count }, scale));
    const compared = evidence.comparePairs(first, second);
    const shown = evidence.describeInterval(compared, 1);
    const [low, high] = [shown.low, shown.high].map(numberOf);
    const { answer, pairs, low: lowest, high: highest } = compared;
    const told = JSON.stringify({ answer, pairs, lowest, highest, shown });
    if (compared.answer === "larger") assert.ok(!(low <= 0) && !(high <= 0), told);
    if (compared.answer === "smaller") assert.ok(!(high >= 0) && !(low >= 0), told);
    if (compared.answer === "unclear") assert.ok(!(low > 0) && !(high < 0), told);
    assert.ok(compared.answer !== "few" || compared.pairs < evidence.FEWEST_PAIRS, told);
    assert.equal(compared.larger + compared.smaller + compared.equal, compared.pairs, told);

    const [from, to] = [anyNumber(draw), draw() < 0.2 ? 1 + 1e-9 * draw() : anyNumber(draw)];
    const change = evidence.describeChange(from, to, 3);
    const [start, end] = [change.before, change.after].map(numberFrom);
    if (change.answer === "rises") assert.ok(end > start, `${from} ${to}`);
    if (change.answer === "falls") assert.ok(end < start, `${from} ${to}`);
    if (change.answer === "same") assert.equal(change.before, change.after);

    const times = evidence.timesText(from / to);
    if (times !== null)
      assert.equal(numberFrom(times) > 1, from / to > 1, `${from / to}: ${times}`);

    const all = [first, second, first.map((value) => 2 * value)].map((values) =>
      values.map((value) => (value >= 0 ? value : Number.POSITIVE_INFINITY)),
    );
    const least = evidence.leastOf(all);
    const finite = least.medians.filter(Number.isFinite);
    if (least.best.length > 0) assert.equal(least.medians[least.best[0]], Math.min(...finite));
    assert.equal(least.answer === "none", finite.length === 0, JSON.stringify(least));
  }
});
