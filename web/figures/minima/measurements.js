/**
 * The experiments of the figure, which Play runs: the toy, and pairs of networks. What the figures “sharpness” and
 * “generalization” measure of the same networks is described here, too.
 */
import { matrixRows, rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

/** Training data, all of which are the large batch. */
export const SAMPLES = 128;
/** Batch sizes of the toy: first the two ends, then those between. */
export const TOY_SIZES = [1, 128, 8, 2, 32, 4, 64, 16];
/** The part of the toy's weight that is drawn, and where all balls start that are counted: in the sharp valley. */
export const TOY_RANGE = { min: -2, max: 5 };
export const TOY_START = -1.3;

/** Three measures of how sharp a minimum is. */
export const SHARPNESS = ["topEigenvalue", "boxSharpness", "perturbationRise"];
const LOSSES = ["trainLoss", "testLoss"];
const ACCURACIES = ["trainAccuracy", "testAccuracy"];
/** What is measured of each network of a pair. */
export const SOLUTION = ["update", ...LOSSES, ...ACCURACIES, ...SHARPNESS, "perturbationRiseError"];

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  toy: {
    experiment: "toy-valleys",
    jobs: ({ seed, balls }) => TOY_SIZES.map((k) => ({ seed, balls, batchSizes: [k] })),
    reduce: ({ batchSize, balls, wideFraction, path }) => ({
      ...rowsOf({ batchSize, balls, wideFraction })[0],
      path: path.values,
    }),
  },
  pairs: {
    experiment: "minima-pair",
    jobs: (settings) =>
      seedsOf(settings).map((seed) => {
        const { learningRate, updates } = settings;
        return { ...pairOptions(settings, seed), learningRate, updates };
      }),
    reduce: pairOf,
  },
};

/** The data and the network of a seed. */
export function networkOptions({ labelNoise }, seed) {
  return { samples: SAMPLES, labelNoise, seed };
}

/** The same with the two batch sizes that are compared. */
export function pairOptions(settings, seed) {
  const { smallBatch } = settings;
  return { ...networkOptions(settings, seed), smallBatch, largeBatch: SAMPLES };
}

/** The two networks of a pair, NaN where one diverged, and the losses on the line between them. */
function pairOf(result) {
  const [small, large] = rowsOf(result, SOLUTION).map((solution, side) => ({
    ...solution,
    parameters: matrixRows(result.parameters)[side],
    path: rowsOf({
      update: { values: matrixRows(result.checkpoint)[side] },
      topEigenvalue: { values: matrixRows(result.pathTopEigenvalue)[side] },
    }),
  }));
  const { lineAlpha: alpha, lineTrainLoss: trainLoss, lineTestLoss: testLoss } = result;
  return { small, large, line: rowsOf({ alpha, trainLoss, testLoss }) };
}
