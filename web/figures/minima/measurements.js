/**
 * The experiments of the figure. Play runs the toy, the pairs, the edge of stability and the rescaled
 * network; the swap and the protocols take longer, and have buttons of their own.
 */
import { seedsOf } from "../../figure/seeds.js";

/** All samples: the large batch. */
export const SAMPLES = 128;
/** Of the toy: first the two ends, then what lies between. */
export const TOY_SIZES = [1, 128, 8, 2, 32, 4, 64, 16];
/** Learning rates for the edge of stability, the extremes early. */
export const RATES = [0.3, 0.7, 0.15, 0.5, 0.2, 0.1];
export const FACTORS = [0.125, 0.25, 0.5, 1, 2, 4, 8];
/** Long runs of the protocols, in epochs, as a multiple of what `updates` are to the small batch. */
const LONG = 8;
/** Of the runs whose rate is scaled: for the usual 0.3 it starts at 0.02. */
const SCALED_RATE = 1 / 15;
/** What the swap takes is about a second for each seed. */
const MOST_SWAPS = 5;

export const PROTOCOLS = [
  "equal-updates",
  "equal-epochs",
  "long-epochs",
  "matched-loss",
  "scaled-rate",
];
/** The first of them is what the pairs are made by. */
const BESIDE = PROTOCOLS.slice(1);

const network = ({ labelNoise }) => ({ samples: SAMPLES, labelNoise });

/** Epochs in which the small batch makes its updates. */
export function epochsOf({ updates, smallBatch }) {
  return Math.max(1, Math.round(updates / Math.ceil(SAMPLES / smallBatch)));
}

/** And for how long the long runs go on. */
export function longEpochsOf(settings) {
  return Math.min(LONG * epochsOf(settings), 10_000);
}

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  toy: {
    experiment: "toy-valleys",
    jobs: ({ seed, balls }) => TOY_SIZES.map((k) => ({ seed, balls, batchSizes: [k] })),
    reduce: ({ batchSize, balls, wideFraction, path, ridge, curveX, curveLoss, center }) => ({
      batchSize: batchSize.values[0],
      balls: balls.values[0],
      wideFraction: wideFraction.values[0],
      path: path.values,
      ridge,
      center: Array.from(center.values),
      curve: Array.from(curveX.values, (x, i) => ({ x, y: curveLoss.values[i] })),
    }),
  },
  pairs: {
    experiment: "minima-pair",
    jobs: (settings) => seedsOf(settings).map((seed) => pairJob(settings, seed)),
    reduce: keepPair,
  },
  edge: {
    experiment: "edge-of-stability",
    jobs: ({ seed, updates, smallBatch, ...rest }) =>
      [0, smallBatch].flatMap((batchSize) =>
        RATES.map((learningRate) => ({
          ...network(rest),
          seed,
          batchSize,
          learningRate,
          updates,
          checkpoints: 16,
        })),
      ),
    reduce: ({ threshold, topEigenvalue, checkpoint, pathTopEigenvalue }) => ({
      learningRate: 2 / threshold,
      threshold,
      topEigenvalue,
      path: pathOf(checkpoint.values, pathTopEigenvalue.values),
    }),
  },
  rescale: {
    experiment: "rescale-layers",
    jobs: ({ seed, updates, ...rest }) => [{ ...network(rest), seed, updates, factors: FACTORS }],
    reduce: (result) => ({
      trainLoss: result.trainLoss,
      testAccuracy: result.testAccuracy,
      predictionSize: result.predictionSize,
      rows: FACTORS.map((factor, i) => ({
        factor,
        topEigenvalue: result.topEigenvalue.values[i],
        boxSharpness: result.boxSharpness.values[i],
        perturbationRise: result.perturbationRise.values[i],
        predictionChange: result.predictionChange.values[i],
      })),
    }),
  },
  swap: {
    experiment: "minima-swap",
    jobs: (settings) =>
      seedsOf(settings)
        .slice(0, MOST_SWAPS)
        .map((seed) => ({
          ...network(settings),
          seed,
          smallBatch: settings.smallBatch,
          largeBatch: SAMPLES,
          learningRate: settings.learningRate / 2,
          checkpoints: swapCheckpoints(settings.updates),
        })),
    reduce: ({
      checkpoint,
      firstTopEigenvalue,
      thenTopEigenvalue,
      firstTestAccuracy,
      thenTestAccuracy,
    }) => ({
      checkpoint: Array.from(checkpoint.values),
      first: rows(firstTopEigenvalue).map((row) => row.at(-1)),
      after: rows(thenTopEigenvalue),
      firstTestAccuracy: Array.from(firstTestAccuracy.values),
      thenTestAccuracy: Array.from(thenTestAccuracy.values),
    }),
  },
  protocols: {
    // Seed by seed, so that the protocols can be compared early.
    experiment: "minima-pair",
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) => BESIDE.map((name) => protocolJob(settings, seed, name))),
    reduce: keepPair,
  },
};

