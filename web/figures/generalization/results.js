/** The numbers that the figure shows, in full: for programs and for the file. */
import { column, fileTables } from "../../figure/columns.js";
import { SAMPLES, SOLUTION } from "../minima/measurements.js";
import { columnsOf, finiteOrNull, solutionRows, withAverage } from "../minima/results.js";
import { summarizeProtocols } from "./findings.js";
import { pairsByProtocol, RESCALED } from "./measurements.js";

const columns = {
  protocols: [
    { ...column("protocol"), cell: ({ protocol }, { table }) => table.protocols[protocol] },
    ...columnsOf("seed", "batchSize", ...SOLUTION),
  ],
  rescale: columnsOf(...RESCALED),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  return finiteOrNull({
    done: finished,
    jobs,
    batchSizes: [settings.smallBatch, SAMPLES],
    protocols: summarizeProtocols(measured, settings.seeds).map(withAverage),
    rescale: measured.rescale.results[0] ?? null,
  });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, words) {
  const rows = {
    protocols: pairsByProtocol(measured).flatMap(({ protocol, pairs }) =>
      solutionRows(pairs, settings, { protocol }),
    ),
    rescale: measured.rescale.results[0]?.rows ?? [],
  };
  return fileTables(columns, rows, words);
}
