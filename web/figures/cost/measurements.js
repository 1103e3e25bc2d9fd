/** The experiments: seconds per epoch, updates and time to a target, noise of a batch; powers of two beside them. */
import { range } from "d3-array";
import { memoize } from "../../figure/memoize.js";
import { rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

const FEATURES = 64;
const OUTPUTS = 10;
/** One loop of each size is a round. It is short, so that a round is; still long against a clock's grain of 1 ms. */
const ROUND = { repeats: 1, loopSeconds: 0.02 };
/** The engine holds x once for each size of a job, and takes no more numbers than these. */
const MOST_NUMBERS = 2 ** 24;

export const TARGET_SAMPLES = 1024;
/** Batch sizes for the updates to a target, from coarse to fine. */
export const TARGET_SIZES = [1, TARGET_SAMPLES, 16, 64, 4, 256];
export const SORTED_TARGETS = [...TARGET_SIZES].sort((a, b) => a - b);
/**
 * The condition number makes a valley that takes a while to descend. A rate that has not arrived after more than
 * twice the updates that the slowest size needs is not the best one.
 */
const TARGET_RUN = { samples: TARGET_SAMPLES, condition: 30, maxUpdates: 2500 };

const TARGET_TIMING = {
  model: "linear",
  precision: "float64",
  samples: TARGET_SAMPLES,
  features: 16,
  batchSizes: SORTED_TARGETS,
};

/** Powers of two, each between its neighbours. */
export const TRIPLES = [32, 64, 128].map((power) => [power - 1, power, power + 1]);

/** Powers of two, all samples, and the chosen size. */
function timedSizes({ samples, batchSize }) {
  const powers = range(Math.ceil(Math.log2(samples))).map((exponent) => 2 ** exponent);
  return [...new Set([...powers, batchSize, samples])].sort((a, b) => a - b);
}

/** The jobs of a round: one, unless there are too many samples for all sizes at once. */
function sizesOfJobs(settings) {
  const sizes = timedSizes(settings);
  const most = Math.floor(MOST_NUMBERS / (settings.samples * FEATURES));
  const count = Math.ceil(sizes.length / most);
  return range(count).map((job) => sizes.filter((_, i) => i % count === job));
}

/** How many jobs make a round. */
export const jobsOfRound = (settings) => sizesOfJobs(settings).length;

/** Round by round, so that a busy moment of the machine hits all sizes alike. */
const roundsOf = (rounds, jobs) =>
  range(rounds).flatMap(() => jobs.map((job) => ({ ...job, ...ROUND })));

const timesJobs = memoize((settings) =>
  roundsOf(
    settings.repeats,
    sizesOfJobs(settings).map((sizes) => timing(settings, sizes)),
  ),
);

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  times: {
    experiment: "epoch-time",
    exclusive: true,
    jobs: (settings) => timesJobs(settings),
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
  // The same model on as many samples, so that time to the target can be worked out.
  targetTimes: {
    experiment: "epoch-time",
    exclusive: true,
    jobs: ({ repeats, seed }) => roundsOf(repeats, [{ ...TARGET_TIMING, seed }]),
    reduce: timedRows,
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
    jobs: (settings) =>
      roundsOf(
        settings.repeats,
        TRIPLES.map((triple) => timing(settings, triple)),
      ),
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
