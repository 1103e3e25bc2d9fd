/** The numbers that the figure shows, in full: for programs, for the tables below it, for the file. */
import { troubleText } from "../../figure/divergence.js";
import { stripMarkup } from "../../figure/markup.js";
import { numbersOf } from "./shown.js";
import { hasTrouble } from "./trouble.js";

/**
 * @param {import("./session.js").State} state
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
    epochs: epochs.map((row) => ({ ...row })),
    printed,
    output: printed.map((line) => `${line}\n`).join(""),
    postLosses,
    diverged,
  };
}

/** One sentence for those who do not see the figure. */
export function summary(state, settings, words) {
  if (hasTrouble(state)) return troubleText(state, settings, words);
  return stripMarkup(sentence(state, settings, words));
}

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const say = words.sentence[state.place.line];
  return say(numbersOf(state, settings));
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables(state, words) {
  const { variables, epochs, printed } = state;
  const { table } = words;
  const rows = Object.entries(variables).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(" ") : value,
  ]);
  return [
    { title: table.variables, columns: table.variableColumns, rows },
    {
      title: table.epochs,
      columns: table.epochColumns,
      rows: epochs.map(({ epoch, w, b, loss }, i) => [epoch, w, b, loss, printed[i]]),
    },
  ];
}
