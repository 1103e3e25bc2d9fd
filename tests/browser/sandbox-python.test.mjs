// The NumPy program of the sandbox: run by Python, it makes the engine's run.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { resolve } from "../../web/figure/settings.js";
import { dataFor, specOf } from "../../web/figures/sandbox/data.js";
import { program } from "../../web/figures/sandbox/python/program.js";
import { schema } from "../../web/figures/sandbox/schema.js";
import { words } from "../../web/figures/sandbox/words.en.js";
import { runPrograms } from "./python.mjs";
import { results, useBrowser } from "./setup.mjs";

const engine = await loadEngine();
const open = useBrowser();

const SETS = ["salary", "noisy-line", "narrow-valley", "gaussian", "two-gaussians", "moons", "own"];
const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"];
const OPTIMIZERS = ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"];
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
  const { text } = program(state, settings, words);
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
                activation: ["tanh", "relu"][turn % 2],
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

test("what is saved is the run that is shown, and prints what the post's program prints", async () => {
  const page = await open({ hash: "figure=sandbox&update=15" });
  const text = await saved(page);
  const { parameters, loss } = await results(page);
  const [found] = await runPrograms([text]);
  assert.deepEqual([found.parameters, found.loss], [parameters, loss]);
  assert.deepEqual(
    found.lines.slice(0, 3),
    ["Epoch 1: loss=0.5338", "Epoch 2: loss=0.2533", "Epoch 3: loss=0.1173"],
    "the post's losses",
  );
  assert.deepEqual(page.said, []);
});

test("hostile names of columns are no code", async () => {
  const page = await open({ hash: "figure=sandbox" });
  const evil = 'import os\nos.abort()\r"""\u2028x = 1\\';
  await page.evaluate((name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const ownData = `${quoted},${quoted}\n1,2\n3,4\n5,7`;
    document.querySelector("mini-batch").settings = { data: "own", ownData, update: 4 };
  }, evil);
  const text = await saved(page);
  const { parameters } = await results(page);
  assert.doesNotMatch(text, /^\s*os\.abort|"""$|\u2028/m);
  assert.match(text, /^# import-os-os-abort-x-1, import-os-os-abort-x-1$/m);
  const [found] = await runPrograms([text]);
  assert.deepEqual(found.parameters, parameters);
});

async function saved(page) {
  await page.getByText("Save and share", { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save NumPy program (.py)" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "mini-batch-sandbox.py");
  return readFile(await download.path(), "utf8");
}
