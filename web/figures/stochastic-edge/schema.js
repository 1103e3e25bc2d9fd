/** What can be set in the figure “stochastic-edge”. */
import { place, seed, seeds } from "../../figure/common_settings.js";
import { pairRate } from "../minima/schema.js";
import { SIZES } from "./measurements.js";

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  seed({ default: 42 }),
  seeds({ max: 40, default: 6 }),
  // All are measured; of this one the training is drawn. Its handle is in the chart.
  {
    name: "size",
    kind: "choice",
    options: SIZES.map(String),
    default: "8",
    group: "main",
    restarts: false,
  },
  { ...pairRate, default: 0.15 },
  {
    name: "updates",
    kind: "integer",
    min: 100,
    max: 20_000,
    default: 4000,
    group: "more",
    restarts: false,
  },
  place("done", ({ seeds: count }) => 2 * SIZES.length * count),
];
