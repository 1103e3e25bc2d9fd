/** The numbers that the figure shows, in full: for programs and for the file. */
import { fileTables } from "../../figure/columns.js";
import { columnsOf, finiteOrNull } from "../minima/results.js";
import { endsOf } from "./findings.js";
import { averageEvery, SHARDS } from "./measurements.js";

const columns = {
  medians: columnsOf("shards", "averageEvery", "seeds", "excess", "low", "high"),
  runs: columnsOf("seed", "shards", "averageEvery", "excess"),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  return finiteOrNull({
    done: finished,
    jobs,
    medians: medianRows(measured, settings),
    runs: runRows(measured, settings),
  });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, words) {
  const rows = {
    medians: finiteOrNull(medianRows(measured, settings)),
    runs: runRows(measured, settings),
  };
  const [medians, runs] = fileTables(columns, rows, words);
  return [{ ...medians, isOnPaper: true }, runs];
}

function medianRows({ runs }, settings) {
  const ends = endsOf(runs.results, settings);
  return SHARDS.flatMap((shards) =>
    ends[shards]
      .filter(({ count }) => count > 0)
      .map(({ every, count, median, low, high }) => ({
        shards,
        averageEvery: every,
        seeds: count,
        excess: median,
        low,
        high,
      })),
  );
}

function runRows({ runs }, settings) {
  const all = averageEvery(settings);
  return runs.results
    .filter(Boolean)
    .flatMap(({ seed, excess }) =>
      SHARDS.flatMap((shards, row) =>
        all.map((every, i) => ({ seed, shards, averageEvery: every, excess: excess[row][i] })),
      ),
    );
}
