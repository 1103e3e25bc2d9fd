/** How long an epoch takes on this machine, with each contestant's batches: measured in a Worker. */

/** @type {import("../../figure/registry.js").Measurement} */
export const seconds = {
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
  reduce: ({ batchSize, seconds: median, lowerQuartile, upperQuartile }) =>
    Array.from(batchSize.values, (size, i) => ({
      batchSize: size,
      median: median.values[i],
      lowerQuartile: lowerQuartile.values[i],
      upperQuartile: upperQuartile.values[i],
    })),
};

/** @returns {{median: number, lowerQuartile: number, upperQuartile: number} | null} of an epoch */
export function secondsOf({ measured }, { batchSize }) {
  const rows = measured?.seconds?.results[0];
  return rows?.find((row) => row.batchSize === batchSize) ?? null;
}
