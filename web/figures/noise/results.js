/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { counted, fixed } from "../../charts/numbers.js";
import { fileTable, resultOf } from "../../figure/columns.js";
import { isDiverging, troubleText } from "../../figure/divergence.js";
import { stripMarkup } from "../../figure/markup.js";
import { sentence } from "./sentence.js";

/**
 * @typedef {import("./run.js").Size} Size
 * @typedef {import("./run.js").State & {measured: any}} State
 * @typedef {{batchSize: number, draws: number, mean: import("./run.js").Pair, deviation: import("./run.js").Pair,
 *   replacement: string}} Drawn
 */

/** Below this a formula has no size to compare with. */
const NEARLY_ZERO = 1e-12;

const columnOf = ({ settings }) => (settings.parameter === "w" ? 0 : 1);

/** The number of the parameter that is looked at, from a pair of each size. */
const digitsOf = (pairOf) => (size, shown) => fixed(pairOf(size)[columnOf(shown)], 4);

/** How a measured pair compares with a formula's. */
const ratioTo = (formula, pairOf) => (size, shown) => {
  const column = columnOf(shown);
  const expected = formula(size)[column];
  const measured = pairOf(size, shown)?.[column];
  return measured === undefined || expected <= NEARLY_ZERO ? "–" : fixed(measured / expected, 3);
};

const deviation = (size) => size.deviation;
const standardError = (size) => size.withReplacement;
const correctedError = (size) => size.finitePopulation;
/** Of fresh batches: of the first run drawn without replacement, of the second with it. */
const freshDeviation =
  (run) =>
  (size, { state }) =>
    state.measured.draws.results[run]?.[state.sizes.indexOf(size)].deviation;

/** @type {import("../../figure/columns.js").Column<Size>[]} */
export const sizeColumns = [
  { key: "batchSize", value: (size) => size.batchSize, text: (size) => size.batchSize },
  {
    key: "batches",
    value: (size) => size.gradients.w.length,
    text: ({ gradients, exact }, { words }) =>
      `${counted(gradients.w.length)}${exact ? ` ${words.sizes.all}` : ""}`,
  },
  {
    key: "exact",
    value: (size) => size.exact,
    cell: ({ exact }, { table }) => (exact ? table.all : table.some),
  },
  { key: "mean", value: (size) => size.mean, text: digitsOf((size) => size.mean) },
  { key: "deviation", value: deviation, text: digitsOf(deviation) },
  { key: "withReplacement", value: standardError },
  { key: "finitePopulation", value: correctedError },
  { key: "toStandardError", text: ratioTo(standardError, deviation) },
  { key: "toCorrected", text: ratioTo(correctedError, deviation) },
  { key: "freshToCorrected", text: ratioTo(correctedError, freshDeviation(0)) },
  { key: "freshToStandardError", text: ratioTo(standardError, freshDeviation(1)) },
];

/** @type {import("../../figure/columns.js").Column<Drawn>[]} */
const drawnColumns = [
  { key: "replacement", cell: ({ replacement }, { table }) => table[replacement] },
  { key: "batchSize", value: (row) => row.batchSize },
  { key: "draws", value: (row) => row.draws },
  { key: "mean", value: (row) => row.mean },
  { key: "deviation", value: (row) => row.deviation },
];

/** @type {import("../../figure/columns.js").Column<[w: number, b: number, i: number]>[]} */
const batchColumns = [
  { key: "batch", value: ([, , i]) => i + 1 },
  { key: "gradient", value: ([w, b]) => [w, b] },
];

/** @param {State} state */
export function results(state) {
  const { updates, updatesPerEpoch, parameters, loss, diverged, next, sizes, measured } = state;
  const [without = null, withReplacement = null] = measured.draws.results;
  return {
    epoch: Math.floor(updates / updatesPerEpoch),
    update: updates,
    w: parameters[0],
    b: parameters[1],
    loss,
    diverged,
    n: state.data.samples,
    batchSize: state.chosen.batchSize,
    fullGradient: [...state.fullGradient],
    nextBatch: { indices: Array.from(next.indices), gradient: Array.from(next.gradient) },
    sizes: sizes.map((size) => resultOf(sizeColumns, size)),
    drawn: { without, with: withReplacement },
  };
}

/**
 * @param {State} state
 * @param {any} settings
 * @param {any} words
 */
export function summary(state, settings, words) {
  if (isDiverging(state)) return troubleText(state, settings, words);
  return stripMarkup(sentence(state, settings, words));
}

/**
 * @param {State} state
 * @param {any} words
 */
export function tables({ sizes, chosen, measured }, words) {
  const { titles, columns } = words.table;
  const drawn = ["without", "with"].flatMap((replacement, i) =>
    (measured.draws.results[i] ?? []).map((row) => ({ ...row, replacement })),
  );
  const { w, b } = chosen.gradients;
  const batches = Array.from(
    w,
    (value, i) => /** @type {[number, number, number]} */ ([value, b[i], i]),
  );
  return [
    fileTable(titles.sizes, sizeColumns, columns.sizes, sizes, words),
    fileTable(titles.drawn, drawnColumns, columns.drawn, drawn, words),
    fileTable(titles.batches(chosen.batchSize), batchColumns, columns.batches, batches),
  ];
}
