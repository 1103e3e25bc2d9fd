/** The numbers that the figure shows, in full: for programs and for the file. */
import { sort } from "d3-array";
import { column, fileTables } from "../../figure/columns.js";
import { columnsOf, finiteOrNull, pathRows } from "../minima/results.js";
import { allEnds } from "./findings.js";
import { PROBLEMS } from "./measurements.js";

const problem = {
  ...column("problem"),
  cell: (row, { table }) => table.problems[row.problem],
};
const columns = {
  runs: [
    problem,
    ...columnsOf("seed", "batchSize", "batchSharpness", "topEigenvalue", "trainLoss"),
  ],
  way: [problem, ...columnsOf("seed", "batchSize", "update", "batchSharpness")],
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  const ends = Object.entries(allEnds(measured, settings)).flatMap(([name, all]) =>
    all.map(({ size, diverged, runs, curvatures }) => ({
      problem: name,
      batchSize: size,
      count: runs.length,
      diverged,
      batchSharpness: curvatures.batchSharpness.spread,
      topEigenvalue: curvatures.topEigenvalue.spread,
    })),
  );
  return finiteOrNull({
    done: finished,
    jobs,
    threshold: 2 / settings.learningRate,
    runs: runRows(measured),
    ends,
  });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured }, words) {
  const runs = runRows(measured);
  return fileTables(columns, { runs, way: pathRows(runs) }, words);
}

/** All runs, by problem, seed and batch size. */
function runRows(measured) {
  return PROBLEMS.flatMap((name) =>
    sort(
      measured[name].results.filter(Boolean).map((run) => ({ problem: name, ...run })),
      ({ seed }) => seed,
      ({ batchSize }) => batchSize,
    ),
  );
}
