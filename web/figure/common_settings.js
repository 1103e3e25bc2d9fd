/**
 * Settings that more than one figure has. What a figure leaves to its presets has no default here.
 *
 * @typedef {import("./settings.js").Setting} Setting
 */
import { LARGEST_SEED } from "./seeds.js";

/** @param {object} [own] a default; the group, where it is one of the main settings */
export const seed = (own) =>
  /** @type {Setting} */ ({
    name: "seed",
    kind: "integer",
    min: 0,
    max: LARGEST_SEED,
    group: "more",
    ...own,
  });

/** @param {object} [own] */
export const learningRate = (own) =>
  /** @type {Setting} */ ({
    name: "learningRate",
    kind: "number",
    min: 1e-6,
    max: 1000,
    group: "main",
    ...own,
  });

/** @param {object} [own] needs `samples` further up */
export const batchSize = (own) =>
  /** @type {Setting} */ ({
    name: "batchSize",
    kind: "integer",
    min: 1,
    max: ({ samples }) => samples,
    group: "main",
    ...own,
  });

/** Standard deviation of the noise in y. */
export const noise = (own) =>
  /** @type {Setting} */ ({
    name: "noise",
    kind: "number",
    min: 0,
    max: 100,
    group: "more",
    ...own,
  });

/** Which of the two parameters is looked at. */
export const parameter = (usual) =>
  /** @type {Setting} */ ({
    name: "parameter",
    kind: "choice",
    options: ["w", "b"],
    default: usual,
    group: "main",
    restarts: false,
  });

/** How many epochs playing goes on for. */
export const epochs = (own) =>
  /** @type {Setting} */ ({
    name: "epochs",
    kind: "integer",
    min: 1,
    max: 1000,
    group: "more",
    restarts: false,
    ...own,
  });

/**
 * By what Step and Play go on, and how fast.
 * @param {string[]} units from the smallest to the largest
 * @param {{unit: string, pace: string}} usual
 * @returns {Setting[]}
 */
export const transport = (units, { unit, pace }) => [
  {
    name: "unit",
    kind: "choice",
    options: units,
    default: unit,
    group: "transport",
    restarts: false,
  },
  {
    name: "pace",
    kind: "choice",
    options: ["slow", "steady", "fast", "rapid", "racing"],
    default: pace,
    group: "transport",
    restarts: false,
  },
];

/** The place in the run: what is counted, from the start. */
export const place = (name, max) =>
  /** @type {Setting} */ ({
    name,
    kind: "integer",
    min: 0,
    max,
    default: 0,
    restarts: false,
    place: true,
  });
