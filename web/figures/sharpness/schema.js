/** What can be set in the figure “sharpness”. */
import { place, seed, seeds } from "../../figure/common_settings.js";
import { labelNoise, smallBatch, updates } from "../minima/schema.js";
import { EDGE_JOBS, SORTED_RATES } from "./measurements.js";

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  seed({ default: 42 }),
  seeds({ max: 100, default: 20 }),
  // All rates are measured; of this one the training is drawn.
  {
    name: "rate",
    kind: "choice",
    options: SORTED_RATES.map(String),
    default: "0.3",
    group: "main",
    restarts: false,
  },
  smallBatch,
  labelNoise,
  updates,
  place("done", ({ seeds: count }) => count * (EDGE_JOBS + 1)),
];
