/** What can be set in the figure “noiseless”. */
import { place, seed, seeds } from "../../figure/common_settings.js";
import { labelNoise, pairRate, smallBatch, updates } from "../minima/schema.js";
import { FACTORS, JOBS_PER_SEED, SHIFT_RATES } from "./measurements.js";

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  seed({ default: 42 }),
  seeds({ max: 100, default: 12 }),
  // All are measured; of this one the training is drawn. Its handle is in the chart.
  {
    name: "factor",
    kind: "choice",
    options: FACTORS.map(String),
    default: "1",
    group: "main",
    restarts: false,
  },
  smallBatch,
  { ...pairRate, group: "more" },
  labelNoise,
  updates,
  place("done", ({ seeds: count }) => SHIFT_RATES.length + count * JOBS_PER_SEED),
];
