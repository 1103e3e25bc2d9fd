/**
 * What was measured says: which shape the time of an epoch has, whether powers of two are special, and how many
 * updates, samples and seconds a batch size needs to a target.
 */
import { quantile, range, sum } from "d3-array";
import {
  compareRatios,
  compareTimes,
  describeShape,
  ratioOf,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { samplesSeen } from "../../figure/samples_seen.js";
import { TRIPLES } from "./measurements.js";

/** The sizes that were measured, ascending, with the times of all rounds. */
export const epochTimes = memoize(
  ({ measured }) => rowsBySize(measured.times.results),
  ({ measured }) => [measured.times.results],
);

/** A row for each size, from the rows of jobs. @param {any[][]} jobs in the order of the rounds */
function rowsBySize(jobs) {
  const rows = jobs.filter(Boolean).flat();
  const sizes = [...new Set(rows.map(({ batchSize }) => batchSize))].sort((a, b) => a - b);
  return sizes.map((size) => sizeFrom(rows.filter(({ batchSize }) => batchSize === size)));
}

/** The median of a size's rounds, and their quartiles. */
function sizeFrom(rows) {
  const [{ batchSize, updatesPerEpoch, bytes }] = rows;
  const rounds = rows.map(({ seconds }) => seconds);
  const [lowerQuartile, seconds, upperQuartile] = [0.25, 0.5, 0.75].map((share) =>
    Number(quantile(rounds, share)),
  );
  const secondsPerUpdate = seconds / updatesPerEpoch;
  const loops = rounds.length;
  return {
    batchSize,
    updatesPerEpoch,
    bytes,
    seconds,
    lowerQuartile,
    upperQuartile,
    loops,
    secondsPerUpdate,
    rounds,
  };
}

/** The shape of time per epoch against k; null before all rounds are in. */
export function shapeOf(state) {
  const rows = epochTimes(state);
  if (state.measured.times.status !== "done" || rows.length === 0) return null;
  return { rows, ...describeShape(rows.map(({ rounds }) => rounds)) };
}

/** An update with k samples compared with one with a single sample; null before all rounds are in. */
export function compareUpdates(state, batchSize) {
  if (state.measured.times.status !== "done") return null;
  const rows = epochTimes(state);
  const [one, chosen] = [1, batchSize].map((k) => rows.find((row) => row.batchSize === k));
  if (!one || !chosen) return null;
  const epochs = chosen.rounds.map((seconds, round) => ratioOf(seconds, one.rounds[round]));
  const share = one.updatesPerEpoch / chosen.updatesPerEpoch;
  const update = compareTimes(epochs.map((ratio) => ratio * share));
  return { one, chosen, update, epoch: compareTimes(epochs) };
}

/** Each power of two that was measured, between its two neighbours. */
export function powersOfTwo({ measured: { powers } }) {
  const isWhole = powers.status === "done";
  return TRIPLES.flatMap(([, power], place) => {
    const rows = rowsBySize(powers.results.filter((_, job) => job % TRIPLES.length === place));
    return rows.length ? [{ power, rows, ...comparePower(rows, isWhole) }] : [];
  });
}

/** “faster”, “slower”, “same”: than both neighbours; “mixed”: not alike; “noisy”, “few”; null before all is in. */
function comparePower([before, power, after], isWhole) {
  const ratios = [before, after].map((other) =>
    compareTimes(power.rounds.map((seconds, round) => ratioOf(seconds, other.rounds[round]))),
  );
  const [first, second] = ratios.map(({ answer }) => answer);
  const names = { smaller: "faster", larger: "slower", level: "same", noisy: "noisy", few: "few" };
  const unsure = ["few", "noisy"].find((answer) => first === answer || second === answer);
  const verdict = first === second ? names[first] : (unsure ?? "mixed");
  return { verdict: isWhole ? verdict : null };
}

/**
 * What each batch size that was measured needs to the target, ascending.
 * @type {(state: {measured: any}) => ReturnType<typeof targetOf>[]}
 */
export const updatesToTarget = memoize(
  ({ measured }) => {
    const runs = measured.updates.results.filter(Boolean);
    const sizes = [...new Set(runs.map(({ batchSize }) => batchSize))].sort((a, b) => a - b);
    return sizes.map((size) =>
      targetOf(
        size,
        runs.filter(({ batchSize }) => batchSize === size),
      ),
    );
  },
  ({ measured }) => [measured.updates.results],
);

/**
 * What runs of several seeds need: the median at the rate with the smallest one, in which a run that does not
 * arrive counts as infinite. Null where with every rate at least half of them do not.
 */
function targetOf(batchSize, runs) {
  const rates = runs[0]?.rates ?? [];
  const tried = rates.map((learningRate, rate) => {
    const each = runs.map(({ updates }) => updates[rate]);
    return { learningRate, each, ...summarize(each) };
  });
  const best = tried.reduce((least, one) => (one.median < least.median ? one : least), tried[0]);
  const hasArrived = Number.isFinite(best?.median);
  const { samples } = runs[0];
  const epoch = {
    batchSize,
    updatesPerEpoch: Math.ceil(samples / batchSize),
    seenPerEpoch: samples,
  };
  const readBy = (updates) => samplesSeen(updates, epoch);
  return {
    batchSize,
    seeds: runs.length,
    updates: hasArrived ? best.median : null,
    low: hasArrived ? best.low : null,
    high: hasArrived ? best.high : null,
    learningRate: hasArrived ? best.learningRate : null,
    arrived: hasArrived ? runs.length - best.infinite : 0,
    each: hasArrived ? best.each : [],
    samples: hasArrived ? readBy(best.median) : null,
    samplesOfEach: hasArrived ? best.each.filter(Number.isFinite).map(readBy) : [],
  };
}

/** Updates with the largest batch compared with those of the smallest, seed by seed; null before all seeds are in. */
export function compareTargets(state) {
  const all = updatesToTarget(state);
  if (state.measured.updates.status !== "done") return null;
  const known = arrivedOf(all);
  if (known.length < 2) return null;
  const [first, last] = [known[0], known[known.length - 1]];
  const lost = all.filter(({ seeds, arrived }) => arrived < seeds);
  return { first, last, lost, saving: compareRatios(last.each, first.each), fit: fitUpdates(all) };
}

/**
 * What each batch size needs to the target, with seconds: updates × the time of an update. The updates of each seed go
 * with a round of times, as many of them as there are of both.
 */
export const costsToTarget = memoize(
  (state) => {
    const timed = epochTimes(state);
    return updatesToTarget(state).map((target) => {
      const { batchSize, each } = target;
      const row = timed.find((one) => one.batchSize === batchSize);
      const count = row ? Math.min(each.length, row.rounds.length) : 0;
      // A run that does not arrive takes forever, also where the clock has seen no time pass.
      const times = range(count).map((i) =>
        Number.isFinite(each[i]) ? (each[i] * row.rounds[i]) / row.updatesPerEpoch : each[i],
      );
      const { median } = summarize(times);
      const seconds = Number.isFinite(median) ? median : null;
      return { ...target, seconds, times };
    });
  },
  ({ measured }) => [measured.updates.results, measured.times.results],
);

/** The shape of time to the target against k; null before all seeds and rounds are in. */
export function targetShape(state) {
  const { updates, times: rounds } = state.measured;
  const rows = timedTargets(state);
  if (updates.status !== "done" || rounds.status !== "done" || rows.length < 3) return null;
  return { rows, ...describeShape(rows.map(({ times }) => times)) };
}

/** Those of the batch sizes that arrive and are timed. */
export const timedTargets = (state) => timedOf(costsToTarget(state));
const timedOf = memoize((costs) => costs.filter(({ seconds }) => seconds !== null));

/** Those of the batch sizes with which more than half of the runs arrive. */
export const arrivedOf = memoize((targets) => targets.filter(({ updates }) => updates !== null));

/**
 * S(k) = fewest · (1 + noiseBatch / k): twice the batch halves the updates while k ≪ noiseBatch, and gains
 * next to nothing when k ≫ noiseBatch (McCandlish et al., "An empirical model of large-batch training", 2018,
 * equation 2.11). By least squares of the relative errors, since S spans orders of magnitude.
 * @returns {{fewest: number, noiseBatch: number} | null} null with fewer than three points, or where no such
 *   curve fits, or the noise batch is below 1
 */
export function fitUpdates(targets) {
  const arrived = arrivedOf(targets);
  if (arrived.length < 3) return null;
  // (a + b / k) / S = 1 is linear in a = fewest and b = fewest · noiseBatch.
  const total = (term) =>
    sum(arrived, ({ batchSize: k, updates }) => term(1 / updates, 1 / (updates * k)));
  const [aa, ab, bb] = [total((a) => a * a), total((a, b) => a * b), total((_, b) => b * b)];
  const [ta, tb] = [total((a) => a), total((_, b) => b)];
  const determinant = aa * bb - ab * ab;
  const fewest = (bb * ta - ab * tb) / determinant;
  const noiseBatch = (aa * tb - ab * ta) / determinant / fewest;
  return fewest > 0 && noiseBatch >= 1 ? { fewest, noiseBatch } : null;
}
