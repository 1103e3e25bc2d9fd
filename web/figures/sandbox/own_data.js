/**
 * The reader's own data: CSV from anywhere (pasted, dropped, opened, in a link), checked, and kept as a
 * setting in one compact spelling that an address takes as it is: cells are separated by `_`, lines by a
 * space, the names of the columns come first where there are any.
 */
import { parseCsv } from "../../engine/csv.js";

export const MOST_SAMPLES = 10_000;
export const MOST_FEATURES = 16;
/** Numbers in all: more would hold up the page while they are read. */
const MOST_NUMBERS = 20_000;
export const MOST_CHARACTERS = 1_000_000;
/** Longer data are not put into a link, which says so instead. */
const MOST_IN_LINK = 2000;
const NOT_IN_LINK = "not-in-link";
/** Texts whose reading is remembered: settings are read anew at every change of any of them. */
const REMEMBERED = 6;

/**
 * @typedef {object} OwnData
 * @property {Float64Array} x n×d
 * @property {Float64Array} y n
 * @property {number} samples
 * @property {number} features
 * @property {string[]} [columns] their names, of letters, digits and hyphens
 * @property {boolean} isClasses whether y is 0 and 1
 */

/** Hours and marks: what one's own data are until there are any. */
export const EXAMPLE =
  "hours_mark 0.5_1.4 1_1.2 1.5_2.3 2_2.1 2.5_3.2 3_3.1 3.5_3.3 4_4.4 4.5_4.1 5_5.2";

const readings = new Map();
const datasets = new Map();

/** As a text setting is read: the data's one spelling, or what is wrong with them. */
export function read(text) {
  return remembered(readings, text, () => judge(text));
}

/** What stands for the data in a link. */
export function write(text) {
  return fitsLink(text) ? text : NOT_IN_LINK;
}

export function fitsLink(text) {
  return text.length <= MOST_IN_LINK;
}

/**
 * @param {string} text as read() spells it
 * @returns {OwnData}
 */
export function dataOf(text) {
  return remembered(datasets, text, () => described(parseCsv(csvOf(text))));
}

/** The data as lines of comma-separated values, which people know. */
export function csvOf(text) {
  return text.replaceAll("_", ",").replaceAll(" ", "\n");
}

/** The spelling of data that are here already. */
export function spelled({ x, y, samples, features, columns }) {
  const lines = columns ? [columns.join("_")] : [];
  for (let i = 0; i < samples; i++) {
    lines.push([...x.subarray(i * features, (i + 1) * features), y[i]].join("_"));
  }
  return lines.join(" ");
}

/** Which limit data of that size do not keep. */
export function limitOf({ samples, features }) {
  if (samples < 2 || samples > MOST_SAMPLES) return "samples";
  if (features > MOST_FEATURES) return "features";
  return samples * (features + 1) > MOST_NUMBERS ? "numbers" : undefined;
}

function judge(text) {
  if (text === NOT_IN_LINK) return { problem: { reason: "absent" } };
  if (text.length > MOST_CHARACTERS) return bad("characters");
  let parsed;
  try {
    parsed = parseCsv(isSpelled(text) ? csvOf(text) : text);
  } catch (error) {
    return { problem: { reason: "data", message: error.message } };
  }
  const limit = limitOf(parsed);
  if (limit) return bad(limit);
  const data = described({ ...parsed, columns: namesOf(parsed.columns) });
  const value = spelled(data);
  remembered(datasets, value, () => data);
  // It is read again as soon as it is in force.
  if (value !== text) remembered(readings, value, () => ({ value }));
  return { value };
}

function bad(limit) {
  return { problem: { reason: "data", limit } };
}

function isSpelled(text) {
  return text.includes("_") && !/[,;\t\r\n"]/.test(text);
}

/** Of a name, what can do no harm wherever it is put; all names, or none. */
function namesOf(columns) {
  const names = columns?.map((name) =>
    name
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 30),
  );
  return names?.every((name) => /^\p{L}/u.test(name)) ? names : undefined;
}

function described({ x, y, samples, features, columns }) {
  const isClasses =
    y.every((value) => value === 0 || value === 1) && y.includes(0) && y.includes(1);
  return { x, y, samples, features, columns, isClasses };
}

function remembered(map, key, make) {
  if (!map.has(key)) {
    map.set(key, make());
    if (map.size > REMEMBERED) map.delete(map.keys().next().value);
  }
  return map.get(key);
}
