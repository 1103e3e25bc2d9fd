/** The runs that are compared: six optimisers, and plain SGD on x that is standardised first. */
import { paletteColour } from "../../charts/theme.js";

/**
 * @typedef {object} OptimizerRun
 * @property {string} name
 * @property {number} learningRate the one that needs fewest updates on this valley
 * @property {import("../../engine/engine.js").OptimizerSpec} optimizer
 * @property {boolean} standardize
 * @property {string} symbol stands for the shape in text
 * @property {{colour: string, shape: string, dash?: number[]}} look
 */

/** Each is told from the others by its shape and its dashes too. */
const LOOKS = [
  { symbol: "●", shape: "circle" },
  { symbol: "▲", shape: "triangle" },
  { symbol: "◆", shape: "rectRot", dash: [8, 4] },
  { symbol: "■", shape: "rect", dash: [2, 3] },
  { symbol: "×", shape: "crossRot", dash: [8, 3, 2, 3] },
  { symbol: "∗", shape: "star" },
  { symbol: "▢", shape: "rectRounded", dash: [4, 4] },
];

/** @type {OptimizerRun[]} */
export const OPTIMIZER_RUNS = /** @type {const} */ ([
  ["sgd", 0.044, "sgd"],
  ["momentum", 0.011, "momentum"],
  ["nesterov", 0.031, "nesterov"],
  ["adagrad", 2.8, "adagrad"],
  ["rmsprop", 0.25, "rmsprop"],
  ["adam", 0.71, "adam"],
  ["standardized", 0.5, "sgd"],
]).map(([name, learningRate, kind], i) => {
  const { symbol, ...look } = LOOKS[i];
  return {
    name,
    learningRate,
    optimizer: { kind },
    standardize: name === "standardized",
    symbol,
    look: { colour: paletteColour(i), ...look },
  };
});

export const NAMES = OPTIMIZER_RUNS.map(({ name }) => name);

/** @param {string} name */
export function optimizerRun(name) {
  return OPTIMIZER_RUNS[NAMES.indexOf(name)];
}

/**
 * A text in which words are coloured by the names of runs, with the colours of these runs instead.
 * @param {string} text in the notation of markup.js
 */
export function inRunColours(text) {
  return text.replace(/\{(\w+)\|/g, (start, name) =>
    NAMES.includes(name) ? `{${optimizerRun(name).look.colour}|` : start,
  );
}

/** The setting that holds the learning rate of a run. @param {string} name */
export function rateSetting(name) {
  return `${name}Rate`;
}

/**
 * The learning rate that a run trains with.
 * @param {OptimizerRun} run
 * @param {any} settings
 */
export function rateOf({ name }, settings) {
  return Number((settings[rateSetting(name)] * settings.rateFactor).toPrecision(12));
}
