/** How long an epoch takes on this machine, with the batches of each run: measured in a Worker. */
import { rowsOf } from "../../figure/result_rows.js";

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  seconds: {
    experiment: "epoch-time",
    jobs: ({ samples, batchSize, seed }) => [
      {
        model: "linear",
        precision: "float64",
        features: 1,
        samples,
        batchSizes: [...new Set([1, batchSize, samples])],
        repeats: 5,
        seed,
      },
    ],
    reduce: (result) =>
      rowsOf(result, ["batchSize", "seconds", "lowerQuartile", "upperQuartile"]).map(
        ({ seconds: median, ...row }) => ({ ...row, median }),
      ),
  },
};

/**
 * Of an epoch; null before it is measured.
 * @param {{measured?: any}} state
 * @returns {{median: number, lowerQuartile: number, upperQuartile: number} | null}
 */
export function secondsPerEpoch({ measured }, { batchSize }) {
  const rows = measured?.seconds?.results[0];
  return rows?.find((row) => row.batchSize === batchSize) ?? null;
}
