/** The experiment in the background: fresh batches of every size, drawn without and with replacement. */
import { isDiverging } from "../../figure/evidence.js";
import { batchSizesFor } from "./batch_sizes.js";

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  draws: {
    experiment: "gradient-noise",
    jobs(settings, state) {
      // Where w and b have left all bounds there is nothing to draw.
      if (isDiverging(state)) return [];
      const [w, b] = state.parameters;
      const { samples, noise, intercept, seed, draws, batchSize } = settings;
      const batchSizes = batchSizesFor(samples, batchSize);
      const here = { seed, samples, noise, intercept, w, b, draws, batchSizes };
      return ["without", "with"].map((replacement) => ({ ...here, replacement }));
    },
    reduce: ({ batchSize, mean, deviation, draws }, { samples, replacement }) =>
      Array.from(batchSize.values, (k, i) => ({
        batchSize: k,
        draws: draws.values[i],
        mean: pair(mean, i),
        // There is one batch of all data, which is off by nothing but rounding.
        deviation: replacement === "without" && k === samples ? [0, 0] : pair(deviation, i),
      })),
  },
};

function pair({ values }, row) {
  return [values[2 * row], values[2 * row + 1]];
}
