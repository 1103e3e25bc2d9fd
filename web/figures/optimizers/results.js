/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { html } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { fileTable, resultOf } from "../../figure/columns.js";
import { overSeeds } from "./measurements.js";
import { optimizerRun, rateOf } from "./optimizer_runs.js";
import { formatExcess } from "./sentence.js";

/**
 * @typedef {import("./run.js").State["runs"][number]} Run
 * @typedef {import("./run.js").State & {measured: any}} State
 * @typedef {import("./measurements.js").SeedsRow} SeedsRow
 */

/** A share, which is not known at first. */
const formatShare = (value) => (value === null ? "–" : fixed(value, 2));

/** @type {import("../../figure/columns.js").Column<Run>[]} */
export const runColumns = [
  {
    key: "optimizer",
    cell: ({ name }, { names }) => names[name],
    text({ name }, { words }) {
      const { symbol, look } = optimizerRun(name);
      return html`<span class="meaning ${look.colour}">${symbol} ${words.names[name]}</span>`;
    },
  },
  {
    key: "learningRate",
    text: (run, { settings }) => plain(rateOf(optimizerRun(run.name), settings)),
  },
  { key: "w", value: ({ w }) => w, text: ({ w }) => fixed(w, 3) },
  { key: "b", value: ({ b }) => b, text: ({ b }) => fixed(b, 3) },
  { key: "loss", value: ({ loss }) => loss },
  {
    key: "excessLoss",
    value: ({ excess }) => excess,
    text: ({ diverged, excess }, { words }) =>
      diverged ? words.table.diverged : formatExcess(excess),
  },
  {
    key: "updatesToTarget",
    value: ({ reached }) => reached,
    text: ({ reached }, { words }) => (reached ? counted(reached) : words.table.notYet),
  },
  {
    key: "stepFlips",
    value: ({ stepFlips }) => stepFlips,
    text: ({ stepFlips }) => formatShare(stepFlips),
  },
  { key: "gradientFlips", value: ({ gradientFlips }) => gradientFlips },
  { key: "meanAcross", value: ({ meanAcross }) => meanAcross },
  { key: "diverged", value: ({ diverged }) => diverged },
  {
    key: "overSeeds",
    text({ name }, { state, words }) {
      const found = overSeeds(state.measured.seeds.results);
      if (!found) return "–";
      const row = /** @type {SeedsRow} */ (found.rows.find((one) => one.name === name));
      return formatOverSeeds(row, found, words.table);
    },
  },
];

/** @type {import("../../figure/columns.js").Column<SeedsRow & {seeds: number}>[]} */
const seedsColumns = [
  { key: "optimizer", cell: ({ name }, { names }) => names[name] },
  { key: "seeds", value: ({ seeds }) => seeds },
  { key: "reached", value: ({ reached }) => reached },
  { key: "updates", value: ({ updates }) => updates },
  { key: "deviation", value: ({ deviation }) => deviation },
  { key: "stepFlips", value: ({ stepFlips }) => stepFlips },
  { key: "gradientFlips", value: ({ gradientFlips }) => gradientFlips },
];

/** @type {import("../../figure/columns.js").Column<[name: string, noise: number]>[]} */
const noiseColumns = [
  { key: "optimizer", cell: ([name], { names }) => names[name] },
  { key: "noise", value: ([, noise]) => noise },
];

/** @type {import("../../figure/columns.js").Column<{name: string, update: number, point: import("./recorded_run.js").Point}>[]} */
const pathColumns = [
  { key: "optimizer", cell: ({ name }, { names }) => names[name] },
  { key: "update", value: ({ update }) => update },
  { key: "w", value: ({ point }) => point.w },
  { key: "b", value: ({ point }) => point.b },
  { key: "loss", value: ({ point }) => point.loss },
  { key: "excessLoss", value: ({ point }) => point.excess },
];

/** @param {State} state */
export function results(state) {
  const { updates, epoch, updatesPerEpoch, runs, valley, target, measured } = state;
  const [w, b] = valley.lowest;
  return {
    epoch,
    update: updates,
    updatesPerEpoch,
    minimum: { w, b, loss: valley.lowestLoss },
    startLoss: valley.startLoss,
    targetExcess: target,
    condition: valley.condition,
    optimizers: Object.fromEntries(runs.map((run) => [run.name, resultOf(runColumns, run)])),
    seeds: overSeeds(measured.seeds.results),
  };
}

/**
 * @param {State} state
 * @param {any} words
 */
export function tables({ runs, measured }, words) {
  const { titles, heads } = words.table;
  const found = overSeeds(measured.seeds.results);
  const rows = found ? found.rows.map((row) => ({ ...row, seeds: found.seeds })) : [];
  const noise = Object.entries(found?.noise ?? {});
  const paths = runs.flatMap(({ name, points }) =>
    points.map((point, update) => ({ name, update, point })),
  );
  return [
    fileTable(titles.now, runColumns, heads.now, runs, words),
    fileTable(titles.seeds, seedsColumns, heads.seeds, rows, words),
    fileTable(titles.noise, noiseColumns, heads.noise, noise, words),
    fileTable(titles.path, pathColumns, heads.path, paths, words),
  ];
}

/**
 * Mean ± standard deviation of those runs that got to the target, and how many those are.
 * @param {SeedsRow} row
 * @param {{seeds: number}} found
 * @param {any} words of the table
 * @returns {string}
 */
export function formatOverSeeds({ updates, deviation, reached }, { seeds }, { never, reachedOf }) {
  if (reached === 0) return never;
  const spread = Number.isFinite(deviation) ? ` ± ${fixed(deviation, 0)}` : "";
  const count = reached < seeds ? ` ${reachedOf({ reached, seeds })}` : "";
  return `${fixed(updates, 0)}${spread}${count}`;
}
