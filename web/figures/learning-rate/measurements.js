/** The experiments: a short run for each cell and seed, and the noise scale on the straight line to the lowest loss. */
import { memoize } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { nearPlaces, PLACES, SAMPLES } from "./grid.js";

/** How far from the start, 0, to the lowest loss, 1, the noise scale is measured. */
const FRACTIONS = [0, 0.25, 0.5, 0.75, 0.9, 0.95];

/** Seed by seed the whole map, on the very same data: only the order of the samples differs. */
const mapJobs = memoize((settings) =>
  seedsOf(settings).flatMap((orderSeed) =>
    PLACES.map((place) => cellJob(settings, orderSeed, place)),
  ),
);

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  map: {
    experiment: "learning-rate-cell",
    jobs: (settings) => mapJobs(settings),
    reduce: runOf,
  },
  near: {
    experiment: "learning-rate-cell",
    jobs: (settings) =>
      nearPlaces(settings).map(({ place }) => cellJob(settings, settings.seed, place)),
    reduce: runOf,
  },
  noiseScale: {
    experiment: "gradient-noise-scale",
    jobs: (settings) => FRACTIONS.map((fraction) => ({ ...dataOf(settings), fraction })),
    reduce: ({ noiseScale, estimatedNoiseScale, estimatedNoiseScaleError, draws }) => ({
      noiseScale,
      estimatedNoiseScale,
      estimatedNoiseScaleError,
      draws,
    }),
  },
};

/** The noise scales that are known, each with the fraction of the way at which it was measured. */
export function noiseScales({ results }) {
  return FRACTIONS.flatMap((fraction, i) => (results[i] ? [{ fraction, ...results[i] }] : []));
}

function cellJob(settings, orderSeed, { batchSize, learningRate }) {
  const epochs = settings.totalEpochs;
  return { ...dataOf(settings), orderSeed, batchSize, learningRate, epochs };
}

/** The data, as experiments name them. */
export function dataOf({ features, noise, condition, seed }) {
  return { samples: SAMPLES, features, noise, condition, seed };
}

/** @typedef {ReturnType<typeof runOf>} Run of one cell with one seed */

/**
 * The losses after some of the updates, and how much of the removable loss is left: all of it, 1, at the start, 0
 * at the lowest loss there is.
 * @param {Record<string, any>} result
 */
function runOf({ update, loss, finalLoss, startLoss, minimumLoss, diverged }) {
  const left = (value) => (value - minimumLoss) / (startLoss - minimumLoss);
  return {
    update: Array.from(update.values),
    loss: Array.from(loss.values),
    left: Array.from(loss.values, left),
    finalLoss,
    excessLeft: left(finalLoss),
    diverged: diverged === 1,
  };
}
