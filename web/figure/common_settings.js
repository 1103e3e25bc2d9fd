/** Settings that more than one figure has. A figure gives what is its own: a default, another range or group. */
import { LARGEST_SEED } from "./seeds.js";

/** @typedef {import("./settings.js").Setting} Setting */

/**
 * @param {Setting} common
 * @returns {(own?: Partial<Setting>) => Setting}
 */
function settingWith(common) {
  return (own) => ({ ...common, ...own });
}

export const seed = settingWith({
  name: "seed",
  kind: "integer",
  min: 0,
  max: LARGEST_SEED,
  group: "more",
});

/** How many runs of a measurement, each from another seed. */
export const seeds = settingWith({
  name: "seeds",
  kind: "integer",
  min: 1,
  group: "main",
  restarts: false,
});

export const learningRate = settingWith({
  name: "learningRate",
  kind: "number",
  min: 1e-6,
  max: 1000,
  group: "main",
  slider: "log",
  within: () => ({ min: 0.001, max: 1 }),
  milestones: () => [0.01, 0.1],
});

/** Needs `samples` further up in the schema. */
export const batchSize = settingWith({
  name: "batchSize",
  kind: "integer",
  min: 1,
  max: ({ samples }) => samples,
  group: "main",
  slider: "powers",
});

/** Standard deviation of the noise in y. */
export const noise = settingWith({
  name: "noise",
  kind: "number",
  min: 0,
  max: 100,
  group: "more",
});

/** How many epochs playing goes on for. */
export const epochs = settingWith({
  name: "epochs",
  kind: "integer",
  min: 1,
  max: 1000,
  group: "more",
  restarts: false,
});

/**
 * A choice that only changes how the run is shown, or how it goes on.
 * @param {string} name
 * @param {string[]} options
 * @param {string} usual
 * @param {Setting["group"]} group
 * @returns {Setting}
 */
function viewChoice(name, options, usual, group) {
  return { name, kind: "choice", options, default: usual, group, restarts: false };
}

/** Which of the two parameters is looked at. @param {string} usual */
export const parameter = (usual) => viewChoice("parameter", ["w", "b"], usual, "main");

/**
 * By what Step and Play go on, and how fast.
 * @param {string[]} units from the smallest to the largest
 * @param {{unit: string, pace: string}} usual
 */
export const transport = (units, { unit, pace }) => [
  viewChoice("unit", units, unit, "transport"),
  viewChoice("pace", ["slow", "steady", "fast", "rapid", "racing"], pace, "transport"),
];

/**
 * The place in the run: what is counted, from the start.
 * @param {string} name
 * @param {Setting["max"]} max
 * @returns {Setting}
 */
export function place(name, max) {
  return { name, kind: "integer", min: 0, max, default: 0, restarts: false, place: true };
}
