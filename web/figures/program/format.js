/** The program's values as texts: beside its lines, in its sentences, and in a picture. */
import { decimalsFor, fixed, plain } from "../../charts/numbers.js";
import { describeChange } from "../../figure/evidence.js";
import { truncateList } from "../../figure/truncate_list.js";
import { LINE, listing } from "./listing.js";
import { formatFixed } from "./python.js";
import { ASSIGNMENTS } from "./variables.js";

/** @typedef {import("./run.js").State} State */

/** Longer arrays are shown by their first numbers and the last. */
const FEW = 4;
const MANY_INDICES = 10;

/** Columns of code in a picture. */
const CODE_WIDTH = 56;

/**
 * What stands beside a line. One that assigns nothing has its text for as long as it is the last to have run.
 * @param {number} line
 * @returns {{text: string, meaning: string} | null}
 */
export function besideLine(line, { state, settings, words }) {
  const { isLoopEnd } = state.place;
  const texts = {
    [LINE.numpy]: words.beside.numpy,
    [LINE.seed]: words.beside.seed(settings),
    [LINE.epoch]: isLoopEnd && words.beside.noEpoch,
    [LINE.batch]: isLoopEnd && words.beside.noBatch,
    [LINE.print]: words.beside.printed,
  };
  const text = line === state.place.line && texts[line];
  return text ? { text, meaning: "" } : assignedText(line, state);
}

/** What a line assigns, with the value it has now. */
function assignedText(line, { variables, updates, place }) {
  const isMoved = updates > 0 || place.line === LINE.w;
  if (line === LINE.start && variables.w !== undefined) {
    return { text: `w = ${fixed(0, 4)}, b = ${fixed(0, 4)}`, meaning: isMoved ? "old" : "" };
  }
  const name = Object.keys(ASSIGNMENTS).find((one) => ASSIGNMENTS[one].line === line);
  if (!name || variables[name] === undefined) return null;
  // Before the first update w and b are what line 7 has made them.
  if (line === LINE.w && !isMoved) return null;
  if (line === LINE.b && updates === 0) return null;
  // In a loop, lines further down still have what the round before has assigned.
  const isOld = line > place.line && !place.isLoopEnd;
  const { meaning = "" } = ASSIGNMENTS[name];
  return {
    text: `${name} = ${formatValue(name, variables[name])}`,
    meaning: isOld ? "old" : meaning,
  };
}

/** The figure as text: the program with its values beside it, and what it has printed. @param {State} state */
export function textLines(state, settings, words) {
  const rows = listing(settings).map((text, i) => {
    const mark = state.place.line === i + 1 ? "▶" : " ";
    const number = String(i + 1).padStart(2);
    const beside = besideLine(i + 1, { state, settings, words })?.text ?? "";
    return `${mark} ${number}  ${text.padEnd(CODE_WIDTH)}  ${beside}`.trimEnd();
  });
  return [...rows, "", words.output.title, ...state.printed.slice(-12), ""];
}

/** `[−0.138 0.497]`, `0.1234`, `5` */
function formatValue(name, value) {
  if (name === "epoch" || name === "start") return String(value);
  if (!Array.isArray(value)) return formatNumber(value, 4);
  const decimals = Math.max(3, decimalsFor(value));
  if (name === "idx") return `[${truncateList(value.map(String), MANY_INDICES).join(" ")}]`;
  const texts = value.map((number) => formatNumber(number, decimals));
  // Further apart than a minus and its number, so that nothing seems to be subtracted.
  return `[${truncateList(texts, FEW).join("\u202f ")}]`;
}

/** Of a run that has diverged, what Python calls such numbers: `inf`, `nan`. */
function formatNumber(value, decimals) {
  return Number.isFinite(value) ? fixed(value, decimals) : formatFixed(value);
}

/** With as many digits as show it. */
function formatChange(before, after) {
  const change = describeChange(before, after, 4);
  if (change.answer !== "unknown") return change;
  return { ...change, before: formatNumber(before, 4), after: formatNumber(after, 4) };
}

/** The numbers for the sentence about the present line. @param {State} state */
export function sentenceNumbers({ variables, before, place, batch, updatesPerEpoch }, settings) {
  const formatted = (values) => (name) =>
    values[name] !== undefined && formatValue(name, values[name]);
  return {
    ...settings,
    learningRate: plain(settings.learningRate),
    n: settings.samples,
    k: settings.batchSize,
    epoch: place.epoch + 1,
    batch: place.batch + 1,
    batches: updatesPerEpoch,
    isLoopEnd: place.isLoopEnd,
    indices: truncateList(batch.map(String), 6),
    isLastUpdate: place.epoch + 1 === settings.epochs && place.batch + 1 === updatesPerEpoch,
    value: formatted(variables),
    change: (name) => formatChange(before[name], variables[name]),
  };
}
