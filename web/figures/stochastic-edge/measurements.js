/** The experiments of the figure, which Play runs: the same network on random labels, then on moons. */
import { rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

/** Batch sizes, the largest all samples. */
export const SIZES = [4, 8, 16, 32, 64, 256];
export const PROBLEMS = ["random", "moons"];
const CHECKPOINTS = 16;
/** One batch of all reaches the limit sooner, and each of its updates costs most: this part of the updates is enough. */
const PART_FOR_ALL = 1 / 2;

/** Updates of the runs with this batch size. @param {{updates: number}} settings @param {number} batchSize */
export const updatesOf = ({ updates }, batchSize) =>
  batchSize === SIZES[SIZES.length - 1] ? Math.round(PART_FOR_ALL * updates) : updates;

/** @returns {import("../../figure/registry.js").Measurement} */
const measurement = (problem) => ({
  experiment: "batch-sharpness",
  // Seed by seed, so that all batch sizes can be seen early.
  jobs: (settings) =>
    seedsOf(settings).flatMap((seed) =>
      SIZES.map((batchSize) => {
        const { learningRate } = settings;
        const updates = updatesOf(settings, batchSize);
        return { seed, problem, batchSize, learningRate, updates, checkpoints: CHECKPOINTS };
      }),
    ),
  reduce: (
    { batchSharpness, topEigenvalue, trainLoss, checkpoint, pathBatchSharpness },
    { seed, batchSize },
  ) => ({
    seed,
    batchSize,
    batchSharpness,
    topEigenvalue,
    trainLoss,
    path: rowsOf({ update: checkpoint, batchSharpness: pathBatchSharpness }),
  }),
});

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  random: measurement("random-labels"),
  moons: measurement("moons"),
};
