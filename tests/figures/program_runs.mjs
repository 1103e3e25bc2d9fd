// Runs of the engine, and the programs that the sandbox writes for them.
import assert from "node:assert/strict";
import { loadEngine } from "../../dist/engine.mjs";
import { optionsOf, resolve } from "../../web/figure/settings.js";
import { dataFor, specOf } from "../../web/figures/sandbox/data.js";
import { numpyProgram, torchProgram } from "../../web/figures/sandbox/python/program.js";
import { schema } from "../../web/figures/sandbox/schema.js";
import { words } from "../../web/figures/sandbox/words.en.js";

/** @type {any} */
const engine = await loadEngine();

/** @typedef {{given: object, text: string, parameters: number[], loss: number}} Run */

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
 * The engine's run, and the program for it.
 * @param {object} given settings
 * @param {number} updates
 * @param {any} [program]
 * @returns {Run}
 */
export function runOf(given, updates, program = numpyProgram) {
  const { settings, notices } = resolve({ schema }, given);
  assert.deepEqual(notices, [], JSON.stringify(given));
  const trainer = engine.createTrainer(specOf(settings));
  const { scaling, updatesPerEpoch } = trainer;
  trainer.run(updates);
  const data = dataFor(engine, settings);
  const state = { settings, data, scaling, updates, updatesPerEpoch };
  const { text } = program(state, settings, words);
  const run = { given, text, parameters: Array.from(trainer.parameters), loss: trainer.loss() };
  trainer.delete();
  return run;
}

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
  return choicesOf("optimizer").flatMap((optimizer, i) =>
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
}
