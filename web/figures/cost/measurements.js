/** The experiments: seconds per epoch, updates to a target, noise of a batch; powers of two beside them. */
import { range } from "d3-array";
import { memoize } from "../../figure/memoize.js";
import { rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

export const FEATURES = 64;
export const OUTPUTS = 10;
/** One loop of each size is a round. It is short, so that a round is; still long against a clock's grain of 1 ms. */
const ROUND = { repeats: 1, loopSeconds: 0.02 };
/** The engine holds x once for each size of a job, and takes no more numbers than these. */
const MOST_NUMBERS = 2 ** 24;

/** The loss of all samples is looked at after every update: with more of them that takes minutes. */
export const MOST_COUNTED_SAMPLES = 4096;
/** The part of the excess loss that is left at the target. */
export const TARGET = 0.05;
/** Each twice the one before, from where a single sample needs it to where the steepest direction allows no more. */
export const RATES = range(-8, 2).map((exponent) => 2 ** exponent);
/** More than twice the updates that the slowest size needs: a rate that has not arrived by then is not the best one. */
const TARGET_RUN = {
  features: FEATURES,
  condition: 10,
  target: TARGET,
  learningRates: RATES,
  maxUpdates: 2500,
};

/** Powers of two, each between its neighbours. */
export const TRIPLES = [32, 64, 128].map((power) => [power - 1, power, power + 1]);

/** The sizes that are timed, and run to the target: powers of two, all samples, and the chosen size. */
export function sizesOf({ samples, batchSize }) {
  const powers = range(Math.ceil(Math.log2(samples))).map((exponent) => 2 ** exponent);
  return [...new Set([...powers, batchSize, samples])].sort((a, b) => a - b);
}

/** Whether runs to the target are made: by the model and with the samples that are timed, or not at all. */
export const isCounted = ({ model, samples }) =>
  model === "linear" && samples <= MOST_COUNTED_SAMPLES;

/** The jobs of a round: one, unless there are too many samples for all sizes at once. */
function sizesOfJobs(settings) {
  const sizes = sizesOf(settings);
  const most = Math.floor(MOST_NUMBERS / (settings.samples * FEATURES));
  const count = Math.ceil(sizes.length / most);
  return range(count).map((job) => sizes.filter((_, i) => i % count === job));
}

/** How many jobs make a round. */
const jobsOfRound = (settings) => sizesOfJobs(settings).length;

/** How many jobs Play runs. */
export const jobsOf = (settings) =>
  settings.repeats * jobsOfRound(settings) +
  (isCounted(settings) ? settings.seeds * sizesOf(settings).length : 0) +
  1;

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
      isCounted(settings)
        ? seedsOf(settings).flatMap((seed) =>
            sizesOf(settings).map((batchSize) => ({
              seed,
              batchSize,
              samples: settings.samples,
              ...TARGET_RUN,
            })),
          )
        : [],
    reduce: triedRates,
  },
  noise: {
    experiment: "gradient-noise",
    jobs: (settings) => [
      {
        seed: settings.seed,
        samples: settings.samples,
        batchSizes: sizesOf(settings),
        draws: 1000,
      },
    ],
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

/** The updates to the target with each rate, of one batch size and one seed. */
export function triedRates({ learningRate, updates }, { batchSize, samples }) {
  const [rates, counts] = [learningRate, updates].map(({ values }) => Array.from(values));
  return { batchSize, samples, rates, updates: counts };
}

/** A job in which these sizes take turns. */
export function timing({ model, samples, hiddenUnits, repeats, seed }, batchSizes) {
  const network = { precision: "float32", hidden: hiddenUnits, outputs: OUTPUTS };
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
