/** Dots of many values: which of them are drawn, and where each stands in its column. */
import { range } from "d3-array";

const GOLDEN_RATIO = 0.618034;

/**
 * Where a dot stands beside the middle of its column, −1 … 1: equal values are seen next to each other.
 * @param {number} i of the dot
 */
export function jitter(i) {
  return 2 * ((i * GOLDEN_RATIO) % 1) - 1;
}

/**
 * Evenly spaced ones of many values.
 * @template T
 * @param {ArrayLike<T>} values
 * @param {number} most
 * @returns {T[]}
 */
export function thin(values, most) {
  const stride = Math.max(1, Math.ceil(values.length / most));
  return range(0, values.length, stride).map((/** @type {number} */ i) => values[i]);
}
