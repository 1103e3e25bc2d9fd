// Visits every figure at its edges, at the start, on the way and at the end, in both languages, and reads all that
// is to be seen and heard there.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { closeFigures, figureNames, openFigure, product } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";
import { faultsOf } from "./sweep_faults.mjs";

const { figures, resolve } = product;
const [MOST, LEAST] = [1e9, -1e9];

/** What a figure does not have is left out, and what is out of range is moved into it. */
const EDGES = [
  {},
  { batchSize: MOST },
  { batchSize: 1 },
  { samples: 2 },
  { samples: 2, batchSize: 1 },
  { samples: 2, batchSize: 2, noise: 0 },
  { noise: 0 },
  { noise: 0, batchSize: MOST },
  { noise: MOST },
  { learningRate: 1e-6 },
  { learningRate: MOST },
  { learningRate: MOST, batchSize: 1 },
  { rateFactor: LEAST },
  { rateFactor: 2 },
  { rateFactor: MOST },
  { seeds: 1 },
  { target: LEAST },
  { target: MOST },
  { targetPart: LEAST },
  { targetPart: MOST },
  { epochs: 1 },
  { totalEpochs: 1 },
  { seed: 0, batchSize: 3 },
];

/** Of single figures. Those whose run is measurements have few and short ones. */
const MORE = {
  update: [
    { preset: "seed" },
    { preset: "seed", batchSize: MOST },
    { preset: "seed", samples: 2, batchSize: 1 },
    { preset: "seed", noise: 0, learningRate: 1e-6 },
    { preset: "worked", loss: "mse", order: "shuffle-each-epoch" },
    { preset: "seed", samples: 7, batchSize: 3, dropLast: true },
  ],
  shuffle: [
    { preset: "line" },
    { preset: "line", learningRate: 1.5 },
    { preset: "line", noise: 0, batchSize: MOST },
    { preset: "classes", samples: 16, batchSize: 4 },
    { preset: "classes", dataOrder: "as-drawn", center: 0 },
    { preset: "close-classes", parameter: "w" },
  ],
  noise: [
    { preset: "many" },
    { preset: "many", replacement: "with", batchSize: 1 },
    { preset: "many", draws: 2 },
  ],
  sandbox: [
    { data: "moons", model: "mlp" },
    { data: "gaussian", features: 1, condition: 1 },
    { data: "two-gaussians", model: "logistic", loss: "cross-entropy" },
    { data: "own", ownData: "1_2_0 2_3_1", standardize: true },
    { milestones: "1 2", batchFactor: MOST, averaging: "equal", averageStart: 0 },
    { milestones: "3", batchFactor: 1.5, rateFactor: LEAST, dropLast: true },
    { averaging: "exponential", averageStart: 1, decay: MOST, learningRate: MOST },
  ],
};
const MEASURED = {
  cost: [{ batchSize: 2 }],
  minima: [
    { seeds: 6 },
    { seeds: 1, smallBatch: 1 },
    { seeds: 6, learningRate: MOST },
    { seeds: 6, learningRate: LEAST, labelNoise: 0 },
    { seeds: 6, smallBatch: 64, labelNoise: 0.5 },
  ],
  sharpness: [
    { seeds: 6 },
    { smallBatch: 1 },
    { seeds: 6, smallBatch: 64, labelNoise: 0.5 },
    { labelNoise: 0, rate: "0.7" },
  ],
  generalization: [
    { seeds: 6 },
    { seeds: 1, smallBatch: 1 },
    { seeds: 6, learningRate: MOST },
    { seeds: 6, learningRate: LEAST, labelNoise: 0 },
    { seeds: 6, smallBatch: 64, labelNoise: 0.5, doublings: 3 },
  ],
  average: [
    { seeds: 6 },
    { seeds: 1, samples: 2, batchSize: 1 },
    { preset: "parallel", batchSize: MOST },
    { preset: "short", cards: LEAST },
  ],
  growing: [
    { seeds: 6 },
    { seeds: 6, learningRate: MOST },
    { noise: 0, batchSize: MOST, changes: 1 },
    { samples: 2, batchSize: 1, condition: 1 },
  ],
  noiseless: [
    { seeds: 6 },
    { seeds: 6, learningRate: MOST },
    { seeds: 1, smallBatch: 1, factor: "2" },
    { smallBatch: 64, labelNoise: 0, learningRate: LEAST },
  ],
  "stochastic-edge": [{ seeds: 6 }, { size: "256", learningRate: MOST }, { learningRate: LEAST }],
  gpu: [{}, { samples: LEAST, batchSize: 1 }],
  floors: [
    { seeds: 6 },
    { seeds: 1, samples: 2, batchSize: 1 },
    { seeds: 1, batchSize: MOST, halvings: 4 },
    { seeds: 6, noise: 0, batchSize: 3 },
    { seeds: 6, learningRate: MOST },
  ],
  "local-sgd": [
    { seeds: 6 },
    { seeds: 1, workers: 1 },
    { seeds: 6, noise: 0, every: 5 },
    { seeds: 6, samples: LEAST, shards: "shuffled" },
    { seeds: 6, learningRate: MOST, every: 0 },
  ],
  "learning-rate": [
    {},
    { noise: 0 },
    { noise: 0, features: 1, condition: 1 },
    { seeds: 6, noise: MOST },
  ],
  "scaling-rule": [
    { seeds: 6, optimizer: "adam" },
    { noise: 0, features: 1, condition: 1, optimizer: "momentum" },
    { noise: MOST, fitEnd: "256" },
  ],
  "critical-batch": [
    { seeds: 6, place: "0" },
    { noise: 0, features: 1, removed: MOST },
    { noise: MOST, removed: LEAST, place: "0.9" },
  ],
};
/** Seeds of which something can be said. */
const ENOUGH = 6;
/** What takes the clock, and its time: evidence-words.test.mjs has results of these. */
const UNTRIED = new Set(["times", "turns", "powers", "seconds", "epochs"]);

