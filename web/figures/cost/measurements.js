/** The experiments: seconds per epoch, updates to a target, noise of a batch; powers of two beside them. */
import { range } from "d3-array";
import { memoize } from "../../figure/memoize.js";
import { rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

const FEATURES = 64;
const OUTPUTS = 10;
/** Powers of two differ from their neighbours by some percent: they are measured more often by this factor. */
const MORE_REPEATS = 2;
/** What is measured again in turns is shown soon rather than often. */
const FIRST_REPEATS = 2;

export const TARGET_SAMPLES = 1024;
/** Batch sizes for the updates to a target, from coarse to fine. */
export const TARGET_SIZES = [1, TARGET_SAMPLES, 16, 64, 4, 256];
/**
 * The condition number makes a valley that takes a while to descend. A rate that has not arrived after more than
 * twice the updates that the slowest size needs is not the best one.
 */
const TARGET_RUN = { samples: TARGET_SAMPLES, condition: 30, maxUpdates: 2500 };

/** Powers of two, each between its neighbours. */
export const TRIPLES = [32, 64, 128].map((power) => [power - 1, power, power + 1]);

/** Every fourth power of two is timed first, then every second one, then all: the curve can be read early. */
const STRIDES = [4, 2, 1];

/** One sample, all, the chosen size; then the powers of two between, from coarse to fine. */
export function timedSizes({ samples, batchSize }) {
  const passOf = (exponent) => STRIDES.findIndex((stride) => exponent % stride === 0);
  const powers = range(Math.ceil(Math.log2(samples)))
    .sort((a, b) => passOf(a) - passOf(b) || a - b)
    .map((exponent) => 2 ** exponent);
  return [...new Set([1, samples, batchSize, ...powers])];
}

/** Both ends of the curve, the size half way between, and the chosen one. */
function turnSizes({ samples, batchSize }) {
  return [...new Set([1, 2 ** Math.round(Math.log2(samples) / 2), samples, batchSize])];
}

const timesJobs = memoize((settings) => {
  const turns = turnSizes(settings);
  const repeatsOf = (k) => (turns.includes(k) ? FIRST_REPEATS : settings.repeats);
  return timedSizes(settings).map((k) => timing({ ...settings, repeats: repeatsOf(k) }, [k]));
});

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  times: {
    experiment: "epoch-time",
    exclusive: true,
    jobs: (settings) => timesJobs(settings),
    reduce: (result) => timedRows(result)[0],
  },
  // The sizes that everything is compared with: once more at the end, in turns, when browser and machine
  // are warm. A busy moment then hits all of them.
  turns: {
    experiment: "epoch-time",
    exclusive: true,
    jobs: (settings) => [timing(settings, turnSizes(settings))],
    reduce: timedRows,
  },
  updates: {
    experiment: "updates-to-target",
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        TARGET_SIZES.map((batchSize) => ({ seed, batchSize, ...TARGET_RUN })),
      ),
    reduce: ({ learningRate, updates }) => ({
      rates: Array.from(learningRate.values),
      updates: Array.from(updates.values),
    }),
  },
  noise: {
    experiment: "gradient-noise",
    jobs({ seed, batchSize }) {
      const chosen = Math.min(batchSize, TARGET_SAMPLES);
      return [{ seed, batchSizes: [...new Set([1, chosen, TARGET_SAMPLES])], draws: 2000 }];
    },
    reduce: ({ batchSize, deviation, fullGradient }) =>
      Array.from(batchSize.values, (k, i) => ({
        batchSize: k,
        deviation: deviation.values[2 * i],
        gradient: fullGradient.values[0],
      })),
  },
  powers: {
    experiment: "epoch-time",
    exclusive: true,
    jobs(settings) {
      const repeats = MORE_REPEATS * settings.repeats;
      return TRIPLES.map((triple) => timing({ ...settings, repeats }, triple));
    },
    reduce: timedRows,
  },
};

/** A job in which these sizes take turns. */
export function timing({ model, samples, hidden, repeats, seed }, batchSizes) {
  const network = { precision: "float32", hidden, outputs: OUTPUTS };
  const kind = model === "mlp" ? network : { precision: "float64" };
  return { model, samples, features: FEATURES, ...kind, batchSizes, repeats, seed };
}

/** The times of an epoch with one batch size; `bytes` are those that an update reads and writes. */
export const TIMED = [
  "batchSize",
  "updatesPerEpoch",
  "bytes",
  "seconds",
  "lowerQuartile",
  "upperQuartile",
  "loops",
];

/** A row for each batch size of a job. */
export function timedRows(result) {
  const rows = rowsOf({ ...result, bytes: result.workingSetBytes }, TIMED);
  return rows.map((row) => ({ ...row, secondsPerUpdate: row.seconds / row.updatesPerEpoch }));
}
