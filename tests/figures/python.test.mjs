// The programs of the sandbox: run by Python, they make the engine's run.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { choicesOf, numpyStages, OWN_DATA, runOf, torchRuns } from "./program_runs.mjs";
import { runPrograms } from "./python.mjs";

/** All there is to choose from. */
const [SETS, ORDERS, OPTIMIZERS, ACTIVATIONS] = ["data", "order", "optimizer", "activation"].map(
  choicesOf,
);

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
        const ownData = data === "own" ? OWN_DATA[turn % OWN_DATA.length] : undefined;
        const isClasses =
          ["two-gaussians", "moons"].includes(data) || OWN_DATA.slice(1, 3).includes(ownData);
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
  for (const [i, found] of printed.entries()) assertEqualButForRounding(found, runs[i]);
  assert.ok(runs.length > 80);
});

test("a start that was given is the program's, for each model", async () => {
  const runs = [
    runOf({ data: "salary", initial: "0.25 -3" }, 20),
    runOf({ data: "gaussian", features: 2, initial: "1 2 3e-5" }, 20),
    runOf(
      { data: "moons", model: "mlp", hiddenLayers: "2", initial: "1 -1 .5 2 0.1 0.2 1 -1 3" },
      20,
    ),
  ];
  const printed = await runPrograms(runs.map(({ text }) => text));
  for (const [i, found] of printed.entries()) assertEqualButForRounding(found, runs[i]);
});

test("in the laboratory k and η change along the run, and parameters are averaged", async () => {
  const runs = numpyStages();
  const printed = await runPrograms(runs.map(({ text }) => text));
  for (const [i, found] of printed.entries()) assertEqualButForRounding(found, runs[i]);
  assert.ok(printed.filter(({ average }) => average).length >= 12);
});

test("for PyTorch: the programs are those that PyTorch ran, and it made the same runs", async () => {
  const golden = JSON.parse(
    await readFile(new URL("../golden/torch_programs.json", import.meta.url), "utf8"),
  );
  const runs = torchRuns();
  assert.equal(runs.length, golden.length);
  for (const [i, run] of runs.entries()) {
    assert.equal(run.text, golden[i].text);
    assertEqualButForRounding(golden[i], run);
  }
});

/** @param {Omit<import("./python.mjs").Printed, "lines">} found by Python @param {import("./program_runs.mjs").Run} run the engine's */
function assertEqualButForRounding(found, { parameters, loss, average, averageLoss, given }) {
  const run = JSON.stringify(given);
  assertClose(found.parameters, parameters, run);
  assertLoss(found.loss, loss, run);
  if (!found.average) return;
  assertClose(found.average, average, `average, ${run}`);
  assertLoss(found.averageLoss, averageLoss, `average, ${run}`);
}

function assertClose(found, parameters, run) {
  const size = Math.max(...parameters.map(Math.abs));
  assert.equal(found.length, parameters.length);
  for (const [j, value] of parameters.entries()) {
    const off = Math.abs(found[j] - value);
    assert.ok(off <= 1e-9 * Math.max(size, 1e-3), `parameter ${j}: ${off}, ${run}`);
  }
}

function assertLoss(found, loss, run) {
  assert.ok(Math.abs(found - loss) <= 1e-9 * Math.abs(loss) + 1e-15, run);
}
