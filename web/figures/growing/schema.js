/** What can be set in the figure “growing”. */
import {
  batchSize,
  epochs,
  learningRate,
  noise,
  place,
  seed,
  seeds,
} from "../../figure/common_settings.js";

/**
 * A change drops results whose jobs are others, and begins nothing by itself.
 * @param {Partial<import("../../figure/settings.js").Setting> & {name: string}} own
 * @returns {import("../../figure/settings.js").Setting}
 */
const number = (own) => ({ kind: "integer", group: "main", restarts: false, ...own });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  seed({ default: 42 }),
  seeds({ max: 200, default: 20 }),
  number({ name: "samples", min: 16, max: 4096, default: 1024, group: "more" }),
  batchSize({ default: 8, restarts: false }),
  learningRate({ default: 0.25, max: 10, restarts: false, slider: undefined }),
  epochs({ min: 2, max: 64, default: 16 }),
  // Its handle is in the chart.
  number({
    name: "start",
    min: 1,
    max: ({ epochs: count }) => count - 1,
    default: (_, { epochs: count }) => Math.floor(count / 2),
    group: undefined,
  }),
  number({ name: "changes", min: 1, max: 8, default: 4, slider: "linear" }),
  number({ name: "factor", kind: "number", min: 1, max: 10, default: 2 }),
  number({ name: "condition", kind: "number", min: 1, max: 1000, default: 30, group: "more" }),
  noise({ default: 0.5, restarts: false }),
  place("done", ({ seeds: count }) => count),
];
