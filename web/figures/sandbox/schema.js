/** What can be set in the figure “sandbox”: everything. What an engine would refuse is not offered. */
import {
  batchSize,
  epochs,
  learningRate,
  noise,
  place,
  seed,
  transport,
} from "../../figure/common_settings.js";
import { featuresOf, hasClasses, isOwn, SETS, samplesOf, unitsOf } from "./data.js";
import { EXAMPLE, MOST_SAMPLES, read, write } from "./own_data.js";

/** @typedef {import("../../figure/settings.js").Setting} Setting */

export const MOST_UPDATES = 1_000_000;
/** Hidden layers, and units of each: more would hold up the page. */
const MOST_LAYERS = 3;
const MOST_UNITS = 32;
/** Samples times parameters of a network. */
const MOST_WORK = 4_000_000;

const isNetwork = ({ model }) => model === "mlp";
const isScaled = ({ schedule }) => schedule === "scaled";
const isNamed = (settings) => !isOwn(settings);
const isData =
  (...names) =>
  ({ data }) =>
    names.includes(data);
const isOptimizer =
  (...names) =>
  ({ optimizer }) =>
    names.includes(optimizer);
const ofSet = (name) => (_, settings) => SETS[settings.data][name];

/** @param {object} own */
const choice = (own) => /** @type {Setting} */ ({ kind: "choice", group: "more", ...own });
/** @param {object} own */
const number = (own) => /** @type {Setting} */ ({ kind: "number", group: "more", ...own });
/** A part of one, less than one. */
const share = (own) => number({ min: 0, max: 0.999999, ...own });

/** @type {Setting[]} */
const data = [
  choice({ name: "data", options: Object.keys(SETS), default: "salary", group: "main" }),
  { name: "ownData", kind: "text", default: EXAMPLE, read, write, applies: isOwn },
  {
    name: "samples",
    kind: "integer",
    min: 2,
    max: MOST_SAMPLES,
    default: ofSet("samples"),
    applies: isNamed,
    group: "main",
  },
  {
    name: "features",
    kind: "integer",
    min: 2,
    max: 16,
    default: 2,
    applies: isData("gaussian"),
    group: "more",
  },
  number({ name: "condition", min: 1, max: 10_000, default: 1, applies: isData("gaussian") }),
  number({ name: "intercept", min: -100, max: 100, default: 0, applies: isData("noisy-line") }),
  number({ name: "center", min: 0, max: 100, default: 0.75, applies: isData("two-gaussians") }),
  noise({
    default: (_, settings) => SETS[settings.data].noise ?? 0,
    applies: (settings) => SETS[settings.data].noise !== undefined,
  }),
  number({ name: "labelNoise", min: 0, max: 1, default: 0, applies: isData("moons") }),
  choice({
    name: "dataOrder",
    options: ["as-drawn", "sorted"],
    default: "as-drawn",
    applies: isNamed,
  }),
  {
    name: "standardize",
    kind: "flag",
    default: (_, settings) => isOwn(settings),
    group: "more",
  },
];

/** @type {Setting[]} */
const model = [
  choice({
    name: "model",
    options: (settings) =>
      hasClasses(settings) ? ["linear", "logistic", "mlp"] : ["linear", "mlp"],
    default: (_, settings) => (hasClasses(settings) ? "logistic" : "linear"),
    group: "main",
  }),
  {
    name: "hiddenLayers",
    kind: "text",
    default: "8",
    read: readLayers,
    applies: isNetwork,
    group: "main",
  },
  choice({ name: "activation", options: ["tanh", "relu"], default: "tanh", applies: isNetwork }),
  choice({
    name: "loss",
    options: (settings) =>
      settings.model !== "linear" && hasClasses(settings)
        ? ["cross-entropy", "mse", "half-mse"]
        : ["mse", "half-mse"],
    default: (_, settings) =>
      settings.model !== "linear" && hasClasses(settings) ? "cross-entropy" : "mse",
    group: "main",
  }),
];

/** @type {Setting[]} */
const training = [
  batchSize({ max: samplesOf, default: ofSet("batchSize") }),
  learningRate({ default: ofSet("learningRate") }),
  choice({
    name: "optimizer",
    options: ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"],
    default: "sgd",
    group: "main",
  }),
  share({ name: "momentum", default: 0.9, applies: isOptimizer("momentum", "nesterov") }),
  share({ name: "alpha", default: 0.99, applies: isOptimizer("rmsprop") }),
  share({ name: "beta1", default: 0.9, applies: isOptimizer("adam") }),
  share({ name: "beta2", default: 0.999, applies: isOptimizer("adam") }),
  number({
    name: "eps",
    min: 1e-16,
    max: 1,
    default: (_, { optimizer }) => (optimizer === "adagrad" ? 1e-10 : 1e-8),
    applies: isOptimizer("adagrad", "rmsprop", "adam"),
  }),
  choice({ name: "schedule", options: ["constant", "scaled"], default: "constant" }),
  {
    name: "baseBatchSize",
    kind: "integer",
    min: 1,
    max: MOST_SAMPLES,
    default: 1,
    applies: isScaled,
    group: "more",
  },
  number({ name: "warmupEpochs", min: 0, max: 1000, default: 1, applies: isScaled }),
  choice({
    name: "order",
    options: ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"],
    default: "shuffle-each-epoch",
  }),
  { name: "dropLast", kind: "flag", default: false, group: "more" },
  seed({ default: 42 }),
];

/** @type {Setting[]} */
export const schema = [
  ...data,
  ...model,
  ...training,
  {
    name: "axis",
    kind: "choice",
    options: ["updates", "samples"],
    default: "updates",
    group: "main",
    restarts: false,
  },
  ...transport(["update", "epoch"], { unit: "epoch", pace: "rapid" }),
  epochs({ default: 20 }),
  place("update", MOST_UPDATES),
];

/** Whole numbers, in the spelling `16 8`. */
function readLayers(text, settings) {
  const most = Math.floor(MOST_WORK / samplesOf(settings));
  const parts = text
    .trim()
    .split(/[\s,;-]+/)
    .slice(0, MOST_LAYERS + 1);
  const isGood =
    parts.length <= MOST_LAYERS &&
    parts.every(
      (part) => /^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= MOST_UNITS,
    );
  const value = parts.map(Number).join(" ");
  if (isGood && parametersOf(unitsOf(value), featuresOf(settings)) <= most) return { value };
  return { problem: { reason: "units", most } };
}

function parametersOf(units, features) {
  const sizes = [features, ...units, 1];
  return units.reduce((sum, count, i) => sum + count * (sizes[i] + 1), units.at(-1) + 1);
}
