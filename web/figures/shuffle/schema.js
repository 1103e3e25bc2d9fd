/** What can be set in the figure “shuffle”. */

/** The strip has room for so many batches, and an update of each run is made at once. */
const MOST_BATCHES = 64;

/** @type {import("../settings.js").Setting[]} */
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
  {
    name: "batchSize",
    kind: "integer",
    min: ({ samples }) => Math.ceil(samples / MOST_BATCHES),
    max: ({ samples }) => samples,
    group: "main",
  },
  { name: "learningRate", kind: "number", min: 1e-6, max: 1000, group: "main" },
  {
    name: "noise",
    kind: "number",
    min: 0,
    max: 100,
    applies: ({ model }) => model === "linear",
    group: "more",
  },
  {
    name: "center",
    kind: "number",
    min: 0,
    max: 10,
    applies: ({ model }) => model === "logistic",
    group: "more",
  },
  { name: "seed", kind: "integer", min: 0, max: 2 ** 32 - 1, group: "more" },
  { name: "totalEpochs", kind: "integer", min: 1, max: 60, default: 30, group: "more" },
  {
    name: "parameter",
    kind: "choice",
    options: ["w", "b"],
    default: "b",
    group: "main",
    restarts: false,
  },
  { name: "seeds", kind: "integer", min: 1, max: 100, default: 20, group: "more", restarts: false },
  {
    name: "unit",
    kind: "choice",
    options: ["update", "epoch"],
    default: "update",
    group: "transport",
    restarts: false,
  },
  {
    name: "pace",
    kind: "choice",
    options: ["slow", "steady", "fast", "rapid"],
    default: "fast",
    group: "transport",
    restarts: false,
  },
  {
    name: "update",
    kind: "integer",
    min: 0,
    max: 60 * MOST_BATCHES,
    default: 0,
    restarts: false,
    place: true,
  },
];

const shared = { dataOrder: "sorted", samples: 512, noise: 1, center: 0.75, seed: 42 };

export const presets = {
  line: { ...shared, model: "linear", batchSize: 8, learningRate: 0.1 },
  classes: { ...shared, model: "logistic", batchSize: 8, learningRate: 0.5 },
  "close-classes": {
    ...shared,
    model: "logistic",
    samples: 256,
    center: 0.5,
    batchSize: 4,
    learningRate: 1,
  },
};
