/** What can be set in the figure “shuffle”. */

import {
  batchSize,
  learningRate,
  noise,
  parameter,
  place,
  seed,
  transport,
} from "../../figure/common_settings.js";

/** The strip has room for so many batches, and an update of each run is made at once. */
const MOST_BATCHES = 128;

/** Settings that make another run. */
const RUN = [
  "dataOrder",
  "model",
  "samples",
  "batchSize",
  "learningRate",
  "noise",
  "center",
  "seed",
];

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  {
    name: "preset",
    kind: "choice",
    options: ["few", "classes", "close-classes", "line"],
    // Who names something of the run, but no preset, has the larger data in mind.
    default: (given) => (RUN.some((name) => given[name] !== undefined) ? "classes" : "few"),
    group: "main",
  },
  { name: "dataOrder", kind: "choice", options: ["sorted", "as-drawn"], group: "main" },
  { name: "model", kind: "choice", options: ["linear", "logistic"], group: "more" },
  { name: "samples", kind: "integer", min: 16, max: 512, group: "more" },
  batchSize({ min: ({ samples }) => Math.ceil(samples / MOST_BATCHES) }),
  learningRate(),
  noise({ applies: ({ model }) => model === "linear" }),
  {
    name: "center",
    kind: "number",
    min: 0,
    max: 10,
    applies: ({ model }) => model === "logistic",
    group: "more",
  },
  seed(),
  { name: "totalEpochs", kind: "integer", min: 1, max: 60, default: 30, group: "more" },
  { ...parameter("b"), group: "more" },
  { name: "seeds", kind: "integer", min: 1, max: 100, group: "more", restarts: false },
  // What the question is about shows from epoch to epoch; at the end of one, all its batches are there.
  ...transport(["update", "epoch"], { unit: "epoch", pace: "fast" }),
  place("update", 60 * MOST_BATCHES),
];

const shared = {
  dataOrder: "sorted",
  model: "logistic",
  samples: 512,
  noise: 1,
  center: 0.75,
  seed: 42,
  seeds: 20,
};

export const presets = {
  // So few that each sample and each batch can be seen; so many seeds that what they say does not hang on them.
  few: { ...shared, samples: 64, center: 0.5, batchSize: 4, learningRate: 0.3, seeds: 40 },
  line: { ...shared, model: "linear", batchSize: 8, learningRate: 0.1 },
  classes: { ...shared, batchSize: 8, learningRate: 0.5 },
  "close-classes": { ...shared, center: 0.5, batchSize: 4, learningRate: 1 },
};
