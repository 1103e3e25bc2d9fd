/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { html } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { column, columnsOf, fileTable, resultOf } from "../../figure/columns.js";
import { formatExcess } from "./findings.js";
import { overSeeds } from "./measurements.js";
import { optimizerRun, rateOf } from "./optimizer_runs.js";

const nameColumn = {
  key: "optimizer",
  cell: ({ name }, { names }) => names[name],
  text({ name }, { words }) {
    const { symbol, colour } = optimizerRun(name);
    return html`<span class="meaning ${colour}">${symbol} ${words.names[name]}</span>`;
  },
};
const formatParameter = (value) => fixed(value, 3);

export const runColumns = [
  nameColumn,
  {
    key: "learningRate",
    text: ({ name }, { settings }) => plain(rateOf(optimizerRun(name), settings)),
  },
  column("w", formatParameter),
  column("b", formatParameter),
  column("loss"),
  column("excessLoss", (excess, { words }, { diverged }) =>
    diverged ? words.table.diverged : formatExcess(excess),
  ),
  column("updatesToTarget", (updates, { words }) =>
    updates ? counted(updates) : words.table.notYet,
  ),
  column("stepFlips", (flips) => (flips === null ? "–" : fixed(flips, 2))),
  ...columnsOf("gradientFlips", "meanAcross", "diverged"),
  {
    key: "overSeeds",
    text: ({ name }, { state, words }) => formatOverSeeds(name, state, words) ?? "–",
  },
];
const seedsColumns = [
  nameColumn,
  ...columnsOf("seeds", "reached", "updates", "deviation", "stepFlips", "gradientFlips"),
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
 * The updates to the target of a row over seeds: mean ± standard deviation of those runs that got there, and
 * how many those are.
 * @returns {string | null} null before there is any
 */
export function formatOverSeeds(name, { measured }, { table }) {
  const found = overSeeds(measured.seeds.results);
  if (!found) return null;
  const { seeds, rows } = found;
  const { reached, updates, deviation } = rows[rows.findIndex((row) => row.name === name)];
  if (reached === 0) return table.never;
  const spread = Number.isFinite(deviation) ? ` ± ${fixed(deviation, 0)}` : "";
  const count = reached < seeds ? ` ${table.reachedOf({ reached, seeds })}` : "";
  return `${fixed(updates, 0)}${spread}${count}`;
}
