/**
 * The experiments of the figure. Play runs the toy, the pairs, the edge of stability, the rescaled network and the
 * other protocols; the swap has a button of its own.
 */
import { matrixRows, rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

/** Training data, all of which are the large batch. */
export const SAMPLES = 128;
/** Batch sizes of the toy: first the two ends, then those between. */
export const TOY_SIZES = [1, 128, 8, 2, 32, 4, 64, 16];
/** Learning rates for the edge of stability, the extremes early. */
export const RATES = [0.3, 0.7, 0.15, 0.5, 0.2, 0.1];
/** Factors by which the first layer is multiplied. */
export const FACTORS = [0.125, 0.25, 0.5, 1, 2, 4, 8];
/** The long runs of the protocols have this many times the epochs of `updates` with small batches. */
const LONG = 8;
const MOST_EPOCHS = 10_000;
/** The runs whose rate is scaled start at this share of the learning rate: at 0.02 for the usual 0.3. */
const SCALED_RATE = 1 / 15;
/** A swap takes about a second for each seed; of fewer seeds than this nothing could be said. */
export const MOST_SWAPS = 6;

/** Three measures of how sharp a minimum is. */
export const SHARPNESS = ["topEigenvalue", "boxSharpness", "perturbationRise"];
const LOSSES = ["trainLoss", "testLoss"];
const ACCURACIES = ["trainAccuracy", "testAccuracy"];
/** What is measured of the network of a pair, and of one whose layers are rescaled. */
export const SOLUTION = ["update", ...LOSSES, ...ACCURACIES, ...SHARPNESS];
export const RESCALED = ["factor", ...SHARPNESS, "predictionChange"];

/** What the protocols hold equal, as options of the experiment; besides them, the pairs have equal updates. */
const PROTOCOL_OPTIONS = {
  "equal-epochs": (settings) => ({ epochs: epochsOf(settings), protocol: "equal-epochs" }),
  "long-epochs": (settings) => ({ epochs: longEpochsOf(settings), protocol: "equal-epochs" }),
  "matched-loss": ({ updates }) => ({ updates, protocol: "matched-loss" }),
  "scaled-rate": (settings) => ({
    epochs: longEpochsOf(settings),
    protocol: "scaled-rate",
    learningRate: Number((settings.learningRate * SCALED_RATE).toPrecision(6)),
    baseBatchSize: settings.smallBatch,
  }),
};
export const OTHER_PROTOCOLS = Object.keys(PROTOCOL_OPTIONS);
export const PROTOCOLS = ["equal-updates", ...OTHER_PROTOCOLS];

/** Epochs in which the small batch makes its updates. */
export function epochsOf({ updates, smallBatch }) {
  return Math.max(1, Math.round(updates / Math.ceil(SAMPLES / smallBatch)));
}

/** Epochs of the long runs. */
export function longEpochsOf(settings) {
  return Math.min(LONG * epochsOf(settings), MOST_EPOCHS);
}

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
  edge: {
    experiment: "edge-of-stability",
    jobs: ({ seed, updates, smallBatch, labelNoise }) =>
      [0, smallBatch].flatMap((batchSize) =>
        RATES.map((learningRate) => {
          const network = networkOptions(labelNoise, seed);
          return { ...network, batchSize, learningRate, updates, checkpoints: 16 };
        }),
      ),
    reduce: ({ threshold, topEigenvalue, checkpoint, pathTopEigenvalue }) => ({
      learningRate: 2 / threshold,
      threshold,
      topEigenvalue,
      path: rowsOf({ update: checkpoint, topEigenvalue: pathTopEigenvalue }),
    }),
  },
  rescale: {
    experiment: "rescale-layers",
    jobs: ({ seed, updates, labelNoise }) => [
      { ...networkOptions(labelNoise, seed), updates, factors: FACTORS },
    ],
    reduce: ({ trainLoss, testAccuracy, predictionSize, ...result }) => ({
      trainLoss,
      testAccuracy,
      predictionSize,
      rows: rowsOf(result, RESCALED),
    }),
  },
  swap: {
    experiment: "minima-swap",
    jobs: (settings) =>
      seedsOf(settings)
        .slice(0, MOST_SWAPS)
        .map((seed) => ({
          ...pairOptions(settings, seed),
          learningRate: settings.learningRate / 2,
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
  protocols: {
    experiment: "minima-pair",
    // Seed by seed, so that the protocols can be compared early.
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        OTHER_PROTOCOLS.map((name) => ({
          ...pairOptions(settings, seed),
          learningRate: settings.learningRate,
          ...PROTOCOL_OPTIONS[name](settings),
        })),
      ),
    reduce: pairOf,
  },
};

/** The protocols that have results, each with those of its seeds. */
export function pairsByProtocol({ pairs, protocols }) {
  const { length } = OTHER_PROTOCOLS;
  const others = OTHER_PROTOCOLS.map((protocol, place) => ({
    protocol,
    pairs: Array.from(protocols.results).filter((_, job) => job % length === place),
  }));
  return [{ protocol: PROTOCOLS[0], pairs: pairs.results }, ...others].filter((one) =>
    one.pairs.some(Boolean),
  );
}

function networkOptions(labelNoise, seed) {
  return { samples: SAMPLES, labelNoise, seed };
}

function pairOptions({ labelNoise, smallBatch }, seed) {
  return { ...networkOptions(labelNoise, seed), smallBatch, largeBatch: SAMPLES };
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

/** Updates after which λmax is measured: denser just after the swap. */
function swapCheckpoints(updates) {
  return [1, 10, 20, 50, 100, 200, 500, 1000, 2000, 4000]
    .filter((checkpoint) => checkpoint < updates)
    .concat(updates);
}