let states = 0;
after(() => {
  closeFigures();
  assert.ok(states >= 400, `${states} states`);
});

for (const name of figureNames) {
  test(`${name}: no text denies itself at its edges, in any language`, async () => {
    /** @type {Map<string, string>} the first state of each kind of fault */
    const faults = new Map();
    for (const given of edgesOf(name)) {
      const opened = await openFigure(name, given);
      for await (const place of placesOf(opened, name)) {
        for (const language of Object.keys(product.languages)) {
          states += 1;
          for (const fault of faultsOf(opened.text(language), language)) {
            const kind = fault.replace(/[\d.,×⁰¹²³⁴⁵⁶⁷⁸⁹⁻−]+/g, "#");
            const state = `${fault}\n    ${language} ${JSON.stringify(given)} ${place}`;
            if (!faults.has(kind)) faults.set(kind, state);
          }
        }
      }
      opened.close();
    }
    assert.equal(faults.size, 0, `\n${Array.from(faults.values()).join("\n")}`);
  });
}

/** Those that make another run. */
function edgesOf(name) {
  if (MEASURED[name]) return MEASURED[name].map((given) => ({ ...fixtures[name].small, ...given }));
  const known = new Set(figures[name].schema.map((setting) => setting.name));
  const all = [...EDGES, ...(MORE[name] ?? [])].filter((given) =>
    Object.keys(given).every((key) => known.has(key) || key === "preset"),
  );
  const settings = all.map((given) => resolve(figures[name], given).settings);
  return all.filter(
    (_, i) => settings.findIndex((one) => isDeepStrictEqual(one, settings[i])) === i,
  );
}

/** The start, some places on the way, the end; and then with everything measured. */
async function* placesOf(opened, name) {
  yield "at the start";
  const figure = figures[name];
  if (figure.playableMeasurements) {
    await opened.step(3);
    yield "after 3 steps";
    if (figure.playableMeasurements.some((measurement) => UNTRIED.has(measurement))) return;
    await opened.play();
    yield "at the end";
  } else {
    const units = figure.schema.find((setting) => setting.name === "unit")?.options ?? [];
    await opened.set(units.length ? { unit: units.at(-1) } : {});
    for (const steps of [1, 5, 34]) {
      await opened.step(steps);
      yield `after ${steps} more`;
    }
  }
  if (opened.settings.seeds > ENOUGH) await opened.set({ seeds: ENOUGH });
  for (const measurement of Object.keys(figure.measurements ?? {})) {
    if (figure.playableMeasurements?.includes(measurement) || UNTRIED.has(measurement)) continue;
    await opened.measure(measurement);
    yield `with ${measurement}`;
  }
}
