/** Quantiles of values that may be infinite. */
import { quantileSorted } from "d3-array";

/**
 * Interpolates linearly.
 * @param {ArrayLike<number>} sorted may end with infinities, between which d3-array finds no number
 * @param {number} share 0 … 1
 */
export function quantileOf(sorted, share) {
  const value = quantileSorted(sorted, share) ?? Number.NaN;
  return Number.isNaN(value) ? (sorted[Math.floor(share * (sorted.length - 1))] ?? value) : value;
}
