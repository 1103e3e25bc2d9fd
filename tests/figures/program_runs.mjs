// Runs of the engine, and the programs that the sandbox writes for them.
import assert from "node:assert/strict";
import { loadEngine } from "../../dist/engine.mjs";
import { optionsOf, resolve } from "../../web/figure/settings.js";
import { dataFor, specOf } from "../../web/figures/sandbox/data.js";
import { numpy, torch } from "../../web/figures/sandbox/laboratory/python.js";
import { schema as laboratorySchema } from "../../web/figures/sandbox/laboratory/settings.js";
import { stagesSpec } from "../../web/figures/sandbox/laboratory/stages.js";
import { words as laboratoryWords } from "../../web/figures/sandbox/laboratory/words.en.js";
import { numpyProgram, torchProgram } from "../../web/figures/sandbox/python/program.js";
import { schema } from "../../web/figures/sandbox/schema.js";

/** @type {any} */
const engine = await loadEngine();

/**
 * @typedef {object} Run
 * @property {object} given
 * @property {string} text
 * @property {number[]} parameters
 * @property {number} loss
 * @property {number[]} average
 * @property {number} averageLoss
 */

/** @param {string} name of a setting @returns {any} its choices */
export function choicesOf(name) {
  return /** @type {any} */ (optionsOf)(
    schema.find((setting) => setting.name === name),
    {},
  );
}

/** By what a reader may paste: one feature, classes, more features. */
export const OWN_DATA = [
  undefined,
  "0.25,1.5,0\n1,2,1\n3,-1,1\n0.5,0.125,0\n2,2,1\n-1,0.3,0\n1.5,1,1",
  "1,0\n2,0\n2.5,1\n3,0\n4,1\n5,1",
  "1,2,3,4.5\n2,3,1,2\n0,1,0.5,1e-7\n-1,-2,0,-3\n4,4,4,1.5e2",
];

/**
 * The engine's run, and the program for it. The laboratory's sandbox has all settings and words of the article's.
 * @param {object} given settings
 * @param {number} updates
 * @param {any} [program]
 * @returns {Run}
 */
export function runOf(given, updates, program = numpyProgram) {
  const { settings, notices } = resolve({ schema: laboratorySchema }, given);
  assert.deepEqual(notices, [], JSON.stringify(given));
  const trainer = engine.createTrainer({ ...specOf(settings), ...stagesSpec(settings) });
  const { scaling } = trainer;
  trainer.run(updates);
  const data = dataFor(engine, settings);
  const epochs = { at: () => trainer.epoch };
  const state = { settings, data, scaling, updates, epochs };
  const { text } = program(state, settings, laboratoryWords);
  const { parameters, averagedParameters } = trainer;
  const run = {
    given,
    text,
    parameters: Array.from(parameters),
    loss: trainer.loss(),
    average: Array.from(averagedParameters),
    averageLoss: trainer.loss(averagedParameters),
  };
  trainer.delete();
  return run;
}

/** What changes along a run, or is averaged, each at least once. */
const STAGES = [
  { milestones: "2 3", batchFactor: 1.5 },
  { milestones: "1 4", batchFactor: 2, rateFactor: 0.3, schedule: "scaled", baseBatchSize: 2 },
  { milestones: "1 2 3 4 5", batchFactor: 10, averaging: "equal", averageStart: 2 },
  { averaging: "exponential", averageStart: 1, decay: 0.7 },
  { averaging: "equal", averageStart: 1000 },
];

/**
 * The laboratory's: stages and averages, with each order and both ways to end an epoch.
 * @param {any} program
 * @param {object[]} models
 */
function stagedRuns(program, models) {
  const orders = choicesOf("order");
  return STAGES.flatMap((stages, i) =>
    orders.map((order, j) => {
      const turn = i + j;
      const given = { ...models[turn % models.length], ...stages, order, seed: turn };
      const batch = { batchSize: 2 + (turn % 3), learningRate: 0.01, dropLast: turn % 2 === 0 };
      return runOf({ ...given, ...batch }, 33, program);
    }),
  );
}

/** Programs for NumPy of the laboratory's sandbox. */
export const numpyStages = () =>
  stagedRuns(numpy, [
    { model: "linear", data: "salary" },
    { model: "linear", data: "gaussian", samples: 13, optimizer: "momentum" },
    { model: "mlp", data: "moons", samples: 17, hiddenLayers: "3", optimizer: "adam" },
  ]);

/** Those for PyTorch: it ran them, too. */
const torchStages = () =>
  stagedRuns(torch, [
    { model: "linear", data: "salary" },
    { model: "mlp", data: "moons", samples: 17, hiddenLayers: "3", optimizer: "adam" },
  ]);

/** What the program for PyTorch has lines for, each at least once; PyTorch ran them for golden/torch_programs.json. */
export function torchRuns() {
  const orders = choicesOf("order");
  const activations = choicesOf("activation");
  const models = [
    { model: "linear", data: "salary", loss: "mse" },
    { model: "linear", data: "own", ownData: OWN_DATA[3], loss: "half-mse", standardize: true },
    { model: "logistic", data: "two-gaussians", loss: "cross-entropy" },
    { model: "logistic", data: "moons", loss: "half-mse" },
    { model: "mlp", data: "noisy-line", loss: "mse", hiddenLayers: "4" },
    {
      model: "mlp",
      data: "moons",
      loss: "cross-entropy",
      hiddenLayers: "2",
      initial: "1 -1 .5 2 .1 .2 1 -1 3",
    },
  ];
  const ofArticle = choicesOf("optimizer").flatMap((optimizer, i) =>
    [0, 2, 4].map((skip) => {
      const turn = i + skip;
      const given = {
        ...models[turn % models.length],
        optimizer,
        order: orders[turn % orders.length],
        learningRate: 0.01,
        batchSize: 1 + (turn % 4),
        seed: turn,
        dropLast: turn % 3 === 0,
        ...(models[turn % models.length].model === "mlp" && {
          activation: activations[turn % activations.length],
        }),
        ...(turn % 4 === 1 && { schedule: "scaled", baseBatchSize: 2, warmupEpochs: 1.5 }),
      };
      return runOf(given, 40, torchProgram);
    }),
  );
  return [...ofArticle, ...torchStages()];
}
