/** The experiments of the figure, which Play runs: runs with a short last batch, then networks with batch normalisation. */
import { seedsOf } from "../../figure/seeds.js";

/** From the largest to the smallest. */
export const LEARNING_RATES = [0.05, 0.02, 0.01, 0.005, 0.002];
export const ORDERS = ["shuffle-once", "shuffle-each-epoch"];
/** Samples of a batch of the networks. */
export const NORM_BATCH = 32;
/** Into how many parts it is cut. */
export const PARTS = [1, 8, 16];
export const NORMS = [false, true];
const NORM_CASES = NORMS.flatMap((batchNorm) => PARTS.map((parts) => ({ batchNorm, parts })));
export const JOBS_OF_SEED = ORDERS.length + NORM_CASES.length;

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  lastBatch: {
    experiment: "short-last-batch",
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        ORDERS.map((order) => lastBatchJob(settings, seed, order)),
      ),
    reduce: (result, { order, seed }) => ({
      seed,
      order,
      last: result.lastBatch.values.length,
      predicted: percentAbove(result.weightedLoss, result.minimumLoss),
      excess: Array.from(result.loss.values, (loss) => percentAbove(loss, result.minimumLoss)),
    }),
  },
  batchNorm: {
    experiment: "batch-norm-parts",
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        NORM_CASES.map(({ batchNorm, parts }) => ({
          seed,
          normalization: batchNorm ? "batch-norm" : "none",
          parts,
          batchSize: NORM_BATCH,
          updates: settings.updates,
        })),
      ),
    reduce: ({ testAccuracy, trainLoss, usedLoss }, { seed, normalization, parts }) => ({
      seed,
      batchNorm: normalization === "batch-norm",
      parts,
      testAccuracy,
      trainLoss,
      usedLoss,
    }),
  },
};

function lastBatchJob({ samples, batchSize }, seed, order) {
  return { seed, samples, batchSize, order, learningRates: LEARNING_RATES };
}

/** By how many percent a loss is above the lowest. Rounding may take it below. */
function percentAbove(loss, lowest) {
  return Number.isNaN(loss) ? Number.NaN : Math.max(0, 100 * (loss / lowest - 1));
}
