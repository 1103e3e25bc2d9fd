/** The numbers that the figure shows, in full: for programs and for the file. */
import { deviation, mean, sort } from "d3-array";
import { column, fileTables, resultOf } from "../../figure/columns.js";
import { seedsOf } from "../../figure/seeds.js";
import { SIDES } from "./charts.js";
import { summarizePairs } from "./findings.js";
import { SAMPLES, SOLUTION } from "./measurements.js";

/** Columns of values under the same keys; a run that diverged has none. */
export const columnsOf = (...keys) =>
  keys.map((key) => {
    return { ...column(key), cell: (row) => (Number.isNaN(row[key]) ? null : row[key]) };
  });

const columns = {
  toy: columnsOf("batchSize", "balls", "wideFraction"),
  pairs: columnsOf("seed", "batchSize", ...SOLUTION),
  path: columnsOf("seed", "batchSize", "update", "topEigenvalue"),
  line: columnsOf("seed", "alpha", "trainLoss", "testLoss"),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  const { toy, pairs } = measured;
  const overPairs = summarizePairs(pairs.results, settings.seeds);
  return finiteOrNull({
    done: finished,
    jobs,
    toy: toyRows(toy).map((run) => resultOf(columns.toy, run)),
    batchSizes: [settings.smallBatch, SAMPLES],
    pairs: withSeeds(pairs.results, settings),
    overPairs: overPairs && { ...overPairs, accuracy: withAverage(overPairs.accuracy) },
  });
}

/** By batch size, in whatever order they rolled. @returns {any[]} */
function toyRows({ results: runs }) {
  return sort(runs.filter(Boolean), ({ batchSize }) => batchSize);
}

/** The average of the gaps, where no network diverged, and its standard error. @param {any} compared */
export function withAverage(compared) {
  const { gaps } = compared;
  const standardError = (deviation(gaps) ?? Number.NaN) / Math.sqrt(gaps.length);
  return { ...compared, mean: mean(gaps) ?? Number.NaN, standardError };
}

/** The same with null for each number that is not finite: that of a run that diverged, or of too few. @param {any} value */
export function finiteOrNull(value) {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(finiteOrNull);
  if (Object(value) !== value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, finiteOrNull(inner)]),
  );
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, words) {
  const pairs = solutionRows(measured.pairs.results, settings);
  const rows = {
    toy: toyRows(measured.toy),
    pairs,
    path: pathRows(pairs),
    line: withSeeds(measured.pairs.results, settings).flatMap(({ seed, line }) =>
      line.map((point) => ({ seed, ...point })),
    ),
  };
  return fileTables(columns, rows, words);
}

/** The results that are there, each with its seed. */
export function withSeeds(list, settings) {
  const seeds = seedsOf(settings);
  return list.map((result, i) => result && { seed: seeds[i], ...result }).filter(Boolean);
}

/** Both networks of each pair, with more that all of them have. */
export function solutionRows(pairs, settings, more = {}) {
  const batchSizes = { small: settings.smallBatch, large: SAMPLES };
  return withSeeds(pairs, settings).flatMap(({ seed, ...pair }) =>
    SIDES.map((side) => ({ ...pair[side], ...more, seed, batchSize: batchSizes[side] })),
  );
}

/** A row for each point on the way of each run. */
export function pathRows(runs) {
  return runs.flatMap(({ path, ...run }) => path.map((point) => ({ ...run, ...point })));
}
