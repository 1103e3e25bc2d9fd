/** What can be set in the figure “sandbox”: everything. What an engine would refuse is not offered. */
import {
  batchSize,
  epochs,
  learningRate,
  place,
  seed,
  transport,
} from "../../figure/common_settings.js";
import {
  activations,
  datasets,
  losses,
  models,
  namesOf,
  numberFields,
  optimizers,
  orders,
  spacedName,
  titlesOf,
} from "../../figure/engine_schema.js";
import {
  featuresOf,
  hasClasses,
  isOfClasses,
  isOwn,
  OWN,
  parametersOf,
  samplesOf,
  unitsOf,
} from "./data.js";
import { EXAMPLE, MOST_FEATURES, MOST_SAMPLES, read, write } from "./own_data.js";
import { parameterCount, readInitial, USUAL, writeInitial } from "./start.js";

/**
 * @typedef {import("../../figure/settings.js").Setting} Setting
 * @typedef {Omit<import("../../engine/engine.js").SchemaEntry, "help">} SchemaEntry
 * @typedef {import("../../engine/engine.js").Field} Field
 */

export const MOST_UPDATES = 1_000_000;
/** What the loss can be drawn against. */
export const AXES = ["updates", "samples"];
/** Hidden layers, and units of each: more would hold up the page. */
const MOST_LAYERS = 3;
const MOST_UNITS = 32;
/** Samples times parameters of a network. */
const MOST_WORK = 4_000_000;
/** How near a setting comes to a bound of the engine that is not allowed itself. */
const ABOVE = 1e-16;
const BELOW = 1e-6;

/** What one starts with, and what with some data sets. */
const START = { samples: 200, batchSize: 16, learningRate: 0.1 };
const STARTS = {
  salary: { samples: 10, batchSize: 2 },
  "narrow-valley": { samples: 256, learningRate: 0.01 },
  [OWN]: { samples: 2, batchSize: 2 },
};
const startOf = (name) => (_, settings) => STARTS[settings.data]?.[name] ?? START[name];

/** Options of data sets that are set in another way, or not at all. */
const NO_SETTINGS = ["samples", "testSamples"];
/** Options that the page limits more than the engine. */
const LIMITED = { features: { min: 2, max: MOST_FEATURES, default: 2 } };

const isNetwork = ({ model }) => model === "mlp";
const isScaled = ({ schedule }) => schedule === "scaled";
const isNamed = (settings) => !isOwn(settings);
const isClassifier = (settings) => settings.model !== "linear" && hasClasses(settings);

/** @type {(kind: Setting["kind"], name: string, rest: object) => Setting} */
const setting = (kind, name, rest) => ({ kind, name, group: "more", ...rest });

/** @type {(name: string, options: string[], rest: object) => Setting} */
const choice = (name, options, rest) => setting("choice", name, { options, ...rest });

/** A choice of what the engine has. */
const choiceAmong = (name, entries, rest) =>
  choice(name, namesOf(entries), { titles: titlesOf(entries), ...rest });

/**
 * Settings for the options of what can be chosen.
 * @param {readonly SchemaEntry[]} entries
 * @param {string} chooser name of the setting that chooses
 */
function optionSettings(entries, chooser) {
  /** @type {Map<string, Map<string, Field>>} by the option's name: its field in each entry that has it */
  const options = new Map();
  for (const entry of entries) {
    for (const field of numberFields(entry)) {
      if (NO_SETTINGS.includes(field.name)) continue;
      options.set(field.name, (options.get(field.name) ?? new Map()).set(entry.name, field));
    }
  }
  return Array.from(options, ([name, fields]) => {
    const all = [...fields.values()];
    const { kind, help, min, above = 0, max, below = 0, default: usual } = all[all.length - 1];
    const isSame = all.every((field) => field.default === usual);
    const fieldIn = (settings) => fields.get(settings[chooser]);
    return setting(/** @type {"number" | "integer"} */ (kind), name, {
      label: spacedName(name),
      help,
      min: min ?? above + ABOVE,
      max: max ?? below - BELOW,
      default: isSame ? usual : (_, settings) => fieldIn(settings)?.default ?? usual,
      applies: (settings) => fieldIn(settings) !== undefined,
      ...LIMITED[name],
    });
  });
}

