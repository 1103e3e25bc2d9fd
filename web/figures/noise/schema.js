/** What can be set in the figure “noise”. */

/** @type {import("../settings.js").Setting[]} */
export const schema = [
  { name: "preset", kind: "choice", options: ["post", "many"], default: "post", group: "main" },
  { name: "samples", kind: "integer", min: 2, max: 1024, group: "more" },
  { name: "batchSize", kind: "integer", min: 1, max: ({ samples }) => samples, group: "main" },
  { name: "replacement", kind: "choice", options: ["without", "with"], group: "main" },
  {
    name: "parameter",
    kind: "choice",
    options: ["w", "b"],
    default: "w",
    group: "main",
    restarts: false,
  },
  { name: "learningRate", kind: "number", min: 1e-6, max: 1000, group: "more" },
  { name: "seed", kind: "integer", min: 0, max: 2 ** 32 - 1, group: "more" },
  { name: "noise", kind: "number", min: 0, max: 100, group: "more" },
  { name: "intercept", kind: "number", min: -100, max: 100, group: "more" },
  {
    name: "draws",
    kind: "integer",
    min: 100,
    max: 100_000,
    default: 10_000,
    group: "more",
    restarts: false,
  },
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
    name: "epochs",
    kind: "integer",
    min: 1,
    max: 1000,
    default: 3,
    group: "more",
    restarts: false,
  },
  {
    name: "update",
    kind: "integer",
    min: 0,
    max: 10_000,
    default: 0,
    restarts: false,
    place: true,
  },
];

const shared = { replacement: "without", seed: 42 };

export const presets = {
  // With half the squared error, a rate of 0.2 makes the steps that the post's program makes with 0.1.
  post: { ...shared, samples: 10, batchSize: 2, learningRate: 0.2, noise: 0.1, intercept: 0 },
  many: { ...shared, samples: 1024, batchSize: 32, learningRate: 0.1, noise: 0.5, intercept: 0.3 },
};
