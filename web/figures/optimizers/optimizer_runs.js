/** The runs that are compared: six optimisers, and plain SGD on x that is standardised first. */
import { scaleNumber } from "../../charts/numbers.js";
import { paletteColour } from "../../charts/theme.js";
import { entryNamed, numberFields, optimizers } from "../../figure/engine_schema.js";

/** The settings that the learning rates below were tuned for: there each needs about the fewest updates. */
export const TUNED_FOR = {
  samples: 256,
  batchSize: 16,
  noise: 1,
  targetPart: 0.002,
  rateFactor: 1,
  startW: 0,
  startB: 0,
};
const TUNED = [
  { name: "sgd", learningRate: 0.044, symbol: "●", shape: "circle" },
  { name: "momentum", learningRate: 0.011, symbol: "▲", shape: "triangle" },
  { name: "nesterov", learningRate: 0.031, symbol: "◆", shape: "rectRot", dash: [8, 4] },
  { name: "adagrad", learningRate: 2.8, symbol: "■", shape: "rect", dash: [2, 3] },
  { name: "rmsprop", learningRate: 0.25, symbol: "×", shape: "crossRot", dash: [8, 3, 2, 3] },
  { name: "adam", learningRate: 0.71, symbol: "∗", shape: "star" },
  { name: "standardized", learningRate: 0.5, symbol: "▢", shape: "rectRounded", dash: [4, 4] },
];

export const OPTIMIZER_RUNS = TUNED.map((run, i) => ({
  ...run,
  kind: run.name === "standardized" ? "sgd" : run.name,
  standardize: run.name === "standardized",
  colour: paletteColour(i),
}));

export const NAMES = OPTIMIZER_RUNS.map(({ name }) => name);

/** The share of the last step that stays. */
export const MOMENTUM = Number(fieldsOf("momentum")[0].default);

const SYMBOLS = { momentum: "μ", alpha: "α", beta1: "β₁", beta2: "β₂", eps: "ε" };

/** What an optimiser is set to besides its learning rate. */
export function otherSettings(kind) {
  const settings = fieldsOf(kind).map(
    ({ name, default: usual }) => `${SYMBOLS[name]} ${scaleNumber(usual)}`,
  );
  return settings.join(", ");
}

function fieldsOf(kind) {
  return numberFields(entryNamed(optimizers, kind));
}

/** Whether all learning rates are those that were tuned, whatever they train on. */
export function areRatesTuned(settings) {
  const isTuned = ({ name, learningRate }) => settings[rateSetting(name)] === learningRate;
  return settings.rateFactor === TUNED_FOR.rateFactor && OPTIMIZER_RUNS.every(isTuned);
}

/** Whether the runs begin where those over many seeds do. */
export function isStartUsual({ startW, startB }) {
  return startW === TUNED_FOR.startW && startB === TUNED_FOR.startB;
}

export function optimizerRun(name) {
  return OPTIMIZER_RUNS[NAMES.indexOf(name)];
}

/**
 * A text in which words are coloured by the names of runs, with the colours of these runs instead.
 * @param {string} text in the notation of markup.js
 */
export function inRunColours(text) {
  return text.replace(/\{(\w+)\|/g, (start, name) =>
    NAMES.includes(name) ? `{${optimizerRun(name).colour}|` : start,
  );
}

/** The setting that holds the learning rate of a run. */
export function rateSetting(name) {
  return `${name}Rate`;
}

/** The learning rate that a run trains with. */
export function rateOf({ name }, settings) {
  return Number((settings[rateSetting(name)] * settings.rateFactor).toPrecision(12));
}