/** @returns {{protocol: string, pairs: ReturnType<typeof keepPair>[]}[]} those that have results */
export function byProtocol({ pairs, protocols }) {
  const of = (i) => protocols.results.filter((_, job) => job % BESIDE.length === i).filter(Boolean);
  return [
    { protocol: PROTOCOLS[0], pairs: pairs.results.filter(Boolean) },
    ...BESIDE.map((protocol, i) => ({ protocol, pairs: of(i) })),
  ].filter(({ pairs: found }) => found.length > 0);
}

function pairJob({ smallBatch, learningRate, updates, ...rest }, seed) {
  return { ...network(rest), seed, smallBatch, largeBatch: SAMPLES, learningRate, updates };
}

function protocolJob(settings, seed, name) {
  const { updates, ...job } = pairJob(settings, seed);
  if (name === "matched-loss") return { ...job, updates, protocol: name };
  if (name === "equal-epochs") return { ...job, epochs: epochsOf(settings), protocol: name };
  const long = { ...job, epochs: longEpochsOf(settings) };
  if (name === "long-epochs") return { ...long, protocol: "equal-epochs" };
  const learningRate = Number((settings.learningRate * SCALED_RATE).toPrecision(6));
  return { ...long, protocol: "scaled-rate", learningRate, baseBatchSize: settings.smallBatch };
}

/** What is known of a solution. */
export const SOLUTION = [
  "update",
  "trainLoss",
  "testLoss",
  "trainAccuracy",
  "testAccuracy",
  "topEigenvalue",
  "boxSharpness",
  "perturbationRise",
];

/** Of a pair: what was measured of both solutions, and between them. */
function keepPair(result) {
  const [small, large] = [0, 1].map((side) => ({
    ...Object.fromEntries(SOLUTION.map((name) => [name, result[name].values[side]])),
    parameters: rows(result.parameters)[side],
    path: pathOf(rows(result.checkpoint)[side], rows(result.pathTopEigenvalue)[side]),
  }));
  const line = Array.from(result.lineAlpha.values, (alpha, i) => ({
    alpha,
    trainLoss: result.lineTrainLoss.values[i],
    testLoss: result.lineTestLoss.values[i],
  }));
  return { small, large, line };
}

function rows({ shape: [count, length], values }) {
  return Array.from({ length: count }, (_, i) =>
    Array.from(values.slice(i * length, (i + 1) * length)),
  );
}

function pathOf(checkpoint, topEigenvalue) {
  return Array.from(checkpoint, (update, i) => ({ update, topEigenvalue: topEigenvalue[i] }));
}

/** Denser just after the swap. */
function swapCheckpoints(updates) {
  return [1, 10, 20, 50, 100, 200, 500, 1000, 2000, 4000]
    .filter((at) => at < updates)
    .concat(updates);
}
