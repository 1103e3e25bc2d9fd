/** The numbers that the figure shows, in full: for programs and for the file. */
import { sort } from "d3-array";
import { fileTables } from "../../figure/columns.js";
import { SAMPLES } from "../minima/measurements.js";
import { columnsOf, finiteOrNull, pathRows, withSeeds } from "../minima/results.js";

const columns = {
  edge: columnsOf("seed", "batchSize", "learningRate", "threshold", "topEigenvalue"),
  climb: columnsOf("seed", "batchSize", "learningRate", "update", "topEigenvalue"),
  swap: columnsOf("seed", "firstBatchSize", "thenBatchSize", "update", "topEigenvalue"),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  const { smallBatch } = settings;
  const runs = edgeRows(measured.edge.results, smallBatch);
  return finiteOrNull({
    done: finished,
    jobs,
    batchSizes: [smallBatch, SAMPLES],
    edge: {
      fullBatch: runs.filter(({ batchSize }) => batchSize === SAMPLES),
      smallBatch: runs.filter(({ batchSize }) => batchSize === smallBatch),
    },
    swap: withSeeds(measured.swap.results, settings),
  });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, words) {
  const { smallBatch } = settings;
  const edge = edgeRows(measured.edge.results, smallBatch);
  const swaps = withSeeds(measured.swap.results, settings);
  const rows = {
    edge,
    climb: pathRows(edge),
    swap: swaps.flatMap((run) => swapRows(run, smallBatch)),
  };
  return fileTables(columns, rows, words);
}

/** The runs at the edge of stability, each with its batch size, by seed, batch size and rate. */
function edgeRows(results, smallBatch) {
  const runs = results
    .filter(Boolean)
    .map(({ isWhole, ...run }) => ({ ...run, batchSize: isWhole ? SAMPLES : smallBatch }));
  return sort(
    runs,
    ({ seed }) => seed,
    ({ batchSize }) => batchSize,
    ({ learningRate }) => learningRate,
  );
}

/** λmax before the swap, at update 0, and at each checkpoint after it, in both directions. */
function swapRows({ seed, checkpoint, first, after }, small) {
  const directions = [
    { seed, firstBatchSize: SAMPLES, thenBatchSize: small },
    { seed, firstBatchSize: small, thenBatchSize: SAMPLES },
  ];
  return directions.flatMap((direction, side) =>
    [first[side], ...after[side]].map((topEigenvalue, i) => ({
      ...direction,
      update: i === 0 ? 0 : checkpoint[i - 1],
      topEigenvalue,
    })),
  );
}
