/** The experiment of the figure, which Play runs: the critical batch size at each place, for each seed. */
import { seedsOf } from "../../figure/seeds.js";
import { PLACES, SAMPLES, SIZES } from "./grid.js";

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  batches: {
    experiment: "critical-batch",
    // Seed by seed, so that all places can be seen early.
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) => PLACES.map((place) => jobAt(settings, seed, place))),
    reduce: (
      { noiseScale, criticalBatch, fewestUpdates, updates, learningRate },
      { seed, fraction },
    ) => ({
      seed,
      place: fraction,
      noiseScale,
      criticalBatch,
      fewestUpdates,
      updates: Array.from(updates.values),
      learningRates: Array.from(learningRate.values),
    }),
  },
};

/** The data, as experiments name them. */
export function dataOf({ features, noise, condition }, seed) {
  return { samples: SAMPLES, features, noise, condition, seed };
}

function jobAt(settings, seed, fraction) {
  const left = leftOf(settings);
  return { ...dataOf(settings, seed), fraction, left, batchSizes: SIZES };
}

/** The part of the excess loss that is left when a run is done. */
export const leftOf = ({ removed }) => 1 - removed / 100;
