/** The numbers that the figure shows, in full: for programs and for the file. */
import { columnsOf, fileTables, resultOf } from "../../figure/columns.js";
import { SIZES } from "./grid.js";
import { noiseOnLine } from "./noise_scale.js";

const columns = {
  critical: columnsOf("seed", "place", "noiseScale", "criticalBatch", "fewestUpdates"),
  updates: columnsOf("seed", "place", "batchSize", "updates", "learningRate"),
  line: columnsOf("place", "noiseScale"),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results(state) {
  const named = (name) => rowsOf(state)[name].map((row) => resultOf(columns[name], row));
  const [critical, updates, line] = Object.keys(columns).map(named);
  return { done: state.finished, jobs: state.jobs, critical, updates, noiseOnLine: line };
}

export function tables(state, words) {
  return fileTables(columns, rowsOf(state), words);
}

/** @returns {Record<string, any[]>} */
function rowsOf({ measured, settings }) {
  const runs = measured.batches.results.filter(Boolean);
  return {
    critical: runs.map(({ seed, place, noiseScale, criticalBatch, fewestUpdates }) => ({
      seed,
      place,
      noiseScale,
      criticalBatch: finiteOrNull(criticalBatch),
      fewestUpdates: finiteOrNull(fewestUpdates),
    })),
    updates: runs.flatMap(({ seed, place, updates, learningRates }) =>
      SIZES.map((batchSize, i) => ({
        seed,
        place,
        batchSize,
        updates: finiteOrNull(updates[i]),
        learningRate: finiteOrNull(learningRates[i]),
      })),
    ),
    line: noiseOnLine(settings),
  };
}

/** What is infinite or no number stands in no file. */
function finiteOrNull(value) {
  return Number.isFinite(value) ? value : null;
}
