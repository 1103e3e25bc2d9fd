/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { counted, fixed } from "../../charts/numbers.js";
import { column, columnsOf, fileTable, resultOf } from "../../figure/columns.js";
import { isDiverging, troubleText } from "../../figure/divergence.js";
import { stripMarkup } from "../../figure/markup.js";
import { columnOf, sentence } from "./sentence.js";

/** Below this a formula has no size to compare with. */
const NEARLY_ZERO = 1e-12;

/** The number of the parameter that is looked at, from a pair. */
const formatPair = (pair, { settings }) => fixed(pair[columnOf(settings)], 4);

/** How a measured deviation compares with a formula's. */
const ratioTo = (formula, deviationOf) => (size, shown) => {
  const parameter = columnOf(shown.settings);
  const expected = size[formula][parameter];
  const measured = deviationOf(size, shown)?.[parameter];
  return measured === undefined || expected <= NEARLY_ZERO ? "–" : fixed(measured / expected, 3);
};
const deviation = (size) => size.deviation;
/** Of fresh batches: of the first run drawn without replacement, of the second with it. */
const freshDeviation =
  (run) =>
  (size, { state }) =>
    state.measured.draws.results[run]?.[state.sizes.indexOf(size)].deviation;

export const sizeColumns = [
  column("batchSize", String),
  column(
    "batches",
    (count, { words }, { exact }) => counted(count) + (exact ? ` ${words.sizes.all}` : ""),
  ),
  { ...column("exact"), cell: ({ exact }, { table }) => (exact ? table.all : table.some) },
  column("mean", formatPair),
  column("deviation", formatPair),
  ...columnsOf("withReplacement", "finitePopulation"),
  { key: "toStandardError", text: ratioTo("withReplacement", deviation) },
  { key: "toCorrected", text: ratioTo("finitePopulation", deviation) },
  { key: "freshToCorrected", text: ratioTo("finitePopulation", freshDeviation(0)) },
  { key: "freshToStandardError", text: ratioTo("withReplacement", freshDeviation(1)) },
];
const drawnColumns = [
  { key: "replacement", cell: ({ replacement }, { table }) => table[replacement] },
  ...columnsOf("batchSize", "draws", "mean", "deviation"),
];
const batchColumns = columnsOf("batch", "gradient");

/** @param {import("./run.js").State & {measured: any}} state */
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

export function summary(state, settings, words) {
  if (isDiverging(state)) return troubleText(state, settings, words);
  return stripMarkup(sentence(state, settings, words));
}

export function tables({ sizes, chosen, measured }, words) {
  const { titles, columns } = words.table;
  const drawn = ["without", "with"].flatMap((replacement, i) =>
    (measured.draws.results[i] ?? []).map((row) => ({ ...row, replacement })),
  );
  const [w, b] = chosen.gradients;
  const batches = Array.from(w, (_, i) => ({ batch: i + 1, gradient: [w[i], b[i]] }));
  return [
    fileTable(titles.sizes, sizeColumns, columns.sizes, sizes, words),
    fileTable(titles.drawn, drawnColumns, columns.drawn, drawn, words),
    fileTable(titles.batches(chosen.batchSize), batchColumns, columns.batches, batches),
  ];
}
