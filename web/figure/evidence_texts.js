/** Numbers as texts that do not deny what is said of them: with as many digits as tell them apart. */
import { fixed, inFull } from "../charts/numbers.js";

/** Digits that are added at most, to tell two numbers apart. */
const MOST_DECIMALS = 8;

/**
 * A change, with as many digits as show it.
 * @param {number} before
 * @param {number} after
 * @param {number} decimals at least
 * @returns {{answer: "rises" | "falls" | "same" | "unknown", before: string, after: string}} “same” where even
 *   MOST_DECIMALS digits are equal; then the texts are, too. “unknown” where one is not finite: its text is a dash
 */
export function describeChange(before, after, decimals) {
  const texts = (digits) => [before, after].map((value) => fixed(value, digits));
  const [from, to] = texts(decimals);
  if (!Number.isFinite(after - before)) return { answer: "unknown", before: from, after: to };
  for (let digits = decimals; digits <= MOST_DECIMALS; digits += 1) {
    const [start, end] = texts(digits);
    if (start !== end)
      return { answer: after > before ? "rises" : "falls", before: start, after: end };
  }
  return { answer: "same", before: from, after: to };
}

/**
 * An interval in words: with as many digits as keep its ends apart from each other and from zero.
 * @param {{median: number, low: number, high: number}} interval
 * @param {number} decimals at least
 * @param {(value: number, decimals: number) => string} [format]
 * @returns {{median: string | null, low: string | null, high: string | null}} null for what is not finite: a
 *   diverged run, or too few values
 */
export function describeInterval({ median, low, high }, decimals, format = fixed) {
  const isTold = (value, digits) => value === 0 || /[1-9]/.test(format(value, digits));
  const isClear = (digits) =>
    (low === high || format(low, digits) !== format(high, digits)) &&
    [low, high].every((end) => !Number.isFinite(end) || isTold(end, digits));
  let digits = decimals;
  while (digits < MOST_DECIMALS && !isClear(digits)) digits += 1;
  if (!isClear(digits)) digits = decimals;
  const text = (value) =>
    isTold(value, digits) ? format(value, digits) : inFull(Number(value.toPrecision(2)));
  const texts = (value) => (Number.isFinite(value) ? text(value) : null);
  return { median: texts(median), low: texts(low), high: texts(high) };
}

/**
 * How many times one number is another, with as many digits as tell it from 1.
 * @param {number} ratio
 * @returns {string | null} null where it is no number, or cannot be told from 1
 */
export function timesText(ratio) {
  if (!Number.isFinite(ratio) || ratio <= 0) return null;
  const least = ratio < 10 ? 1 : 0;
  for (let digits = ratio < 1 ? 2 : least; digits <= 3; digits += 1) {
    const text = fixed(ratio, digits);
    if (Number(ratio.toFixed(digits)) !== 1 && /[1-9]/.test(text)) return text;
  }
  return null;
}
