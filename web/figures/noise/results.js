/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { counted, fixed } from "../../charts/numbers.js";
import { column, columnsOf, fileTable, resultOf } from "../../figure/columns.js";
import { troubleText } from "../../figure/divergence.js";
import { isDiverging } from "../../figure/evidence.js";
import { agreement, columnOf, drawsHere, formatGradient, sentence } from "./findings.js";

/** The number of the parameter that is looked at, from a pair. */
const formatPair = (pair, { settings }) => formatGradient(pair[columnOf(settings)]);

/** How a measured deviation compares with a formula's, and how far it may be off by chance. */
const ratioTo = (formula, measuredIn) => (size, shown) => {
  const measured = measuredIn(size, shown);
  if (!measured) return "–";
  const deviation = measured.deviation[columnOf(shown.settings)];
  const { answer, ratio, margin } = agreement(deviation, size, formula, measured.draws, shown);
  if (answer === "unknown") return "–";
  return fixed(ratio, 3) + (Number.isFinite(measured.draws) ? ` ± ${fixed(margin, 3)}` : "");
};
const here = (size, { settings }) => ({
  deviation: size.deviation,
  draws: drawsHere(size, settings),
});
/** Of fresh batches: of the first run drawn without replacement, of the second with it. */
const fresh =
  (run) =>
  (size, { state }) =>
    state.measured.draws.results[run]?.[state.sizes.indexOf(size)];

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
  { key: "toStandardError", text: ratioTo("withReplacement", here) },
  { key: "toCorrected", text: ratioTo("finitePopulation", here) },
  { key: "freshToCorrected", text: ratioTo("finitePopulation", fresh(0)) },
  { key: "freshToStandardError", text: ratioTo("withReplacement", fresh(1)) },
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
  return sentence(state, settings, words);
}

export function tables({ sizes, chosen, measured }, words) {
  const { titles, columns } = words.table;
  const drawn = ["without", "with"].flatMap((replacement, i) =>
    (measured.draws.results[i] ?? []).map((row) => ({ ...row, replacement })),
  );
  const [w, b] = chosen.gradients;
  const batches = Array.from(w, (_, i) => ({ batch: i + 1, gradient: [w[i], b[i]] }));
  return [
    { ...fileTable(titles.sizes, sizeColumns, columns.sizes, sizes, words), isOnPaper: true },
    fileTable(titles.drawn, drawnColumns, columns.drawn, drawn, words),
    fileTable(titles.batches(chosen.batchSize), batchColumns, columns.batches, batches),
  ];
}
