/**
 * What the figure shows of a state, as formatted texts. Both the pictures and the words are made of it,
 * so that a number has the same digits wherever it stands.
 */
import { decimalsFor, fixed } from "../../charts/numbers.js";

/** The beat at which a column of the batch table is known. */
export const KNOWN_FROM = {
  sample: 1,
  x: 1,
  y: 1,
  prediction: 2,
  error: 3,
  dw: 4,
  db: 4,
};

export const COLUMNS = Object.keys(KNOWN_FROM);

/** Beats at which the rest is known. */
export const AVERAGE = 5;
export const STEP = 6;

/**
 * @param {import("./session.js").State} state
 * @returns {null | object} null at the start; else `columns`, the k texts of each column known so far;
 *   `decimals` of each; `average` and `full` as [∂w, ∂b] texts (always there: ask the beat)
 */
export function shownUpdate({ update, beat }) {
  if (!update) return null;
  const values = columnValues(update);
  const decimals = Object.fromEntries(COLUMNS.map((name) => [name, decimalsFor(values[name])]));
  decimals.sample = 0;
  const columns = {};
  for (const name of COLUMNS) {
    if (beat < KNOWN_FROM[name]) continue;
    columns[name] = values[name].map((value) => fixed(value, decimals[name]));
  }
  const [average, full] = [update.gradient, update.fullGradient].map((gradient) => {
    const places = Math.max(3, decimalsFor(gradient));
    return Array.from(gradient, (value) => fixed(value, places));
  });
  return { columns, decimals, values, average, full };
}

/** The k values of each column, as plain arrays. */
export function columnValues(update) {
  const { indices, x, y, predictions, errors, sampleGradients } = update;
  const gradients = Array.from(sampleGradients);
  return {
    sample: Array.from(indices),
    x: Array.from(x),
    y: Array.from(y),
    prediction: Array.from(predictions),
    error: Array.from(errors),
    dw: gradients.filter((_, i) => i % 2 === 0),
    db: gradients.filter((_, i) => i % 2 === 1),
  };
}

/** @returns {{w: string, b: string, loss: string}} with the digits of the parameter table */
export function shownParameters([w, b], loss) {
  return { w: fixed(w, 3), b: fixed(b, 3), loss: fixed(loss, 4) };
}

/** Epoch, batch and update as one counts them: from 1. */
export function shownPlace({ update, updatesPerEpoch }) {
  return {
    epoch: update.epoch + 1,
    batch: update.batch + 1,
    batches: updatesPerEpoch,
    update: update.update + 1,
  };
}
