/** What can be set in the figure “batch-size”. */

import { MOST_EPOCHS } from "./session.js";

/** @type {import("../settings.js").Setting[]} */
export const schema = [
  { name: "samples", kind: "integer", min: 2, max: 10_000, default: 10, group: "main" },
  {
    name: "batchSize",
    kind: "integer",
    min: 1,
    max: ({ samples }) => samples,
    default: 2,
    group: "main",
  },
  { name: "learningRate", kind: "number", min: 1e-6, max: 1000, default: 0.1, group: "main" },
  { name: "target", kind: "number", min: 1e-12, max: 1000, default: 0.01, group: "main" },
  {
    name: "axis",
    kind: "choice",
    options: ["updates", "samples", "seconds"],
    default: "updates",
    restarts: false,
  },
  { name: "seed", kind: "integer", min: 0, max: 2 ** 32 - 1, default: 42, group: "more" },
  { name: "noise", kind: "number", min: 0, max: 100, default: 0.1, group: "more" },
  {
    name: "unit",
    kind: "choice",
    options: ["sample", "update", "epoch"],
    default: "epoch",
    group: "transport",
    restarts: false,
  },
  {
    name: "pace",
    kind: "choice",
    options: ["slow", "steady", "fast", "rapid"],
    default: "rapid",
    group: "transport",
    restarts: false,
  },
  {
    name: "epochs",
    kind: "integer",
    min: 1,
    max: 100,
    default: 40,
    group: "more",
    restarts: false,
  },
  {
    name: "seen",
    kind: "integer",
    min: 0,
    max: ({ samples }) => MOST_EPOCHS * samples,
    default: 0,
    restarts: false,
    place: true,
  },
];
