/**
 * What tasks are made of: numbers that a sheet gives, and boxes to write into, with their answers.
 *
 * @typedef {object} Given a number that a sheet prints
 * @property {"given"} kind
 * @property {string} name of its label in the words
 * @property {number} value
 * @property {number} digits decimals
 *
 * @typedef {object} Box a number to be written
 * @property {"box"} kind
 * @property {string} name of its label in the words
 * @property {number} value the answer, not rounded
 * @property {number} digits decimals that are asked for
 * @property {number} slack by how much the value of those may differ who have gone on with rounded numbers
 *
 * @typedef {object} Numbers several in one place
 * @property {"givenNumbers" | "numbers"} kind
 * @property {string} name
 * @property {number[]} values
 * @property {number} digits decimals of each
 *
 * @typedef {object} Choice one of the options is to be ticked
 * @property {"choice"} kind
 * @property {string} name
 * @property {string[]} options names in the words
 * @property {string} answer
 *
 * @typedef {object} Label the head of a row
 * @property {"label"} kind
 * @property {string} name in the words
 *
 * @typedef {Given | Box | Numbers | Choice | Label} Cell
 *
 * @typedef {object} Table
 * @property {string[]} columns names of labels
 * @property {Cell[][]} rows
 *
 * @typedef {object} Task
 * @property {string} name of its text in the words
 * @property {Cell[]} given what the text tells, and a list of it in the key
 * @property {Table} [table]
 * @property {Cell[]} boxes below the text and the table
 *
 * @typedef {(draws: import("./draws.js").Draws, engine: import("../../engine/engine.js").Engine) => Task[] | null} Maker
 *   tasks that share numbers; null where the numbers drawn do not suit
 */

/** @param {string} name @param {number} value @param {number} [digits] @returns {Given} */
export const given = (name, value, digits = 0) => ({ kind: "given", name, value, digits });

/** @param {string} name @param {number} value @param {number} [digits] @param {number} [slack] @returns {Box} */
export const box = (name, value, digits = 0, slack = 0) => ({
  kind: "box",
  name,
  value,
  digits,
  slack,
});

/** @param {string} name @param {ArrayLike<number>} values @param {number} [digits] @returns {Numbers} */
export const givenNumbers = (name, values, digits = 0) => ({
  kind: "givenNumbers",
  name,
  values: Array.from(values),
  digits,
});

/** Whole numbers to be written, such as those of samples. @param {string} name @param {number[]} values @returns {Numbers} */
export const numbers = (name, values) => ({ kind: "numbers", name, values, digits: 0 });

/** @param {string} name @param {string[]} options @param {string} answer @returns {Choice} */
export const choice = (name, options, answer) => ({ kind: "choice", name, options, answer });

/** @param {string} name @returns {Label} */
export const label = (name) => ({ kind: "label", name });

/** All that a task gives or asks, in the order in which it stands on the sheet. @param {Task} task @returns {Cell[]} */
export function cellsOf({ given: told, table, boxes }) {
  return [...told, ...(table?.rows.flat() ?? []), ...boxes];
}

/** @param {Cell} cell @returns {boolean} whether a pupil has to write into it */
export const isAsked = ({ kind }) => kind === "box" || kind === "numbers" || kind === "choice";

/** Below this, in units of the last digit, a difference is one of floating-point arithmetic. */
const ROUNDING = 1e-6;

/**
 * @param {Cell} cell
 * @returns {boolean} whether its value is so far from the middle between two printed numbers that all who calculate
 *   rightly write the same
 */
export function isClear(cell) {
  if (cell.kind !== "box") return true;
  const scaled = Math.abs(cell.value) * 10 ** cell.digits;
  const fromMiddle = Math.abs(scaled - Math.floor(scaled) - 0.5);
  return fromMiddle > ROUNDING + cell.slack * 10 ** cell.digits;
}
