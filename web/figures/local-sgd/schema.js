/** What can be set in the figure “local-sgd”. */
import {
  batchSize,
  epochs,
  learningRate,
  noise,
  place,
  seed,
  seeds,
} from "../../figure/common_settings.js";
import { MOST_EVERY } from "./measurements.js";

const integer = (name, own) => ({ name, kind: /** @type {const} */ ("integer"), ...own });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  // Of which shards the workers' lines are drawn.
  {
    name: "shards",
    kind: "choice",
    options: ["sorted", "shuffled"],
    default: "sorted",
    group: "main",
    restarts: false,
  },
  seeds({ max: 200, default: 100 }),
  integer("samples", { min: 16, max: 2048, default: 512, group: "more" }),
  integer("workers", { min: 1, max: 16, default: 8, group: "main" }),
  batchSize({
    default: 2,
    max: ({ samples, workers }) => Math.floor(samples / workers),
    group: "more",
    slider: undefined,
  }),
  learningRate({ min: 1e-4, max: 10, default: 0.025, slider: undefined, group: "more" }),
  noise({ default: 1 }),
  epochs({ default: 16, max: 100, restarts: true }),
  seed({ default: 42 }),
  // The place, among those that are measured, of the number of steps whose workers are drawn; its handle is in the chart.
  integer("every", { min: 0, max: MOST_EVERY, default: 2, restarts: false }),
  place("done", ({ seeds: count }) => count),
];
