/** The experiments of the figure, which Play runs: the edge of stability, and the swap of batch sizes. */
import { matrixRows, rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";
import { networkOptions, pairOptions } from "../minima/measurements.js";

/** Learning rates for the edge of stability, the extremes early. */
export const RATES = [0.3, 0.7, 0.15, 0.5, 0.2, 0.1];
export const SORTED_RATES = [...RATES].sort((a, b) => a - b);
/** The learning rate of the swap: low enough for a full batch to become very sharp. */
export const SWAP_RATE = 0.15;
/** Jobs of the edge for each seed: each rate with all samples, then each with small batches. */
export const EDGE_JOBS = 2 * RATES.length;

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  edge: {
    experiment: "edge-of-stability",
    // Seed by seed, so that all rates can be seen early.
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        [0, settings.smallBatch].flatMap((batchSize) =>
          RATES.map((learningRate) => {
            const network = networkOptions(settings, seed);
            const { updates } = settings;
            return { ...network, batchSize, learningRate, updates, checkpoints: 16 };
          }),
        ),
      ),
    reduce: (
      { topEigenvalue, checkpoint, pathTopEigenvalue },
      { seed, learningRate, batchSize },
    ) => ({
      seed,
      isWhole: batchSize === 0,
      learningRate,
      threshold: 2 / learningRate,
      topEigenvalue,
      path: rowsOf({ update: checkpoint, topEigenvalue: pathTopEigenvalue }),
    }),
  },
  swap: {
    experiment: "minima-swap",
    jobs: (settings) =>
      seedsOf(settings).map((seed) => ({
        ...pairOptions(settings, seed),
        learningRate: SWAP_RATE,
        checkpoints: swapCheckpoints(settings.updates),
      })),
    reduce: (result) => ({
      checkpoint: Array.from(result.checkpoint.values),
      first: matrixRows(result.firstTopEigenvalue).map((row) => row.at(-1)),
      after: matrixRows(result.thenTopEigenvalue),
      firstTestAccuracy: Array.from(result.firstTestAccuracy.values),
      thenTestAccuracy: Array.from(result.thenTestAccuracy.values),
    }),
  },
};

/** Updates after which λmax is measured: denser just after the swap. */
function swapCheckpoints(updates) {
  return [1, 10, 20, 50, 100, 200, 500, 1000, 2000, 4000]
    .filter((checkpoint) => checkpoint < updates)
    .concat(updates);
}
