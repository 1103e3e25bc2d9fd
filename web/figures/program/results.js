/** The numbers that the figure shows: for programs, and for the file. */
import { columnsOf, fileTable, resultOf } from "../../figure/columns.js";

/** @typedef {import("./run.js").State} State */

const variableColumns = columnsOf("variable", "value");
const epochColumns = columnsOf("epoch", "w", "b", "loss");
const printedColumn = { key: "printed", cell: ({ printed }) => printed };

/**
 * @param {State} state
 * @returns {object} plain; counts are from 1, but `variables` are Python's own
 */
export function results(state) {
  const { position, length, place, updates, updatesPerEpoch, variables, batch } = state;
  const { epochs, printed, postLosses, diverged } = state;
  return {
    lines: position,
    allLines: length,
    line: place.line,
    epoch: place.epoch + 1,
    batch: place.batch + 1,
    batches: updatesPerEpoch,
    update: updates,
    w: variables.w ?? null,
    b: variables.b ?? null,
    loss: variables.loss ?? null,
    samples: batch,
    variables: structuredClone(variables),
    epochs: epochs.map((end) => resultOf(epochColumns, end)),
    printed,
    output: printed.map((line) => `${line}\n`).join(""),
    postLosses,
    diverged,
  };
}

/** @param {State} state */
export function tables({ variables, epochs, printed }, { table }) {
  const values = Object.entries(variables).map(([variable, value]) => ({
    variable,
    value: Array.isArray(value) ? value.join(" ") : value,
  }));
  const ends = epochs.map((end, i) => ({ ...end, printed: printed[i] }));
  return [
    fileTable(table.variables, variableColumns, table.columns.variables, values),
    fileTable(table.epochs, [...epochColumns, printedColumn], table.columns.epochs, ends),
  ];
}
