/** Which data the settings ask for: how many samples and features, and whether y names classes. */
import { dataOf } from "./own_data.js";

/** For each data set, what one starts with and what it can be told. */
export const SETS = {
  salary: { samples: 10, noise: 0.1, batchSize: 2, learningRate: 0.1 },
  "noisy-line": { samples: 200, noise: 1, batchSize: 16, learningRate: 0.1 },
  "narrow-valley": { samples: 256, noise: 1, batchSize: 16, learningRate: 0.01 },
  gaussian: { samples: 200, noise: 0.5, batchSize: 16, learningRate: 0.1 },
  "two-gaussians": { samples: 200, isClasses: true, batchSize: 16, learningRate: 0.1 },
  moons: { samples: 200, noise: 0.2, isClasses: true, batchSize: 16, learningRate: 0.1 },
  own: { samples: 2, batchSize: 2, learningRate: 0.1 },
};

export const isOwn = ({ data }) => data === "own";

/** Whether the model may be asked for a class. */
export function hasClasses({ data, ownData }) {
  return data === "own" ? dataOf(ownData).isClasses : SETS[data].isClasses === true;
}

export function samplesOf({ data, ownData, samples }) {
  return data === "own" ? dataOf(ownData).samples : samples;
}

export function featuresOf({ data, ownData, features }) {
  if (data === "own") return dataOf(ownData).features;
  if (data === "gaussian") return features;
  return SETS[data].isClasses ? 2 : 1;
}

/** The engine's specification of a named set. */
export function datasetSpec(settings) {
  const { data: name, samples, noise, dataOrder: order } = settings;
  const own = {
    "noisy-line": { noise, intercept: settings.intercept },
    gaussian: { noise, features: settings.features, condition: settings.condition },
    "two-gaussians": { center: settings.center },
    moons: { noise, labelNoise: settings.labelNoise },
  };
  return { name, samples, order, ...(own[name] ?? { noise }) };
}

/** The data as they are, in their own units. */
export function dataFor(engine, settings) {
  if (isOwn(settings)) return dataOf(settings.ownData);
  return engine.dataset(datasetSpec(settings), settings.seed);
}

/** The engine's specification of the run. */
export function specOf(settings) {
  const { batchSize, learningRate, loss, order, dropLast, seed, standardize } = settings;
  const own = isOwn(settings) && dataOf(settings.ownData);
  return {
    data: own
      ? { name: "own", x: own.x, y: own.y, samples: own.samples, features: own.features }
      : datasetSpec(settings),
    model: modelOf(settings),
    learningRate:
      settings.schedule === "scaled"
        ? {
            base: learningRate,
            baseBatchSize: settings.baseBatchSize,
            warmupEpochs: settings.warmupEpochs,
          }
        : learningRate,
    optimizer: optimizerOf(settings),
    batchSize,
    loss,
    order,
    dropLast,
    seed,
    standardize,
  };
}

function modelOf({ model: kind, hiddenLayers, activation }) {
  return kind === "mlp" ? { kind, hidden: unitsOf(hiddenLayers), activation } : { kind };
}

function optimizerOf({ optimizer: kind, momentum, alpha, beta1, beta2, eps }) {
  const options = {
    momentum: { momentum },
    nesterov: { momentum },
    adagrad: { eps },
    rmsprop: { alpha, eps },
    adam: { betas: [beta1, beta2], eps },
  };
  return { kind, ...options[kind] };
}

/** `16 8` → [16, 8] */
export function unitsOf(hiddenLayers) {
  return hiddenLayers.split(" ").map(Number);
}