// Data sets with classes come last.
const sets = [...datasets].sort((a, b) => Number(isOfClasses(a)) - Number(isOfClasses(b)));
const { choices: dataOrders = [] } = sets[0].fields.find(({ name }) => name === "order") ?? {};

/** Which samples there are. @type {Setting[]} */
export const dataSettings = [
  choice("data", [...namesOf(sets), OWN], {
    titles: titlesOf(sets),
    default: "salary",
    group: "main",
  }),
  { name: "ownData", kind: "text", default: EXAMPLE, read, write, applies: isOwn },
  setting("integer", "samples", {
    min: 2,
    max: MOST_SAMPLES,
    default: startOf("samples"),
    applies: isNamed,
  }),
  ...optionSettings(sets, "data"),
];

/** @type {Setting[]} */
const preparation = [
  choice("dataOrder", [...dataOrders], { default: "as-drawn", applies: isNamed }),
  setting("flag", "standardize", { default: (_, settings) => isOwn(settings) }),
];

/** @type {Setting[]} */
const model = [
  choiceAmong("model", models, {
    isOffered: (name, settings) => name !== "logistic" || hasClasses(settings),
    default: (_, settings) => (hasClasses(settings) ? "logistic" : "linear"),
    group: "main",
  }),
  setting("text", "hiddenLayers", {
    default: "8",
    read: readLayers,
    applies: isNetwork,
    group: "main",
  }),
  choiceAmong("activation", activations, { default: "tanh", applies: isNetwork }),
  setting("text", "initial", {
    default: USUAL,
    read: (text, settings) => readInitial(text, parametersOf(settings)),
    write: writeInitial,
  }),
  choiceAmong("loss", losses, {
    isOffered: (name, settings) => name !== "cross-entropy" || isClassifier(settings),
    default: (_, settings) => (isClassifier(settings) ? "cross-entropy" : "mse"),
    group: "main",
  }),
];

/** @type {Setting[]} */
const training = [
  batchSize({ max: samplesOf, default: startOf("batchSize") }),
  learningRate({ default: startOf("learningRate") }),
  choiceAmong("optimizer", optimizers, { default: "sgd", group: "main" }),
  ...optionSettings(optimizers, "optimizer"),
  choice("schedule", ["constant", "scaled"], { default: "constant" }),
  setting("integer", "baseBatchSize", {
    min: 1,
    max: MOST_SAMPLES,
    default: 1,
    applies: isScaled,
  }),
  setting("number", "warmupEpochs", { min: 0, max: 1000, default: 1, applies: isScaled }),
  choiceAmong("order", orders, { default: "shuffle-each-epoch" }),
  setting("flag", "dropLast", { default: false }),
  seed({ default: 42 }),
];

/** @type {Setting[]} */
export const schema = [
  ...dataSettings,
  ...preparation,
  ...model,
  ...training,
  // It stands at the chart of the loss.
  choice("axis", AXES, { default: "updates", group: undefined, restarts: false }),
  ...transport(["update", "epoch"], { unit: "epoch", pace: "rapid" }),
  epochs({ default: 20 }),
  place("update", MOST_UPDATES),
];

/**
 * Whole numbers, in the spelling `16 8`.
 * @param {string} text
 * @param {any} settings
 */
function readLayers(text, settings) {
  const most = Math.floor(MOST_WORK / samplesOf(settings));
  const units = text.trim().split(/[\s,;-]+/, MOST_LAYERS + 1);
  const isUnits = (unit) => /^\d{1,2}$/.test(unit) && unit >= 1 && unit <= MOST_UNITS;
  const value = units.map(Number).join(" ");
  const isGood =
    units.length <= MOST_LAYERS &&
    units.every(isUnits) &&
    parameterCount(unitsOf(value), featuresOf(settings)) <= most;
  return isGood ? { value } : { problem: { reason: "units", most } };
}
