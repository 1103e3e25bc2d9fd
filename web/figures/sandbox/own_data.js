/**
 * The reader's own data: CSV from anywhere (pasted, dropped, opened, in a link), checked, and kept as a
 * setting in one compact spelling that an address takes as it is: cells are separated by `_`, lines by a
 * space, the names of the columns come first where there are any.
 */
import { parseCsv } from "../../engine/csv.js";
import { excerpt } from "../../figure/settings.js";

export const MOST_SAMPLES = 10_000;
export const MOST_FEATURES = 16;
/** Numbers in all: more would hold up the page while they are read. */
const MOST_NUMBERS = 20_000;
export const MOST_CHARACTERS = 1_000_000;
/** Characters: longer data are not put into a link, which says so instead. */
const MOST_IN_LINK = 2000;
const NOT_IN_LINK = "not-in-link";
/** Texts that are remembered with what was read in them: settings are read anew at every change of any of them. */
const REMEMBERED = 6;

/**
 * @typedef {object} OwnData
 * @property {Float64Array} x n×d
 * @property {Float64Array} y n
 * @property {number} samples
 * @property {number} features
 * @property {string[]} [columns] their names, of letters, digits and hyphens
 * @property {boolean} isClasses whether y is 0 and 1
 *
 * @typedef {{value?: any, problem?: any}} Reading see Setting.read in web/figure/settings.js
 */

/** Hours and marks: what one's own data are until there are any. */
export const EXAMPLE =
  "hours_mark 0.5_1.4 1_1.2 1.5_2.3 2_2.1 2.5_3.2 3_3.1 3.5_3.3 4_4.4 4.5_4.1 5_5.2";

/** @type {Map<string, Reading>} */
const readings = new Map();
/** @type {Map<string, OwnData>} */
const datasets = new Map();

/**
 * The data's one spelling, or what is wrong with them.
 * @param {string} text in any spelling
 */
export function read(text) {
  return remembered(readings, text, () => validate(text));
}

/** What stands for the data in a link. @param {string} text */
export function write(text) {
  return fitsLink(text) ? text : NOT_IN_LINK;
}

/** @param {string} text */
export function fitsLink(text) {
  return text.length <= MOST_IN_LINK;
}

/**
 * @param {string} text as read() spells it
 * @returns {OwnData}
 */
export function dataOf(text) {
  return remembered(datasets, text, () => withClasses(parseCsv(csvOf(text))));
}

/** The data as comma-separated values. @param {string} text as read() spells it */
export function csvOf(text) {
  return text.replaceAll("_", ",").replaceAll(" ", "\n");
}

/**
 * The spelling of data.
 * @param {{x: Float64Array, y: Float64Array, samples: number, features: number, columns?: string[]}} data
 */
export function spelled({ x, y, samples, features, columns }) {
  const rows = Array.from({ length: samples }, (_, i) => [...rowOf({ x, features }, i), y[i]]);
  return [...(columns ? [columns] : []), ...rows].map((cells) => cells.join("_")).join(" ");
}

/**
 * x of a sample.
 * @param {{x: Float64Array, features: number}} data
 * @param {number} sample
 */
export function rowOf({ x, features }, sample) {
  return x.subarray(sample * features, (sample + 1) * features);
}

/**
 * Which limit data of that size exceed.
 * @param {{samples: number, features: number}} data
 */
export function limitOf({ samples, features }) {
  if (samples < 2 || samples > MOST_SAMPLES) return "samples";
  if (features > MOST_FEATURES) return "features";
  return samples * (features + 1) > MOST_NUMBERS ? "numbers" : undefined;
}

/** @returns {Reading} */
function validate(text) {
  if (text === NOT_IN_LINK) return { problem: { reason: "absent" } };
  if (text.length > MOST_CHARACTERS) return refusal({ limit: "characters" });
  let parsed;
  try {
    parsed = parseCsv(isSpelled(text) ? csvOf(text) : text);
  } catch (error) {
    const details = /** @type {import("../../engine/engine.js").CsvDetails} */ (error);
    return refusal({ ...details, value: excerpt(details.value ?? "") });
  }
  const limit = limitOf(parsed);
  if (limit) return refusal({ limit });
  const data = withClasses({ ...parsed, columns: safeNames(parsed.columns) });
  const value = spelled(data);
  remembered(datasets, value, () => data);
  // It is read again as soon as it is in force.
  if (value !== text) remembered(readings, value, () => ({ value }));
  return { value };
}

/** @param {import("../../figure/settings.js").DataProblem} problem */
function refusal(problem) {
  return { problem: { reason: "data", ...problem } };
}

function isSpelled(text) {
  return text.includes("_") && !/[,;\t\r\n"]/.test(text);
}

/** Letters, digits and hyphens of names, which are harmless everywhere; undefined if not all of them have some. */
function safeNames(columns) {
  const names = columns?.map((name) =>
    name
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 30),
  );
  return names?.every((name) => /^\p{L}/u.test(name)) ? names : undefined;
}

/**
 * @param {Omit<OwnData, "isClasses">} data
 * @returns {OwnData}
 */
function withClasses({ x, y, samples, features, columns }) {
  const isClasses =
    y.every((value) => value === 0 || value === 1) && y.includes(0) && y.includes(1);
  return { x, y, samples, features, columns, isClasses };
}

/**
 * @template Value
 * @param {Map<string, Value>} map
 * @param {string} key
 * @param {() => Value} make
 * @returns {Value}
 */
function remembered(map, key, make) {
  const known = map.get(key);
  if (known) return known;
  const value = make();
  map.set(key, value);
  if (map.size > REMEMBERED) map.delete(map.keys().next().value ?? "");
  return value;
}
