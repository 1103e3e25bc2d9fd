/** How values from many seeds lie: their middle, and how far they spread. */
import { deviation, mean, quantileSorted } from "d3-array";

/**
 * @typedef {{median: number, low: number, high: number}} Spread low and high: 10 and 90 percent
 */

/**
 * @param {Iterable<number>} values those that are not a number, as of a run that diverged, do not count
 * @returns {Spread} of NaN, if there are none
 */
export function spread(values) {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const [median, low, high] = [0.5, 0.1, 0.9].map((share) => quantileOf(sorted, share));
  return { median, low, high };
}

/**
 * The average, and how far it may be off by chance.
 * @param {number[] | Float64Array} values one that is not a number, as of a run that diverged, counts: then
 *   there is no average
 * @returns {{mean: number, standardError: number}} NaN where there are too few
 */
export function average(values) {
  if (values.some(Number.isNaN)) return { mean: Number.NaN, standardError: Number.NaN };
  return {
    mean: mean(values) ?? Number.NaN,
    standardError: (deviation(values) ?? Number.NaN) / Math.sqrt(values.length),
  };
}

/**
 * Interpolates linearly.
 * @param {ArrayLike<number>} sorted may end with infinities, between which d3-array finds no number
 * @param {number} share 0 … 1
 */
export function quantileOf(sorted, share) {
  const value = quantileSorted(sorted, share) ?? Number.NaN;
  return Number.isNaN(value) ? (sorted[Math.floor(share * (sorted.length - 1))] ?? value) : value;
}
