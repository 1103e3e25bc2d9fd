/** What can be set in the figure “update”. Ranges may depend on settings further up. */

const ofSeed = ({ preset }) => preset === "seed";

/** @type {import("../settings.js").Setting[]} */
export const schema = [
  {
    name: "preset",
    kind: "choice",
    options: ["worked", "seed"],
    // Who gives a seed or asks for other data, but no preset, means drawn data.
    default: (given) => (belongsToDrawnData(given) ? "seed" : "worked"),
    group: "main",
  },
  { name: "loss", kind: "choice", options: ["half-mse", "mse"], group: "main" },
  { name: "samples", kind: "integer", min: 2, max: 200, applies: ofSeed, group: "more" },
  { name: "batchSize", kind: "integer", min: 1, max: ({ samples }) => samples, group: "main" },
  { name: "learningRate", kind: "number", min: 1e-6, max: 1000, group: "main" },
  {
    name: "order",
    kind: "choice",
    options: ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"],
    group: "more",
  },
  { name: "dropLast", kind: "flag", group: "more" },
  { name: "seed", kind: "integer", min: 0, max: 2 ** 32 - 1, group: "more" },
  { name: "noise", kind: "number", min: 0, max: 100, applies: ofSeed, group: "more" },
  {
    name: "dataOrder",
    kind: "choice",
    options: ["as-drawn", "sorted"],
    applies: ofSeed,
    group: "more",
  },
  {
    name: "unit",
    kind: "choice",
    options: ["beat", "update", "epoch"],
    default: "beat",
    group: "transport",
    restarts: false,
  },
  {
    name: "pace",
    kind: "choice",
    options: ["slow", "steady", "fast", "rapid"],
    default: "steady",
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
  {
    name: "beat",
    kind: "integer",
    min: ({ update }) => Math.min(update, 1),
    max: ({ update }) => (update ? 6 : 0),
    default: 6,
    restarts: false,
    place: true,
  },
];

const shared = {
  samples: 10,
  batchSize: 2,
  learningRate: 0.1,
  dropLast: false,
  seed: 42,
  noise: 0.1,
  dataOrder: "as-drawn",
};

/** The values that a preset brings; all else can be combined with either. */
export const presets = {
  worked: { ...shared, loss: "half-mse", order: "sequential" },
  seed: { ...shared, loss: "mse", order: "shuffle-each-epoch" },
};

function belongsToDrawnData(given) {
  return ["seed", "samples", "noise", "dataOrder"].some((name) => given[name] !== undefined);
}
