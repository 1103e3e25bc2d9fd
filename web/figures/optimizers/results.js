/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { html } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { column, columnsOf, fileTable, resultOf } from "../../figure/columns.js";
import { describeInterval } from "../../figure/evidence.js";
import { formatExcess, TURN_DECIMALS } from "./findings.js";
import { overSeeds, RACE_UPDATES } from "./measurements.js";
import { optimizerRun, otherSettings, rateOf } from "./optimizer_runs.js";

const nameColumn = {
  key: "optimizer",
  cell: ({ name }, { names }) => names[name],
  text({ name }, { words }) {
    const { symbol, colour } = optimizerRun(name);
    return html`<span class="meaning ${colour}">${symbol} ${words.names[name]}</span>`;
  },
};

/** When it was at the target, or what it was instead. A note stands before the number, which stays in its column. */
function formatUpdatesToTarget(updates, { words }, { diverged, firstBelow, isBelow }) {
  const { table } = words;
  if (updates !== null) return (isBelow ? "" : `(${table.above}) `) + counted(updates);
  if (diverged) return table.diverged;
  return firstBelow === null ? table.notYet : table.firstBelow({ update: counted(firstBelow) });
}

export const runColumns = [
  nameColumn,
  ...columnsOf("w", "b", "loss", "excessLoss"),
  column("meanExcess", (excess, { words, state }, { diverged }) =>
    diverged ? words.table.diverged : formatExcess(excess, state.valley),
  ),
  column("updatesToTarget", formatUpdatesToTarget),
  ...columnsOf("firstBelow", "isBelow"),
  column("stepFlips", (flips) => (flips === null ? "–" : fixed(flips, TURN_DECIMALS))),
  ...columnsOf("gradientFlips", "meanAcross", "diverged"),
  {
    key: "overSeeds",
    text: ({ name }, { state, words }) => formatOverSeeds(name, state, words) ?? "–",
  },
  {
    key: "learningRate",
    text: ({ name }, { settings }) => plain(rateOf(optimizerRun(name), settings)),
  },
  { key: "besides", text: ({ name }) => otherSettings(optimizerRun(name).kind) || "–" },
];
const seedsColumns = [
  nameColumn,
  ...columnsOf("seeds", "reached", "updates", "low", "high"),
  ...columnsOf("deviation", "stepFlips", "gradientFlips"),
];
const noiseColumns = [nameColumn, column("noise")];
const pathColumns = [nameColumn, ...columnsOf("update", "w", "b", "loss", "excessLoss")];

/** @param {import("./run.js").State & {measured: any}} state */
export function results(state) {
  const { updates, epoch, updatesPerEpoch, runs, valley, target, measured } = state;
  const [w, b] = valley.minimum;
  return {
    epoch,
    update: updates,
    updatesPerEpoch,
    minimum: { w, b, loss: valley.loss },
    startLoss: valley.startLoss,
    targetExcess: target,
    condition: valley.condition,
    optimizers: Object.fromEntries(runs.map((run) => [run.name, resultOf(runColumns, run)])),
    seeds: overSeeds(measured.seeds.results),
  };
}

export function tables({ runs, measured }, words) {
  const { titles, heads } = words.table;
  const { rows, noise, seeds } = overSeeds(measured.seeds.results) ?? { rows: [], noise: {} };
  const seedsRows = rows.map((row) => ({ ...row, seeds }));
  const noiseRows = Object.entries(noise).map(([name, left]) => ({ name, noise: left }));
  const path = runs.flatMap(({ name, points }) =>
    points.map((point, update) => ({ ...point, name, update })),
  );
  return [
    fileTable(titles.now, runColumns, heads.now, runs, words),
    fileTable(titles.seeds, seedsColumns, heads.seeds, seedsRows, words),
    fileTable(titles.noise, noiseColumns, heads.noise, noiseRows, words),
    fileTable(titles.path, pathColumns, heads.path, path, words),
  ];
}

/**
 * The updates to the target of a row over seeds: the median with its interval, and how many got there.
 * @returns {string | null} null before there is any
 */
export function formatOverSeeds(name, { measured }, { table }) {
  const found = overSeeds(measured.seeds.results);
  if (!found) return null;
  const { seeds, rows } = found;
  const { reached, updates, low, high } = rows[rows.findIndex((row) => row.name === name)];
  if (reached === 0) return table.never;
  const count = reached < seeds ? table.reachedOf({ reached, seeds }) : "";
  if (updates === null) return count;
  const texts = describeInterval({ median: updates, low: low ?? NaN, high: high ?? NaN }, 0);
  const interval =
    low !== high && texts.low && ` (${texts.low}–${texts.high ?? `> ${RACE_UPDATES}`})`;
  return `${texts.median}${interval || ""}${count && `, ${count}`}`;
}
