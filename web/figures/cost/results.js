/** The numbers that the figure shows: in its tables, for programs, and for the file. */
import { html, nothing } from "lit-html";
import { counted, fixed, plain } from "../../charts/numbers.js";
import { bytesText, secondsText } from "../../charts/quantities.js";
import { column, columnsOf, fileTables, resultOf } from "../../figure/columns.js";
import { scrollingTable } from "../../figure/table.js";
import {
  costsToTarget,
  epochTimes,
  fitUpdates,
  powersOfTwo,
  shapeOf,
  targetShape,
  updatesToTarget,
} from "./findings.js";
import { sizesOf, TIMED, TRIPLES } from "./measurements.js";
import { updatesText } from "./sentence.js";

const timedColumns = columnsOf(...TIMED);
const milliseconds = (seconds) => (seconds === undefined ? "–" : fixed(1000 * seconds, 2));
const quartilesText = ({ lowerQuartile, upperQuartile }) =>
  lowerQuartile ? `${milliseconds(lowerQuartile)} – ${milliseconds(upperQuartile)}` : "–";

const isPower = (k) => TRIPLES.some(([, power]) => power === k);
const countText = (count) => (count === null ? "–" : counted(Math.round(count)));
/** Rates are powers of two. */
export const rateText = (rate) => (rate < 1 ? `1/${plain(1 / rate)}` : plain(rate));
/** Null for a run that did not arrive. */
const finite = (updates) => (Number.isFinite(updates) ? updates : null);
const eachText = (each) => each.map((updates) => finite(updates) ?? "–").join(" ");

/** @type {Record<string, import("../../figure/columns.js").Column<any>[]>} */
const columns = {
  times: columnsOf(...TIMED, "secondsPerUpdate"),
  updates: [
    column("batchSize", String),
    column("updates", (updates) => (updates === null ? "–" : updatesText(updates))),
    column("samples", (samples) => countText(samples)),
    column("seconds", (seconds) => (seconds === null ? "–" : secondsText(seconds))),
    column("learningRate", (rate) => (rate === null ? "–" : rateText(rate))),
    column("arrived", (arrived, _, { seeds }) => `${arrived} / ${seeds}`),
    ...columnsOf("seeds"),
    { key: "each", value: ({ each }) => each.map(finite), cell: ({ each }) => eachText(each) },
  ],
  noise: columnsOf("batchSize", "deviation", "gradient"),
  powers: [
    column("batchSize", String),
    column("seconds", milliseconds),
    column("lowerQuartile"),
    column("upperQuartile"),
    { key: "quartiles", text: quartilesText },
    {
      key: "verdict",
      cell: ({ verdict }, { powers }) => powers.verdicts[verdict] ?? null,
      text: ({ verdict }, { words }) => words.powers.verdicts[verdict],
    },
  ],
};

/** @param {{measured: any, finished: number, jobs: number, machine: object}} state */
export function results(state) {
  const { measured, finished, jobs, machine } = state;
  const [noise = []] = measured.noise.results;
  const targets = costsToTarget(state);
  return {
    done: finished,
    jobs,
    machine: { ...machine },
    epochTimes: epochTimes(state).map((row) => resultOf(columns.times, row)),
    // All sizes take turns.
    turns: epochTimes(state).map((row) => resultOf(timedColumns, row)),
    shape: shapeResult(state),
    timeToTarget: timeResult(state),
    updatesToTarget: targets.map((row) => resultOf(columns.updates, row)),
    fit: fitUpdates(updatesToTarget(state)),
    noise: noise.map((row) => resultOf(columns.noise, row)),
    powersOfTwo: powersOfTwo(state).map(({ power, verdict, rows }) => ({
      batchSize: power,
      verdict,
      epochTimes: rows.map((row) => resultOf(timedColumns, row)),
    })),
  };
}

/** The shape of time per epoch; `slower` and `upturn`: k = 1 and k = n against the fastest size, `between`. */
function shapeResult(state) {
  const shape = shapeOf(state);
  if (!shape) return null;
  const { rows, least, levelFrom, ratios } = shape;
  return {
    kind: shape.shape,
    between: rows[least].batchSize,
    slower: ratios[0].median,
    upturn: ratios[ratios.length - 1].median,
    flatFrom: rows[levelFrom]?.batchSize ?? null,
  };
}

