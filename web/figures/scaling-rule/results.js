/** The numbers that the figure shows, in full: for programs and for the file. */
import { columnsOf as fieldsOf, fileTables, resultOf } from "../../figure/columns.js";
import { columnsOf, growthOf } from "./findings.js";
import { OPTIMIZERS, RATES } from "./grid.js";

const columns = {
  cells: fieldsOf("optimizer", "batchSize", "learningRate", "seeds", "diverged", "excessLeft"),
  best: fieldsOf("optimizer", "seed", "batchSize", "bestRate"),
  exponents: fieldsOf("optimizer", "fitEnd", "seeds", "exponent", "low", "high"),
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results(state) {
  const named = (name) => rowsOf(state)[name].map((row) => resultOf(columns[name], row));
  const [cells, best, exponents] = Object.keys(columns).map(named);
  return { done: state.finished, jobs: state.jobs, cells, best, exponents };
}

export function tables(state, words) {
  return fileTables(columns, rowsOf(state), words);
}

/** @returns {Record<string, any[]>} */
function rowsOf({ measured, settings }) {
  const { results: all } = measured.rates;
  const byOptimizer = OPTIMIZERS.map((optimizer) => ({
    optimizer,
    sizes: columnsOf(all, optimizer).filter(({ runs }) => runs.length > 0),
    growth: growthOf(all, optimizer, Number(settings.fitEnd)),
  }));
  return {
    cells: byOptimizer.flatMap(({ optimizer, sizes }) =>
      sizes.flatMap((size) => RATES.map((_, row) => cellRow(optimizer, size, row))),
    ),
    best: byOptimizer.flatMap(({ optimizer, sizes }) =>
      sizes.flatMap(({ batchSize, runs }) =>
        runs.map(({ seed, bestRate }) => ({
          optimizer,
          seed,
          batchSize,
          bestRate: finiteOrNull(bestRate),
        })),
      ),
    ),
    exponents: byOptimizer
      .filter(({ growth }) => growth.count > 0)
      .map(({ optimizer, growth: { median, low, high, count } }) => ({
        optimizer,
        fitEnd: Number(settings.fitEnd),
        seeds: count,
        exponent: median,
        low: finiteOrNull(low),
        high: finiteOrNull(high),
      })),
  };
}

function cellRow(optimizer, { batchSize, runs, medians }, row) {
  return {
    optimizer,
    batchSize,
    learningRate: RATES[row],
    seeds: runs.length,
    diverged: runs.filter(({ left }) => left[row] === Number.POSITIVE_INFINITY).length,
    excessLeft: finiteOrNull(medians[row]),
  };
}

/** What is infinite or no number stands in no file. */
function finiteOrNull(value) {
  return Number.isFinite(value) ? value : null;
}
