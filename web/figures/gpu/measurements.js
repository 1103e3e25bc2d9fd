/**
 * The experiments: seconds per epoch, on one core and on the graphics processor in turn; updates to a target; powers of
 * two beside them.
 */
import { range } from "d3-array";
import { PROBLEMS } from "../../engine/gpu/problems.js";
import { memoize } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { FEATURES, OUTPUTS, TRIPLES, timedRows, timing, triedRates } from "../cost/measurements.js";

/** Each round times each size once, in a loop that is long against the grain of a clock. */
const ROUND = { repeats: 1, loopSeconds: 0.02 };
const DEVICES = ["cpu", "gpu"];

/** Samples times hidden units: with more of them, the runs to the target take minutes. */
export const MOST_COUNTED = 2 ** 20;
/** The part of the start's loss at which a run has arrived. */
export const TARGET = 0.2;
/** From one that suits all samples at once down to one that suits a single sample. */
export const RATES = range(12).map((halving) => 2 ** (4 - halving));

/** The sizes that are timed: powers of four, one of the post's, the chosen one, and all samples. */
export function sizesOf({ samples, batchSize }) {
  const powers = range(Math.ceil(Math.log2(samples) / 2)).map((exponent) => 4 ** exponent);
  return [...new Set([...powers, 32, batchSize, samples])].sort((a, b) => a - b);
}

/** Whether runs to the target are made. */
export const isCounted = ({ samples, hiddenUnits }) => samples * hiddenUnits <= MOST_COUNTED;

/** How many jobs Play runs. */
export const jobsOf = (settings) =>
  DEVICES.length * settings.repeats +
  (isCounted(settings) ? settings.seeds * sizesOf(settings).length : 0);

const timesJobs = memoize((settings) => {
  const job = { ...timing({ ...settings, model: "mlp" }, sizesOf(settings)), ...ROUND };
  return range(settings.repeats).flatMap(() => [job, { ...job, device: "gpu" }]);
});

const powersJobs = memoize((settings) =>
  range(settings.repeats).flatMap(() =>
    TRIPLES.map((sizes) => ({
      ...timing({ ...settings, model: "mlp" }, sizes),
      ...ROUND,
      device: "gpu",
    })),
  ),
);

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  times: { experiment: "epoch-time", exclusive: true, jobs: timesJobs, reduce: deviceTimes },
  updates: {
    experiment: "network-to-target",
    jobs: (settings) =>
      isCounted(settings)
        ? seedsOf(settings).flatMap((seed) =>
            sizesOf(settings).map((size) => targetRun(settings, size, seed)),
          )
        : [],
    reduce: triedRates,
  },
  powers: {
    experiment: "epoch-time",
    exclusive: true,
    jobs: powersJobs,
    reduce: (result, job) => deviceTimes(result, job).rows,
  },
};

/** Runs of the network that is timed. Both devices make the same run, so one of them counts for both. */
const targetRun = ({ samples, hiddenUnits }, batchSize, seed) => ({
  ...{ samples, features: FEATURES, hidden: hiddenUnits, outputs: OUTPUTS },
  ...{ batchSize, learningRates: RATES, target: TARGET, maxUpdates: 20_000, seed },
});

/**
 * What a job has measured on its device. The core knows of no problem, and of no clock but the one on the wall.
 * @param {any} result
 * @param {{device?: string}} job
 */
function deviceTimes(result, { device = "cpu" }) {
  const { wallSeconds, neededBytes, allowedBytes = null, emptySeconds = null } = result;
  const rows = timedRows(result).map((row, i) => ({
    ...row,
    wallSeconds: wallSeconds?.values[i] ?? row.seconds,
    neededBytes: neededBytes?.values[i] ?? null,
  }));
  return {
    device,
    rows: rows.filter(({ loops }) => loops > 0),
    tooLarge: rows.filter((row) => row.neededBytes > allowedBytes),
    problem: PROBLEMS[result.problem ?? 0],
    ...{ allowedBytes, emptySeconds },
    adapter: String.fromCharCode(...(result.adapter?.values ?? [])),
    hasTimestamps: result.hasTimestamps === 1,
    isSoftware: result.isSoftware === 1,
  };
}
