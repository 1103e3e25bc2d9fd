/** The experiments: seconds per epoch, updates to a target, noise of a batch; powers of two beside them. */
import { createMemoizer } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { TARGET_SAMPLES, TARGET_SIZES, TRIPLES, timedSizes, turnSizes } from "./sizes.js";

const FEATURES = 64;
const OUTPUTS = 10;
/** Differences of some percent are asked for, so it measures more often. */
const MORE_REPEATS = 2;
/** What is measured again in turns is shown soon rather than often. */
const FIRST_REPEATS = 2;
/** Of the largest over the smallest variance of a feature: a valley that takes a while to descend. */
const CONDITION = 30;
/** More than twice what the slowest needs; a rate that has not got there by then is not the best. */
const MOST_UPDATES = 2500;

const keep = createMemoizer();

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  times: {
    experiment: "epoch-time",
    exclusive: true,
    jobs: (settings) =>
      keep(settings, "times", () =>
        timedSizes(settings).map((k) =>
          timing({ ...settings, repeats: repeatsOf(settings, k) }, [k]),
        ),
      ),
    reduce: (result) => rowsOf(result)[0],
  },
  // The sizes that everything is compared with: once more at the end, in turns, when browser and machine
  // are warm. A busy moment then hits all of them.
  turns: {
    experiment: "epoch-time",
    exclusive: true,
    jobs: (settings) => [timing(settings, turnSizes(settings))],
    reduce: rowsOf,
  },
  updates: {
    experiment: "updates-to-target",
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        TARGET_SIZES.map((batchSize) => reaching(seed, batchSize)),
      ),
    reduce: ({ learningRate, updates }) => ({
      rates: Array.from(learningRate.values),
      updates: Array.from(updates.values),
    }),
  },
  noise: {
    experiment: "gradient-noise",
    jobs: ({ seed, batchSize }) => [{ seed, batchSizes: noiseSizes(batchSize), draws: 2000 }],
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
      TRIPLES.map((triple) =>
        timing({ ...settings, repeats: MORE_REPEATS * settings.repeats }, triple),
      ),
    reduce: rowsOf,
  },
};

function repeatsOf(settings, batchSize) {
  return turnSizes(settings).includes(batchSize) ? FIRST_REPEATS : settings.repeats;
}

/** The sizes of one job take turns. */
export function timing({ model, samples, hidden, repeats, seed }, batchSizes) {
  const network = { precision: "float32", hidden, outputs: OUTPUTS };
  const kind = model === "mlp" ? network : { precision: "float64" };
  return { model, samples, features: FEATURES, ...kind, batchSizes, repeats, seed };
}

function reaching(seed, batchSize) {
  return {
    seed,
    samples: TARGET_SAMPLES,
    condition: CONDITION,
    batchSize,
    maxUpdates: MOST_UPDATES,
  };
}

/** One, the chosen, all; ascending and each once. */
function noiseSizes(chosen) {
  return [...new Set([1, Math.min(chosen, TARGET_SAMPLES), TARGET_SAMPLES])];
}

/**
 * @typedef {object} Timed an epoch with one batch size
 * @property {number} batchSize
 * @property {number} updatesPerEpoch
 * @property {number} bytes that an update reads and writes
 * @property {number} seconds median
 * @property {number} lowerQuartile
 * @property {number} upperQuartile
 * @property {number} loops how many were measured
 */

/** @returns {Timed[]} */
export function rowsOf({ batchSize, updatesPerEpoch, workingSetBytes, seconds, ...rest }) {
  const { lowerQuartile, upperQuartile, loops } = rest;
  return Array.from(batchSize.values, (k, i) => ({
    batchSize: k,
    updatesPerEpoch: updatesPerEpoch.values[i],
    bytes: workingSetBytes.values[i],
    seconds: seconds.values[i],
    lowerQuartile: lowerQuartile.values[i],
    upperQuartile: upperQuartile.values[i],
    loops: loops.values[i],
  }));
}
