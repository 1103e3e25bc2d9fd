/** What can be set in the figure “learning-rate”. */

import { noise, place, seed } from "../../figure/common_settings.js";
import { BATCH_SIZES, PLACES, RATES } from "./grid.js";

const MOST_SEEDS = 20;

/** The chosen cell is looked at; what is measured does not depend on it. */
const cell = (name, values, usual) => ({
  name,
  kind: "choice",
  options: values.map(String),
  default: String(usual),
  group: "main",
  restarts: false,
});

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  cell("batchSize", BATCH_SIZES, 32),
  cell("learningRate", RATES, 0.25),
  {
    name: "seeds",
    kind: "integer",
    min: 1,
    max: MOST_SEEDS,
    default: 3,
    group: "main",
    restarts: false,
  },
  { name: "totalEpochs", kind: "integer", min: 1, max: 16, default: 4, group: "more" },
  { name: "condition", kind: "number", min: 1, max: 1000, default: 30, group: "more" },
  { name: "features", kind: "integer", min: 1, max: 64, default: 16, group: "more" },
  noise({ default: 0.5, max: 10 }),
  seed({ default: 42 }),
  place("done", ({ seeds }) => seeds * PLACES.length + BATCH_SIZES.length),
];
