/** The numbers that the figure shows: in its tables, for programs, and for the file. */
import { fixed } from "../../charts/numbers.js";
import { fileTable, resultOf } from "../../figure/columns.js";
import { AVERAGE, KNOWN_FROM, SAMPLE_COLUMNS, STEP } from "./beats.js";
import { placeOf, samplesOf } from "./format.js";

/**
 * @typedef {import("./run.js").State} State
 * @typedef {import("./run.js").EpochEnd} EpochEnd
 * @typedef {import("./format.js").Sample} Sample
 * @typedef {Record<string, number | string | null>} Row
 */

/**
 * Of the batch's table. A row that is null has its place, and no numbers.
 * @type {import("../../figure/columns.js").Column<any>[]}
 */
export const sampleColumns = SAMPLE_COLUMNS.map((key) => ({
  key,
  value: (sample) => sample[key],
  text: (sample, { decimals }) => {
    const value = sample?.[key] ?? null;
    return value === null ? "" : fixed(value, decimals[key]);
  },
  className: ({ state }) => `${key} ${state.beat === KNOWN_FROM[key] ? "now" : ""}`,
}));

/** Of the end of an epoch. @type {import("../../figure/columns.js").Column<EpochEnd | null>[]} */
export const epochColumns = [
  { key: "epoch", value: (end) => end?.epoch ?? null, text: (end) => end?.epoch },
  ...["w", "b", "loss"].map((key) => ({
    key,
    value: (end) => end[key],
    text: (end) => (end ? fixed(end[key], 4) : ""),
  })),
];

/** @type {import("../../figure/columns.js").Column<Row>[]} */
const placeColumns = ["epoch", "batch", "update"].map((key) => ({ key, value: (row) => row[key] }));

/** @type {import("../../figure/columns.js").Column<{i: number, x: number, y: number}>[]} */
const dataColumns = [
  { key: "sample", value: ({ i }) => i },
  { key: "x", value: ({ x }) => x },
  { key: "y", value: ({ y }) => y },
];

/**
 * @param {State} state
 * @returns {object} plain; what the beat has not reached yet is null, counts are from 1
 */
export function results(state) {
  const { update, updates, beat, parameters, loss, epochs, diverged } = state;
  const [w, b] = parameters;
  return {
    ...placeOf(state),
    update: updates,
    beat,
    w,
    b,
    loss,
    diverged,
    before: update && Array.from(update.before),
    after: update && beat === STEP ? Array.from(update.after) : null,
    samples: samplesOf(state).map((sample) => resultOf(sampleColumns, sample)),
    gradient: update && beat >= AVERAGE ? Array.from(update.gradient) : null,
    fullGradient: update && beat >= AVERAGE ? Array.from(update.fullGradient) : null,
    epochs: epochs.map((end) => resultOf(epochColumns, end)),
  };
}

/**
 * @param {State} state
 * @param {any} words
 */
export function tables(state, words) {
  const { columns, ...titles } = words.table;
  const { data, update, beat, epochs } = state;
  const place = placeOf(state);
  const gradientRow = (sample, gradient) => ({
    ...place,
    ...Object.fromEntries(SAMPLE_COLUMNS.map((name) => [name, ""])),
    sample,
    dw: gradient[0],
    db: gradient[1],
  });
  const samples = samplesOf(state).map((sample) => ({ ...place, ...sample }));
  const gradients =
    update && beat >= AVERAGE
      ? [
          gradientRow(words.batch.average, update.gradient),
          gradientRow(words.batch.full, update.fullGradient),
        ]
      : [];
  return [
    fileTable(titles.batch, [...placeColumns, ...sampleColumns], columns, [
      ...samples,
      ...gradients,
    ]),
    fileTable(titles.epochs, epochColumns, words.log.columns, epochs),
    fileTable(
      titles.all,
      dataColumns,
      columns,
      Array.from(data.x, (x, i) => ({ i, x, y: data.y[i] })),
    ),
  ];
}
