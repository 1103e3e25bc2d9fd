/** The numbers that the figure shows: in its tables, for programs, and for the file. */

import { fixed } from "../../charts/numbers.js";
import { column, columnsOf, fileTable, resultOf } from "../../figure/columns.js";
import { AVERAGE, KNOWN_FROM, SAMPLE_COLUMNS, STEP } from "./beats.js";
import { columnValues, placeOf } from "./format.js";

/** Of the batch; what the figure shows of a row are the texts of format.js. */
export const sampleColumns = SAMPLE_COLUMNS.map((key) => ({
  ...column(key),
  text: (row, { formatted }) => formatted?.columns[key]?.[row],
  className: ({ state }) => `${key} ${state.beat === KNOWN_FROM[key] ? "now" : ""}`,
}));

/** Of the ends of epochs; a row that is null has its place, and no numbers. */
export const epochColumns = [
  { ...column("epoch"), text: (end) => end?.epoch },
  ...["w", "b", "loss"].map((key) => ({
    ...column(key),
    text: (end) => end && fixed(end[key], 4),
  })),
];
const placeColumns = columnsOf("epoch", "batch", "update");
const dataColumns = columnsOf("sample", "x", "y");

/** What the beat has not reached yet is null, counts are from 1. @param {import("./run.js").State} state */
export function results(state) {
  const { update, updates, beat, parameters, loss, epochs, diverged } = state;
  const [w, b] = parameters;
  const from = (first, values) => (update && beat >= first ? Array.from(values(update)) : null);
  return {
    ...placeOf(state),
    update: updates,
    beat,
    w,
    b,
    loss,
    diverged,
    before: from(1, ({ before }) => before),
    after: from(STEP, ({ after }) => after),
    samples: samplesOf(state),
    gradient: from(AVERAGE, ({ gradient }) => gradient),
    fullGradient: from(AVERAGE, ({ fullGradient }) => fullGradient),
    epochs: epochs.slice(1).map((end) => resultOf(epochColumns, end)),
  };
}

export function tables(state, words) {
  const { columns, ...titles } = words.table;
  const { data, epochs } = state;
  const place = placeOf(state);
  const { gradient, fullGradient } = results(state);
  const blank = Object.fromEntries(SAMPLE_COLUMNS.map((name) => [name, ""]));
  const gradientRow = (sample, values) =>
    values ? [{ ...place, ...blank, sample, dw: values[0], db: values[1] }] : [];
  const batch = [
    ...samplesOf(state).map((sample) => ({ ...place, ...sample })),
    ...gradientRow(words.batch.average, gradient),
    ...gradientRow(words.batch.full, fullGradient),
  ];
  const samples = Array.from(data.x, (x, sample) => ({ sample, x, y: data.y[sample] }));
  return [
    fileTable(titles.batch, [...placeColumns, ...sampleColumns], columns, batch),
    fileTable(titles.epochs, epochColumns, words.log.columns, epochs.slice(1)),
    { ...fileTable(titles.all, dataColumns, columns, samples), isOnPaper: true },
  ];
}

function samplesOf({ update, beat }) {
  if (!update) return [];
  const values = columnValues(update);
  const valueAt = (name, i) => (beat >= KNOWN_FROM[name] ? values[name][i] : null);
  return values.sample.map((_, i) =>
    Object.fromEntries(SAMPLE_COLUMNS.map((name) => [name, valueAt(name, i)])),
  );
}
