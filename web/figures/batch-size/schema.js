/** What can be set in the figure “batch-size”. */
import {
  batchSize,
  epochs,
  learningRate,
  noise,
  place,
  seed,
  transport,
} from "../../figure/common_settings.js";

export const MOST_EPOCHS = 1000;

/** Where all runs begin, on one axis of the map. @returns {import("../../figure/settings.js").Setting} */
const start = (name) => ({ name, kind: "number", min: -100, max: 100, default: 0, group: "more" });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  { name: "samples", kind: "integer", min: 2, max: 10_000, default: 10, group: "main" },
  batchSize({ default: 2 }),
  learningRate({ default: 0.1 }),
  { name: "target", kind: "number", min: 1e-12, max: 1000, default: 0.01, group: "main" },
  start("startW"),
  start("startB"),
  {
    name: "axis",
    kind: "choice",
    options: ["updates", "samples", "seconds"],
    default: "samples",
    restarts: false,
  },
  seed({ default: 42 }),
  noise({ default: 0.1 }),
  ...transport(["sample", "update", "epoch"], { unit: "epoch", pace: "rapid" }),
  epochs({ max: 100, default: 40 }),
  place("seen", ({ samples }) => MOST_EPOCHS * samples),
];
