// The NumPy program of the sandbox: run by Python, it makes the engine's run.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { optionsOf, resolve } from "../../web/figure/settings.js";
import { dataFor, specOf } from "../../web/figures/sandbox/data.js";
import { program } from "../../web/figures/sandbox/python/program.js";
import { schema } from "../../web/figures/sandbox/schema.js";
import { words } from "../../web/figures/sandbox/words.en.js";
import { runPrograms } from "./python.mjs";

/** @type {any} */
const engine = await loadEngine();

/** All there is to choose from. */
const [SETS, ORDERS, OPTIMIZERS, ACTIVATIONS] = ["data", "order", "optimizer", "activation"].map(
  (name) =>
    /** @type {any} */ (optionsOf)(
      schema.find((setting) => setting.name === name),
      {},
    ),
);
const OWN = [
  undefined,
  "0.25,1.5,0\n1,2,1\n3,-1,1\n0.5,0.125,0\n2,2,1\n-1,0.3,0\n1.5,1,1",
  "1,0\n2,0\n2.5,1\n3,0\n4,1\n5,1",
  "1,2,3,4.5\n2,3,1,2\n0,1,0.5,1e-7\n-1,-2,0,-3\n4,4,4,1.5e2",
];

/** The engine's run, and the program for it. */
function runOf(given, updates) {
  const { settings, notices } = resolve({ schema }, given);
  assert.deepEqual(notices, [], JSON.stringify(given));
  const trainer = engine.createTrainer(specOf(settings));
  const { scaling, updatesPerEpoch } = trainer;
  trainer.run(updates);
  const data = dataFor(engine, settings);
  const state = { settings, data, scaling, updates, updatesPerEpoch };
  const { text } = /** @type {any} */ (program)(state, settings, words);
  const run = { given, text, parameters: Array.from(trainer.parameters), loss: trainer.loss() };
  trainer.delete();
  return run;
}

test("lines by plain steps: equal to the last bit, whatever is set", async () => {
  const runs = [];
  for (const [i, data] of ["salary", "noisy-line", "narrow-valley", "own"].entries()) {
    for (const [j, order] of ORDERS.entries()) {
      for (const loss of ["mse", "half-mse"]) {
        const more = (i + j) % 2 === 0;
        runs.push(
          runOf(
            {
              data,
              order,
              loss,
              batchSize: [1, 3, 7][(i + j) % 3],
              learningRate: 0.0123,
              seed: 7 * i + j,
              standardize: loss === "mse" ? more : !more,
              dropLast: more,
              ...(data === "noisy-line" && { intercept: 0.3, noise: 0.37 }),
              ...(data !== "own" && {
                samples: 10 + 13 * j,
                dataOrder: more ? "sorted" : "as-drawn",
              }),
              ...(j === 2 && { schedule: "scaled", baseBatchSize: 2, warmupEpochs: 1.5 }),
            },
            40,
          ),
        );
      }
    }
  }
  const printed = await runPrograms(runs.map(({ text }) => text));
  printed.forEach((found, i) => {
    assert.deepEqual(found.parameters, runs[i].parameters, JSON.stringify(runs[i].given));
    assert.equal(found.loss, runs[i].loss, JSON.stringify(runs[i].given));
  });
});

test("every model, loss, optimiser and order on every data set: equal but for rounding", async () => {
  const runs = [];
  let turn = 0;
  for (const data of SETS) {
    for (const optimizer of OPTIMIZERS) {
      for (const model of ["linear", "logistic", "mlp"]) {
        const ownData = data === "own" ? OWN[turn % OWN.length] : undefined;
        const isClasses =
          ["two-gaussians", "moons"].includes(data) || OWN.slice(1, 3).includes(ownData);
        if (model === "logistic" && !isClasses) continue;
        const losses = ["mse", "half-mse"];
        if (isClasses && model !== "linear") losses.push("cross-entropy", "cross-entropy");
        runs.push(
          runOf(
            {
              data,
              optimizer,
              model,
              ownData,
              loss: losses[turn % losses.length],
              order: ORDERS[turn % ORDERS.length],
              learningRate: 0.004,
              batchSize: 1 + (turn % 5),
              dropLast: turn % 3 === 0,
              standardize: data === "own" || turn % 4 === 1,
              seed: turn,
              ...(model === "mlp" && {
                hiddenLayers: ["3", "16 5", "4 3 2"][turn % 3],
                activation: ACTIVATIONS[turn % ACTIVATIONS.length],
              }),
              ...(data === "gaussian" && {
                features: 2 + (turn % 4),
                condition: 1 + (turn % 3) * 20,
              }),
              ...(data === "two-gaussians" && { center: turn % 3 }),
              ...(data === "moons" && { labelNoise: (turn % 2) * 0.1 }),
              ...(data !== "own" && {
                samples: 21 + turn,
                dataOrder: turn % 5 ? "as-drawn" : "sorted",
              }),
              ...(turn % 4 === 2 && { schedule: "scaled", baseBatchSize: 4, warmupEpochs: 0.5 }),
            },
            60,
          ),
        );
        turn++;
      }
    }
  }
  const printed = await runPrograms(runs.map(({ text }) => text));
  printed.forEach((found, i) => {
    const { parameters, loss, given } = runs[i];
    const size = Math.max(...parameters.map(Math.abs));
    assert.equal(found.parameters.length, parameters.length);
    for (const [j, value] of parameters.entries()) {
      const off = Math.abs(found.parameters[j] - value);
      assert.ok(
        off <= 1e-9 * Math.max(size, 1e-3),
        `parameter ${j}: ${off}, ${JSON.stringify(given)}`,
      );
    }
    assert.ok(Math.abs(found.loss - loss) <= 1e-9 * Math.abs(loss) + 1e-15, JSON.stringify(given));
  });
  assert.ok(runs.length > 80);
});
