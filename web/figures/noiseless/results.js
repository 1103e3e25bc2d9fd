/** The numbers that the figure shows, in full: for programs and for the file. */
import { sort } from "d3-array";
import { column, fileTables } from "../../figure/columns.js";
import { SAMPLES } from "../minima/measurements.js";
import { columnsOf, finiteOrNull, pathRows } from "../minima/results.js";
import { summarizeDoses, summarizeTrios } from "./findings.js";

/** The shifts of w and b on a line, beside least squares. */
const SHIFTS = ["w", "wError", "wPredicted", "b", "bError", "bPredicted"];
const MEASURED = ["trainLoss", "trainAccuracy", "testAccuracy", "topEigenvalue", "gradientNoise"];

/** A run's batch size, and by what its penalty was multiplied, which small batches have not. */
const columns = {
  shifts: columnsOf("learningRate", ...SHIFTS),
  runs: [...columnsOf("seed", "batchSize"), column("factor"), ...columnsOf(...MEASURED)],
  way: [
    ...columnsOf("seed", "batchSize"),
    column("factor"),
    ...columnsOf("update", "topEigenvalue"),
  ],
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  const doses = summarizeDoses(measured).map(({ runs, ...dose }) => ({
    ...dose,
    count: runs.length,
  }));
  return finiteOrNull({
    done: finished,
    jobs,
    shifts: shiftsOf(measured.shifts),
    runs: runRows(measured, settings),
    overSeeds: summarizeTrios(measured.trios.results, settings.seeds),
    doses,
  });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, words) {
  const runs = runRows(measured, settings);
  return fileTables(
    columns,
    { shifts: shiftsOf(measured.shifts), runs, way: pathRows(runs) },
    words,
  );
}

function shiftsOf({ results: all }) {
  return all.filter(Boolean).map(({ rate, shift: [w, b], error, predicted }) => ({
    learningRate: rate,
    w,
    wError: error[0],
    wPredicted: predicted[0],
    b,
    bError: error[1],
    bPredicted: predicted[1],
  }));
}

/** All runs, by seed: small batches, then all samples by the strength of their penalty. */
function runRows({ trios, doses }, { smallBatch }) {
  const runs = [...trios.results, ...doses.results]
    .filter(Boolean)
    .map((run) => ({ ...run, batchSize: run.factor === null ? smallBatch : SAMPLES }));
  return sort(
    runs,
    ({ seed }) => seed,
    ({ factor }) => factor ?? -1,
  );
}