/** The shape of the time to the target, and the size with the least of it. */
function timeResult(state) {
  const shape = targetShape(state);
  return shape && { kind: shape.shape, first: shape.rows[shape.least].batchSize };
}

/** @returns {import("../../figure/registry.js").Table[]} */
export function tables(state, words) {
  const { noise } = state.measured;
  const rows = {
    times: epochTimes(state),
    updates: costsToTarget(state),
    noise: noise.results[0] ?? [],
    powers: powerRows(state),
  };
  return fileTables(columns, rows, words);
}

/** Powers of two and their neighbours, one after the other; only a power has a verdict, when all is in. */
function powerRows(state) {
  return powersOfTwo(state).flatMap(({ power, verdict, rows }) =>
    rows.map((row) => ({ ...row, verdict: row.batchSize === power ? verdict : null })),
  );
}

/** Nine batch sizes, three by three. */
export function powersTable(shown) {
  const { title, columns: headings } = shown.words.powers;
  const measured = new Map(powerRows(shown.state).map((row) => [row.batchSize, row]));
  const rows = TRIPLES.flat().map((k) => measured.get(k) ?? { batchSize: k });
  const rowClass = ({ batchSize }) => (isPower(batchSize) ? "chosen" : "");
  return scrollingTable({ title, columns: columns.powers, headings, rows, rowClass }, shown);
}

/** Updates, samples and time to the target. */
export function targetTable(shown) {
  const { title, columns: headings } = shown.words.costs;
  const measured = new Map(costsToTarget(shown.state).map((row) => [row.batchSize, row]));
  const unknown = {
    updates: null,
    samples: null,
    seconds: null,
    learningRate: null,
    arrived: 0,
    seeds: 0,
  };
  const rows = sizesOf(shown.settings).map((k) => measured.get(k) ?? { batchSize: k, ...unknown });
  return scrollingTable({ title, columns: columns.updates, headings, rows }, shown);
}

/** What three batch sizes cost: the post's word, and below it the number. */
export function tradeTable(shown) {
  const { state, settings, words } = shown;
  const { title, rows: names, post, waiting, hasLongWords } = words.trade;
  const [noise = []] = state.measured.noise.results;
  const timed = epochTimes(state);
  const sizes = [
    { key: "small", sign: "●", k: 1 },
    { key: "chosen", sign: "◆", k: settings.batchSize },
    { key: "whole", sign: "■", k: settings.samples },
  ];
  const timedText = (text) => (k) => {
    const row = timed.find(({ batchSize }) => batchSize === k);
    return row && text(row);
  };
  const texts = {
    noise: (k) => noiseText(noise.find((row) => row.batchSize === k)),
    updates: (k) => counted(Math.ceil(settings.samples / k)),
    memory: timedText(({ bytes }) => bytesText(bytes)),
    epoch: timedText(({ seconds }) => secondsText(seconds)),
    update: timedText((row) => secondsText(row.secondsPerUpdate)),
  };
  const sizeColumns = sizes.map(({ key, k }, i) => ({
    key,
    text: (name) =>
      html`<span class="post-word">${post[name]?.[i] ?? nothing}</span> ${texts[name](k) ?? waiting}`,
  }));
  const headings = sizes.map(({ key, sign, k }) => [
    key,
    html`<span class="meaning ${key}">${sign} k = ${counted(k)}</span>`,
  ]);
  const parts = {
    title,
    columns: [{ key: "name", text: (name) => names[name] }, ...sizeColumns],
    headings: Object.fromEntries(headings),
    rows: Object.keys(texts),
    className: hasLongWords ? "trade roomy" : "trade",
  };
  return scrollingTable(parts, shown, "sideways");
}

/** The standard deviation of batches' gradients, as a share of the gradient itself. */
function noiseText(row) {
  if (!row) return undefined;
  const percent = (100 * row.deviation) / Math.abs(row.gradient);
  return `±${fixed(percent, percent < 10 ? 1 : 0)} %`;
}
