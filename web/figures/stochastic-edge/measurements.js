/** The experiments of the figure, which Play runs: the same network on random labels, then on moons. */
import { rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

/** Batch sizes, the largest all samples. */
export const SIZES = [4, 8, 16, 32, 64, 256];
export const PROBLEMS = ["random", "moons"];
const CHECKPOINTS = 16;

/** @returns {import("../../figure/registry.js").Measurement} */
const measurement = (problem) => ({
  experiment: "batch-sharpness",
  // Seed by seed, so that all batch sizes can be seen early.
  jobs: (settings) =>
    seedsOf(settings).flatMap((seed) =>
      SIZES.map((batchSize) => {
        const { learningRate, updates } = settings;
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
