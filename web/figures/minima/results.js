/** The numbers that the figure shows, in full: for programs and for the file. */
import { deviation, mean } from "d3-array";
import { column, fileTables, resultOf } from "../../figure/columns.js";
import { seedsOf } from "../../figure/seeds.js";
import { SIDES } from "./charts.js";
import { edgeRuns, summarizePairs, summarizeProtocols } from "./findings.js";
import { pairsByProtocol, RESCALED, SAMPLES, SOLUTION } from "./measurements.js";

/** Columns of values under the same keys; a run that diverged has none. */
const columnsOf = (...keys) =>
  keys.map((key) => {
    return { ...column(key), cell: (row) => (Number.isNaN(row[key]) ? null : row[key]) };
  });

const columns = {
  toy: columnsOf("batchSize", "balls", "wideFraction"),
  pairs: columnsOf("seed", "batchSize", ...SOLUTION),
  path: columnsOf("seed", "batchSize", "update", "topEigenvalue"),
  line: columnsOf("seed", "alpha", "trainLoss", "testLoss"),
  edge: columnsOf("batchSize", "learningRate", "threshold", "topEigenvalue"),
  climb: columnsOf("batchSize", "learningRate", "update", "topEigenvalue"),
  swap: columnsOf("seed", "firstBatchSize", "thenBatchSize", "update", "topEigenvalue"),
  protocols: [
    { ...column("protocol"), cell: ({ protocol }, { table }) => table.protocols[protocol] },
    ...columnsOf("seed", "batchSize", ...SOLUTION),
  ],
  rescale: columnsOf(...RESCALED),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  const { toy, pairs, edge, swap, rescale } = measured;
  const { whole, small } = edgeRuns(edge.results);
  const overPairs = summarizePairs(pairs.results, settings.seeds);
  return finiteOrNull({
    done: finished,
    jobs,
    toy: toy.results.filter(Boolean).map((run) => resultOf(columns.toy, run)),
    batchSizes: [settings.smallBatch, SAMPLES],
    pairs: withSeeds(pairs.results, settings),
    overPairs: overPairs && { ...overPairs, accuracy: withAverage(overPairs.accuracy) },
    edge: { fullBatch: whole, smallBatch: small },
    swap: withSeeds(swap.results, settings),
    protocols: summarizeProtocols(measured, settings.seeds).map(withAverage),
    rescale: rescale.results[0] ?? null,
  });
}

/** The average of the gaps, where no network diverged, and its standard error. @param {any} compared */
function withAverage(compared) {
  const { gaps } = compared;
  const standardError = (deviation(gaps) ?? Number.NaN) / Math.sqrt(gaps.length);
  return { ...compared, mean: mean(gaps) ?? Number.NaN, standardError };
}

/** The same with null for each number that is not finite: that of a run that diverged, or of too few. @param {any} value */
function finiteOrNull(value) {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(finiteOrNull);
  if (Object(value) !== value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, finiteOrNull(inner)]),
  );
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, words) {
  const batchSizes = { small: settings.smallBatch, large: SAMPLES };
  const solutions = (list, more = {}) =>
    withSeeds(list, settings).flatMap(({ seed, ...pair }) =>
      SIDES.map((side) => ({ ...pair[side], ...more, seed, batchSize: batchSizes[side] })),
    );
  const pathRows = (runs) =>
    runs.flatMap(({ path, ...run }) => path.map((point) => ({ ...run, ...point })));
  const { whole, small } = edgeRuns(measured.edge.results);
  const edge = [
    ...whole.map((run) => ({ ...run, batchSize: batchSizes.large })),
    ...small.map((run) => ({ ...run, batchSize: batchSizes.small })),
  ];
  const pairs = solutions(measured.pairs.results);
  const rows = {
    toy: measured.toy.results.filter(Boolean),
    pairs,
    path: pathRows(pairs),
    line: withSeeds(measured.pairs.results, settings).flatMap(({ seed, line }) =>
      line.map((point) => ({ seed, ...point })),
    ),
    edge,
    climb: pathRows(edge),
    swap: withSeeds(measured.swap.results, settings).flatMap((run) => swapRows(run, batchSizes)),
    protocols: pairsByProtocol(measured).flatMap(({ protocol, pairs: list }) =>
      solutions(list, { protocol }),
    ),
    rescale: measured.rescale.results[0]?.rows ?? [],
  };
  return fileTables(columns, rows, words);
}

/** The results that are there, each with its seed. */
function withSeeds(list, settings) {
  const seeds = seedsOf(settings);
  return list.map((result, i) => result && { seed: seeds[i], ...result }).filter(Boolean);
}

/** λmax before the swap, at update 0, and at each checkpoint after it, in both directions. */
function swapRows({ seed, checkpoint, first, after }, { small, large }) {
  const directions = [
    { seed, firstBatchSize: large, thenBatchSize: small },
    { seed, firstBatchSize: small, thenBatchSize: large },
  ];
  return directions.flatMap((direction, side) =>
    [first[side], ...after[side]].map((topEigenvalue, i) => ({
      ...direction,
      update: i === 0 ? 0 : checkpoint[i - 1],
      topEigenvalue,
    })),
  );
}
