/** What can be set in the figure “floors”. */
import {
  batchSize,
  learningRate,
  noise,
  place,
  seed,
  seeds,
} from "../../figure/common_settings.js";
import { HALVINGS, RATES } from "./measurements.js";

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  { name: "preset", kind: "choice", options: ["post", "line"], default: "post", group: "main" },
  seeds({ max: 200 }),
  { name: "samples", kind: "integer", min: 2, max: 512, group: "more" },
  batchSize(),
  // The largest; the others are its halves, quarters …
  learningRate({ min: 0.01, max: 10, default: 0.1, slider: undefined, group: "more" }),
  noise(),
  seed({ default: 42 }),
  // Of which learning rate the runs are drawn; its handle is in the chart.
  {
    name: "halvings",
    kind: "integer",
    min: 0,
    max: HALVINGS.at(-1),
    default: 1,
    restarts: false,
  },
  place("done", ({ seeds: count }) => count * RATES),
];

export const presets = {
  post: { seeds: 60, samples: 10, batchSize: 2, noise: 0.1 },
  line: { seeds: 40, samples: 512, batchSize: 8, noise: 1 },
};
