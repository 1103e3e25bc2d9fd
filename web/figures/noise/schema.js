/** What can be set in the figure “noise”. */

import {
  batchSize,
  epochs,
  learningRate,
  noise,
  parameter,
  place,
  seed,
  transport,
} from "../../figure/common_settings.js";

/** Of the place where the run begins. @type {Omit<import("../../figure/settings.js").Setting, "name">} */
const coordinate = { kind: "number", min: -100, max: 100, default: 0, group: "more" };

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  { name: "preset", kind: "choice", options: ["post", "many"], default: "post", group: "main" },
  { name: "samples", kind: "integer", min: 2, max: 1024, group: "more" },
  batchSize(),
  { name: "replacement", kind: "choice", options: ["without", "with"], group: "main" },
  { ...parameter("w"), group: "more" },
  learningRate({ group: "more" }),
  seed(),
  noise(),
  { name: "intercept", kind: "number", min: -100, max: 100, group: "more" },
  { ...coordinate, name: "startW" },
  { ...coordinate, name: "startB" },
  {
    name: "draws",
    kind: "integer",
    min: 100,
    max: 100_000,
    default: 10_000,
    group: "more",
    restarts: false,
  },
  ...transport(["update", "epoch"], { unit: "update", pace: "fast" }),
  epochs({ default: 3 }),
  place("update", 10_000),
];

const shared = { replacement: "without", seed: 42 };

export const presets = {
  // With half the squared error, a rate of 0.2 makes the steps that the post's program makes with 0.1.
  post: { ...shared, samples: 10, batchSize: 2, learningRate: 0.2, noise: 0.1, intercept: 0 },
  many: { ...shared, samples: 1024, batchSize: 32, learningRate: 0.1, noise: 0.5, intercept: 0.3 },
};
