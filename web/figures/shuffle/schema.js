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

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  {
    name: "preset",
    kind: "choice",
    options: ["line", "classes", "close-classes"],
    default: "classes",
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
  parameter("b"),
  { name: "seeds", kind: "integer", min: 1, max: 100, default: 20, group: "more", restarts: false },
  // What the question is about shows from epoch to epoch; at the end of one, all its batches are there.
  ...transport(["update", "epoch"], { unit: "epoch", pace: "fast" }),
  place("update", 60 * MOST_BATCHES),
];

const shared = { dataOrder: "sorted", samples: 512, noise: 1, center: 0.75, seed: 42 };

export const presets = {
  line: { ...shared, model: "linear", batchSize: 8, learningRate: 0.1 },
  classes: { ...shared, model: "logistic", batchSize: 8, learningRate: 0.5 },
  "close-classes": {
    ...shared,
    model: "logistic",
    center: 0.5,
    batchSize: 4,
    learningRate: 1,
  },
};
