/** What the form asks: which sheets, for which seeds, and what of them is printed. */
import { LARGEST_SEED } from "../../figure/seeds.js";
import { sheetNames } from "./sheets.js";

/**
 * @typedef {object} Entries as they were typed
 * @property {string[]} figures names of sheets
 * @property {string} firstSeed
 * @property {string} pupils
 * @property {"both" | "sheets" | "key"} contents
 *
 * @typedef {object} Choices
 * @property {string[]} figures in the order of the sheets
 * @property {number[]} seeds one for each pupil
 * @property {boolean} hasSheets
 * @property {boolean} hasKey
 *
 * @typedef {{field: "figures" | "firstSeed" | "pupils", value: string, low: number, high: number}} Problem
 */

export const MOST_PUPILS = 40;
export const CONTENTS = /** @type {const} */ (["both", "sheets", "key"]);

/** @returns {Entries} */
export function usualEntries() {
  return { figures: ["update"], firstSeed: "1", pupils: "30", contents: "both" };
}

/**
 * @param {Entries} entries
 * @returns {{choices: Choices | null, problems: Problem[]}} no choices where there is a problem
 */
export function readEntries({ figures, firstSeed, pupils, contents }) {
  /** @type {Problem[]} */
  const problems = [];
  const count = whole(pupils, 1, MOST_PUPILS);
  if (count === null) problems.push({ field: "pupils", value: pupils, low: 1, high: MOST_PUPILS });
  const highest = LARGEST_SEED - (count ?? 1) + 1;
  const first = whole(firstSeed, 0, highest);
  if (first === null)
    problems.push({ field: "firstSeed", value: firstSeed, low: 0, high: highest });
  const chosen = sheetNames.filter((name) => figures.includes(name));
  if (chosen.length === 0) {
    problems.push({ field: "figures", value: "", low: 1, high: sheetNames.length });
  }
  if (count === null || first === null || problems.length > 0) return { choices: null, problems };
  const choices = {
    figures: chosen,
    seeds: Array.from({ length: count }, (_, i) => first + i),
    hasSheets: contents !== "key",
    hasKey: contents !== "sheets",
  };
  return { choices, problems };
}

/** @param {string} text @param {number} low @param {number} high @returns {number | null} */
function whole(text, low, high) {
  const value = /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : null;
}
