/** The numbers that the figure shows, in full: for programs, for the tables below it, for the file. */
import { troubleText } from "../../figure/divergence.js";
import { stripMarkup } from "../../figure/markup.js";
import { sentence } from "./sentence.js";
import { AVERAGE, COLUMNS, columnValues, KNOWN_FROM, shownPlace } from "./shown.js";
import { hasTrouble } from "./trouble.js";

/**
 * @param {import("./session.js").State} state
 * @returns {object} plain; what the beat has not reached yet is null, counts are from 1
 */
export function results(state) {
  const { update, updates, beat, parameters, loss, epochs, diverged, updatesPerEpoch } = state;
  const [w, b] = parameters;
  const place = update ? shownPlace(state) : { epoch: 0, batch: 0, batches: updatesPerEpoch };
  return {
    ...place,
    update: updates,
    beat,
    w,
    b,
    loss,
    diverged,
    before: update && Array.from(update.before),
    after: beat === 6 ? Array.from(update.after) : null,
    samples: update ? knownSamples(update, beat) : [],
    gradient: beat >= AVERAGE ? Array.from(update.gradient) : null,
    fullGradient: beat >= AVERAGE ? Array.from(update.fullGradient) : null,
    epochs: epochs.map((row) => ({ ...row })),
  };
}

/** One sentence for those who do not see the figure. */
export function summary(state, settings, words) {
  if (hasTrouble(state)) return troubleText(state, settings, words);
  return stripMarkup(sentence(state, settings, words));
}

/**
 * @returns {{title: string, columns: string[], rows: (number | string | null)[][]}[]} the same numbers
 *   as tables
 */
export function tables(state, words) {
  const { data } = state;
  const { epoch, batch, update, samples, gradient, fullGradient, epochs } = results(state);
  const { columns, ...titles } = words.table;
  const sampleRows = samples.map((row) => [epoch, batch, update, ...COLUMNS.map((c) => row[c])]);
  const gradientRow = (name, values) => [epoch, batch, update, name, "", "", "", "", ...values];
  if (gradient) sampleRows.push(gradientRow(words.batch.average, gradient));
  if (fullGradient) sampleRows.push(gradientRow(words.batch.full, fullGradient));
  return [
    {
      title: titles.batch,
      columns: ["epoch", "batch", "update", ...COLUMNS].map((name) => columns[name]),
      rows: sampleRows,
    },
    {
      title: titles.epochs,
      columns: words.log.columns,
      rows: epochs.map((row) => [row.epoch, row.w, row.b, row.loss]),
    },
    {
      title: titles.all,
      columns: [columns.sample, columns.x, columns.y],
      rows: Array.from(data.x, (x, i) => [i, x, data.y[i]]),
    },
  ];
}

function knownSamples(update, beat) {
  const values = columnValues(update);
  return values.sample.map((_, i) =>
    Object.fromEntries(
      COLUMNS.map((name) => [name, beat >= KNOWN_FROM[name] ? values[name][i] : null]),
    ),
  );
}
