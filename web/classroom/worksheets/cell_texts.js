/** What stands in the cells of sheets and of the key. */
import { counted, fixed } from "../../charts/numbers.js";

/** @typedef {import("./task.js").Cell} Cell */

/** @param {number} value @param {number} digits @returns {string} */
function numberText(value, digits) {
  return digits === 0 ? counted(Math.round(value)) : fixed(value, digits);
}

/** @param {number[]} values @param {number} digits @returns {string} a list that decimal commas do not make unclear */
function listText(values, digits) {
  return values.map((value) => numberText(value, digits)).join(digits === 0 ? ", " : "; ");
}

/**
 * @param {Cell} cell
 * @param {any} words
 * @returns {string} what it gives, or the answer to what it asks
 */
export function valueText(cell, { names }) {
  if (cell.kind === "label") return names[cell.name];
  if (cell.kind === "choice") return names[cell.answer];
  if ("values" in cell) {
    return listText(cell.values, cell.digits);
  }
  return numberText(cell.value, cell.digits);
}

/** Texts of all that a task's own text tells, by name. @param {import("./task.js").Task} task @param {any} words */
export function givenTexts({ given }, words) {
  return Object.fromEntries(given.map((cell) => [cell.name, valueText(cell, words)]));
}

/**
 * How many decimals are asked for: in one sentence where it is the same number everywhere, else beside each label.
 * @param {Cell[]} cells
 * @returns {number | null} the number, 0 where only whole numbers are asked for; null where they differ
 */
export function commonDecimals(cells) {
  const all = new Set(cells.flatMap((cell) => (cell.kind === "box" ? [cell.digits] : [])));
  if (all.size > 1) return null;
  return [...all][0] ?? 0;
}
