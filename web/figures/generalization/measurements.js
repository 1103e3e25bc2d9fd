/** The experiments of the figure, which Play runs: the pairs, the rescaled network, the other protocols. */
import { rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";
import {
  networkOptions,
  pairOptions,
  SAMPLES,
  SHARPNESS,
  SOLUTION,
} from "../minima/measurements.js";

/** Factors by which the first layer is multiplied. */
export const FACTORS = [0.125, 0.25, 0.5, 1, 2, 4, 8];
/** What is measured of the network whose layers are rescaled. */
export const RESCALED = ["factor", ...SHARPNESS, "perturbationRiseError", "predictionChange"];
/** The long runs have this many times the epochs of `updates` with small batches. */
const LONG = 8;
const MOST_EPOCHS = 10_000;
/** The runs whose rate is scaled start at this share of the learning rate: at 0.02 for the usual 0.3. */
const SCALED_RATE = 1 / 15;

/** What the protocols hold equal, as options of the experiment; besides them, the pairs have equal updates. */
const PROTOCOL_OPTIONS = {
  "equal-epochs": (settings) => ({ epochs: epochsOf(settings), protocol: "equal-epochs" }),
  "long-epochs": (settings) => ({ epochs: longEpochsOf(settings), protocol: "equal-epochs" }),
  "matched-loss": ({ updates }) => ({ updates, protocol: "matched-loss" }),
  "scaled-rate": (settings) => ({
    epochs: longEpochsOf(settings),
    protocol: "scaled-rate",
    learningRate: scaledRate(settings),
    baseBatchSize: settings.smallBatch,
  }),
};
export const OTHER_PROTOCOLS = Object.keys(PROTOCOL_OPTIONS);
export const PROTOCOLS = ["equal-updates", ...OTHER_PROTOCOLS];

/** Epochs in which the small batch makes its updates. */
export function epochsOf({ updates, smallBatch }) {
  return Math.max(1, Math.round(updates / Math.ceil(SAMPLES / smallBatch)));
}

/** The learning rate of the small batch where η/k is held equal. */
export function scaledRate({ learningRate }) {
  return Number((learningRate * SCALED_RATE).toPrecision(6));
}

/** Epochs of the long runs. */
export function longEpochsOf(settings) {
  return Math.min(LONG * epochsOf(settings), MOST_EPOCHS);
}

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  pairs: {
    experiment: "minima-pair",
    jobs: (settings) =>
      seedsOf(settings).map((seed) => jobOf(settings, seed, { updates: settings.updates })),
    reduce: pairOf,
  },
  rescale: {
    experiment: "rescale-layers",
    jobs: ({ seed, updates, labelNoise }) => [
      { ...networkOptions({ labelNoise }, seed), updates, factors: FACTORS },
    ],
    reduce: ({ trainLoss, testAccuracy, predictionSize, ...result }) => ({
      trainLoss,
      testAccuracy,
      predictionSize,
      rows: rowsOf(result, RESCALED),
    }),
  },
  protocols: {
    experiment: "minima-pair",
    // Seed by seed, so that the protocols can be compared early.
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        OTHER_PROTOCOLS.map((name) => jobOf(settings, seed, PROTOCOL_OPTIONS[name](settings))),
      ),
    reduce: pairOf,
  },
};

function jobOf(settings, seed, protocol) {
  const { learningRate } = settings;
  const options = { ...pairOptions(settings, seed), learningRate, ...protocol };
  // λmax is wanted at the end only. A run that matches a loss looks at it every 10 updates from each checkpoint on, so
  // without the usual ones it would stop elsewhere.
  return protocol.protocol === "matched-loss" ? options : { ...options, checkpoints: 1 };
}

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

/** The two networks of a pair; whether the large batch has come down to a loss that it was to match. */
function pairOf(result) {
  const [small, large] = rowsOf(result, SOLUTION);
  return { small, large, hasReachedLoss: result.hasReachedLoss !== 0 };
}
