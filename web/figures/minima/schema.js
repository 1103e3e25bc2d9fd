/** What can be set in the figure “minima”. */
import { learningRate, place, seed } from "../../figure/common_settings.js";
import { RATES, TOY_SIZES } from "./measurements.js";

export const MOST_SEEDS = 100;

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  seed({ default: 42 }),
  {
    name: "seeds",
    kind: "integer",
    min: 1,
    max: MOST_SEEDS,
    default: 8,
    group: "main",
    restarts: false,
  },
  {
    name: "smallBatch",
    kind: "integer",
    min: 1,
    max: 64,
    default: 4,
    group: "main",
    restarts: false,
  },
  learningRate({ min: 0.001, max: 2, default: 0.3, restarts: false }),
  {
    name: "labelNoise",
    kind: "number",
    min: 0,
    max: 0.5,
    default: 0.1,
    group: "main",
  },
  {
    name: "updates",
    kind: "integer",
    min: 100,
    max: 20_000,
    default: 6000,
    group: "more",
    restarts: false,
  },
  {
    name: "balls",
    kind: "integer",
    min: 10,
    max: 2000,
    default: 200,
    group: "more",
    restarts: false,
  },
  // Which pair of networks is drawn as a map; its control is beside the maps.
  {
    name: "pair",
    kind: "integer",
    min: 1,
    max: ({ seeds }) => seeds,
    default: 1,
    restarts: false,
  },
  // By how many doublings the first layer is scaled; its slider is in the view.
  { name: "doublings", kind: "integer", min: -3, max: 3, default: 0, restarts: false },
  place("done", ({ seeds }) => TOY_SIZES.length + seeds + 2 * RATES.length + 1),
];
