/** The numbers that the figure shows: in its table, for programs, and for the file. */
import { html } from "lit-html";
import { counted, scaleNumber } from "../../charts/numbers.js";
import { column, columnsOf, fileTables } from "../../figure/columns.js";
import { describeInterval } from "../../figure/evidence.js";
import { seedsOf } from "../../figure/seeds.js";
import { finiteOrNull } from "../minima/results.js";
import { LOOKS } from "./charts.js";
import { summarizeRuns } from "./findings.js";
import { stageAt, updatesOf, WAYS } from "./schedules.js";

/** Decimals of what is left, in percent. */
const DECIMALS = 3;

/** A row for each way, the same before a run as after it. */
export function wayRows(found, settings) {
  return WAYS.map((name, i) => ({
    name,
    first: stageAt(name, 0, settings),
    last: stageAt(name, settings.epochs - 1, settings),
    updates: updatesOf(name, settings),
    left: found?.ways[i],
  }));
}

/** `8 → 128` */
const change = (first, last) => (first === last ? first : `${first} → ${last}`);

export const wayColumns = [
  {
    key: "name",
    text({ name }, { words }) {
      const { colour, symbol } = LOOKS[name];
      return html`<span class="meaning ${colour}">${symbol} ${words.names[name]}</span>`;
    },
  },
  {
    key: "batchSize",
    text: ({ first, last }) => change(counted(first.batchSize), counted(last.batchSize)),
  },
  {
    key: "learningRate",
    text: ({ first, last }) =>
      change(scaleNumber(first.learningRate, 2), scaleNumber(last.learningRate, 2)),
  },
  { key: "updates", text: ({ updates }) => counted(updates) },
  { key: "left", text: ({ left }, { words }) => (left ? leftText(left, words) : "–") },
];

/** What is left, in percent: the median and its interval, or that most runs diverged. */
export function leftText({ median, low, high }, { table }) {
  if (median === Number.POSITIVE_INFINITY) return table.diverged;
  const percent = { median: 100 * median, low: 100 * low, high: 100 * high };
  const texts = describeInterval(percent, DECIMALS);
  if (texts.low === null) return texts.median ?? "–";
  return table.interval({ ...texts, high: texts.high ?? "∞" });
}

const columns = {
  seeds: columnsOf("seed", ...WAYS),
  curves: [
    { ...column("way"), cell: ({ way }, { names }) => names[way] },
    ...columnsOf("epoch", "updates", "median", "low", "high"),
  ],
};

/** @param {{measured: any, settings: any, finished: number, jobs: number}} state */
export function results({ finished, jobs, measured, settings }) {
  const found = summarizeRuns(measured.runs.results, settings.seeds);
  if (!found) return { done: finished, jobs, ways: [] };
  const { ways, curves: _, ...others } = found;
  return finiteOrNull({ done: finished, jobs, ways, ...others });
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables({ measured, settings }, words) {
  const { results: runs } = measured.runs;
  const seedRows = seedsOf(settings).flatMap((seed, i) => {
    const left = runs[i]?.left;
    return left
      ? [{ seed, ...Object.fromEntries(WAYS.map((way) => [way, orNull(left[way].at(-1))])) }]
      : [];
  });
  const curveRows = (summarizeRuns(runs, settings.seeds)?.curves ?? []).flatMap(
    ({ name, points }) => points.map((point) => ({ way: name, ...finiteOrNull(point) })),
  );
  return fileTables(columns, { seeds: seedRows, curves: curveRows }, words);
}

const orNull = (value) => (Number.isFinite(value) ? value : null);
