/**
 * The numbers of a state as texts. Charts, tables and sentences are made of them, so that a number has the
 * same digits wherever it stands.
 */
import { decimalsFor, fixed } from "../../charts/numbers.js";
import { KNOWN_FROM, SAMPLE_COLUMNS } from "./beats.js";

/**
 * @typedef {import("../../engine/engine.js").Update} Update
 * @typedef {import("./run.js").State} State
 * @typedef {import("./beats.js").SampleColumn} SampleColumn
 *
 * @typedef {Record<SampleColumn, number | null>} Sample of the batch; null where the beat has not reached it
 */

/**
 * The k values of each column.
 * @param {Update} update
 * @returns {Record<SampleColumn, number[]>}
 */
export function columnValues({ indices, x, y, predictions, errors, sampleGradients }) {
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

/**
 * The samples of the batch, as far as they are known.
 * @param {State} state
 * @returns {Sample[]}
 */
export function samplesOf({ update, beat }) {
  if (!update) return [];
  const values = columnValues(update);
  return values.sample.map(
    (_, i) =>
      /** @type {Sample} */ (
        Object.fromEntries(
          SAMPLE_COLUMNS.map((name) => [name, beat >= KNOWN_FROM[name] ? values[name][i] : null]),
        )
      ),
  );
}

/**
 * How many decimals each column has.
 * @param {Update} update
 * @returns {Record<SampleColumn, number>}
 */
export function decimalsOf(update) {
  const values = columnValues(update);
  const decimals = SAMPLE_COLUMNS.map((name) => [name, decimalsFor(values[name])]);
  return { ...Object.fromEntries(decimals), sample: 0 };
}

/**
 * @param {State} state
 * @returns {null | {columns: Record<SampleColumn, string[]>, average: string[], full: string[]}} null at the
 *   start; else the texts of the columns that are known, and ∂w and ∂b of the batch and of all data
 */
export function formatUpdate({ update, beat }) {
  if (!update) return null;
  const values = columnValues(update);
  const decimals = decimalsOf(update);
  const columns = SAMPLE_COLUMNS.filter((name) => beat >= KNOWN_FROM[name]).map((name) => [
    name,
    values[name].map((value) => fixed(value, decimals[name])),
  ]);
  const [average, full] = [update.gradient, update.fullGradient].map((gradient) => {
    const places = Math.max(3, decimalsFor(gradient));
    return Array.from(gradient, (value) => fixed(value, places));
  });
  return { columns: Object.fromEntries(columns), average, full };
}

/**
 * With the digits of the table of parameters.
 * @param {ArrayLike<number>} parameters
 * @param {number} loss
 */
export function formatParameters(parameters, loss) {
  return { w: fixed(parameters[0], 3), b: fixed(parameters[1], 3), loss: fixed(loss, 4) };
}

/**
 * Epoch, batch and update, counted from 1.
 * @param {State} state
 */
export function placeOf({ update, updatesPerEpoch }) {
  const { epoch, batch, update: updates } = update ?? { epoch: -1, batch: -1, update: -1 };
  return { epoch: epoch + 1, batch: batch + 1, batches: updatesPerEpoch, update: updates + 1 };
}
