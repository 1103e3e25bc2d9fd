/** What can be set in the figure “update”. Ranges may depend on settings further up. */

import {
  batchSize,
  epochs,
  learningRate,
  noise,
  place,
  seed,
  transport,
} from "../../figure/common_settings.js";

const ofSeed = ({ preset }) => preset === "seed";

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  {
    name: "preset",
    kind: "choice",
    options: ["worked", "seed"],
    // Who gives a seed or asks for other data, but no preset, means drawn data.
    default: (given) => (belongsToDrawnData(given) ? "seed" : "worked"),
    group: "main",
  },
  { name: "loss", kind: "choice", options: ["half-mse", "mse"], group: "more" },
  { name: "samples", kind: "integer", min: 2, max: 200, applies: ofSeed, group: "more" },
  batchSize({ milestones: ({ samples }) => [1, samples] }),
  learningRate(),
  {
    name: "order",
    kind: "choice",
    options: ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"],
    group: "more",
  },
  { name: "dropLast", kind: "flag", group: "more" },
  seed(),
  noise({ applies: ofSeed }),
  {
    name: "dataOrder",
    kind: "choice",
    options: ["as-drawn", "sorted"],
    applies: ofSeed,
    group: "more",
  },
  ...transport(["beat", "update", "epoch"], { unit: "beat", pace: "steady" }),
  epochs({ default: 3 }),
  place("update", 10_000),
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
