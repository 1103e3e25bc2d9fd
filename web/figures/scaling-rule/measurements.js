/** The experiment of the figure, which Play runs: all rates for each seed, optimiser and batch size. */
import { memoize } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { OPTIMIZERS, RATES, SAMPLES, SIZES } from "./grid.js";

/** Jobs of a seed. */
export const JOBS = OPTIMIZERS.length * SIZES.length;

/** Seed by seed; each seed has data and orders of its own. */
const jobsOf = memoize((settings) =>
  seedsOf(settings).flatMap((seed) =>
    OPTIMIZERS.flatMap((optimizer) =>
      SIZES.map((batchSize) => ({ ...dataOf(settings, seed), optimizer, batchSize })),
    ),
  ),
);

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  rates: {
    experiment: "best-rate",
    jobs: (settings) => jobsOf(settings),
    reduce: outcomeOf,
  },
};

function dataOf({ features, noise, condition, totalEpochs: epochs }, seed) {
  const data = { samples: SAMPLES, features, noise, condition, seed, orderSeed: seed };
  return { ...data, epochs, learningRates: RATES };
}

/**
 * @typedef {object} Outcome of one seed, optimiser and batch size
 * @property {number} seed
 * @property {string} optimizer
 * @property {number} batchSize
 * @property {number} bestRate NaN where the rates of the map end before the loss rises again
 * @property {number[]} left of the excess loss at the start, for each rate; infinite where the run diverged
 */

/** @returns {Outcome} */
function outcomeOf(
  { finalLoss, diverged, startLoss, minimumLoss, bestRate },
  { seed, optimizer, batchSize },
) {
  const partOf = (loss) => (loss - minimumLoss) / (startLoss - minimumLoss);
  const left = Array.from(finalLoss.values, (loss, i) =>
    diverged.values[i] === 1 ? Number.POSITIVE_INFINITY : partOf(loss),
  );
  return { seed, optimizer, batchSize, bestRate, left };
}
