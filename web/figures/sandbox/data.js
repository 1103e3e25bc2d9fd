/** Which data, model and optimiser the settings ask for, as the engine takes them. */
import { datasets, entryNamed, models, optimizers, optionsIn } from "../../figure/engine_schema.js";
import { dataOf } from "./own_data.js";
import { initialOf, parameterCount } from "./start.js";

/** The choice of data that are the reader's own. */
export const OWN = "own";

/** Whether y of a named data set is a class. @param {Omit<import("../../engine/engine.js").DatasetEntry, "help">} set */
export const isOfClasses = ({ fields }) => fields.some(({ name }) => name === "labels");

export const isOwn = ({ data }) => data === OWN;

/** Whether the model may be asked for a class. */
export function hasClasses({ data, ownData }) {
  return data === OWN ? dataOf(ownData).isClasses : isOfClasses(entryNamed(datasets, data));
}

export function samplesOf({ data, ownData, samples }) {
  return data === OWN ? dataOf(ownData).samples : samples;
}

export function featuresOf({ data, ownData, features }) {
  if (data === OWN) return dataOf(ownData).features;
  const set = entryNamed(datasets, data);
  return set.fields.some(({ name }) => name === "features") ? features : set.features;
}

/** How many the model has. */
export function parametersOf(settings) {
  const units = settings.model === "mlp" ? unitsOf(settings.hiddenLayers) : [];
  return parameterCount(units, featuresOf(settings));
}

/** The engine's specification of a named set. @returns {any} */
export function datasetSpec(settings) {
  const { data: name, dataOrder: order } = settings;
  return { ...optionsIn(entryNamed(datasets, name), settings), name, order };
}

/**
 * The data as they are, in their own units.
 * @param {import("../../engine/engine.js").Engine} engine
 * @returns {import("./own_data.js").OwnData | import("../../engine/engine.js").Dataset}
 */
export function dataFor(engine, settings) {
  if (isOwn(settings)) return dataOf(settings.ownData);
  return engine.dataset(datasetSpec(settings), settings.seed);
}

/** The engine's specification of the run. @returns {any} */
export function specOf(settings) {
  const { batchSize, learningRate: base, baseBatchSize, warmupEpochs } = settings;
  const { loss, order, dropLast, seed, standardize } = settings;
  const isScaled = settings.schedule === "scaled";
  return {
    data: isOwn(settings) ? ownSpec(settings) : datasetSpec(settings),
    model: modelSpec(settings),
    initial: initialOf(settings),
    learningRate: isScaled ? { base, baseBatchSize, warmupEpochs } : base,
    optimizer: optimizerSpec(settings),
    batchSize,
    loss,
    order,
    dropLast,
    seed,
    standardize,
  };
}

function ownSpec({ ownData }) {
  const { x, y, samples, features } = dataOf(ownData);
  return { name: OWN, x, y, samples, features };
}

function modelSpec({ model: kind, hiddenLayers, activation }) {
  const values = { hidden: unitsOf(hiddenLayers), activation };
  return { kind, ...optionsIn(entryNamed(models, kind), values) };
}

function optimizerSpec(settings) {
  const { optimizer: kind } = settings;
  return { kind, ...optionsIn(entryNamed(optimizers, kind), settings) };
}

/** `16 8` → [16, 8] @param {string} hiddenLayers */
export function unitsOf(hiddenLayers) {
  return hiddenLayers.split(" ").map(Number);
}
