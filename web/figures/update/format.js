/**
 * The numbers of a state as texts. Charts, tables and sentences are made of them, so that a number has the
 * same digits wherever it stands.
 */
import { decimalMark, decimalsFor, fixed } from "../../charts/numbers.js";
import { KNOWN_FROM, SAMPLE_COLUMNS } from "./beats.js";

/**
 * The k values of each column.
 * @param {import("../../engine/engine.js").Update} update
 * @returns {Record<import("./beats.js").SampleColumn, number[]>}
 */
export function columnValues({ indices, x, y, predictions, errors, sampleGradients }) {
  const [sample, ...others] = [indices, x, y, predictions, errors].map((values) => [...values]);
  const [dw, db] = [0, 1].map((column) => [...sampleGradients].filter((_, i) => i % 2 === column));
  return { sample, x: others[0], y: others[1], prediction: others[2], error: others[3], dw, db };
}

/**
 * The texts of the columns that are known at this beat, and ∂w and ∂b of the batch and of all data; null at
 * the start.
 * @param {import("./run.js").State} state
 */
export function formatUpdate({ update, beat }) {
  if (!update) return null;
  const values = columnValues(update);
  const columns = SAMPLE_COLUMNS.filter((name) => beat >= KNOWN_FROM[name]).map((name) => {
    const decimals = name === "sample" ? 0 : decimalsFor(values[name]);
    return [name, values[name].map((value) => fixed(value, decimals))];
  });
  const [average, full] = [update.gradient, update.fullGradient].map((gradient) => {
    const decimals = Math.max(3, decimalsFor(gradient));
    return Array.from(gradient, (value) => fixed(value, decimals));
  });
  return { columns: Object.fromEntries(columns), average, full };
}

/** The number that a text shows; NaN where it is written with a power of ten. @param {string} text */
export function shownNumber(text) {
  return Number(text.replace("−", "-").replace(decimalMark(), "."));
}

/** With the digits of the table of parameters. */
export function formatParameters(parameters, loss) {
  return {
    w: fixed(parameters[0], 3),
    b: fixed(parameters[1], 3),
    loss: fixed(loss, 4),
  };
}

/** Epoch, batch and update, counted from 1; 0 at the start. */
export function placeOf({ update, updatesPerEpoch }) {
  const { epoch, batch, update: updates } = update ?? { epoch: -1, batch: -1, update: -1 };
  return { epoch: epoch + 1, batch: batch + 1, batches: updatesPerEpoch, update: updates + 1 };
}
