/** Which of two runs is ahead, as a question's options have it, and by how much. */

import { signed } from "../../charts/numbers.js";
import { comparePairs, describeInterval } from "../../figure/evidence.js";

export const SIDES = ["first", "second", "neither"];

/** @type {Record<import("../../figure/evidence.js").PairedAnswer, string>} by where the larger values are */
const LARGER_SIDE = { larger: "second", smaller: "first", unclear: "neither", few: "neither" };

/**
 * Compares two runs seed by seed.
 * @param {[first: number, second: number][]} pairs
 */
export function compareSides(pairs) {
  const [first, second] = [0, 1].map((side) => pairs.map((pair) => pair[side]));
  const compared = comparePairs(first, second);
  return { ...compared, side: LARGER_SIDE[compared.answer] };
}

/** A difference of parts, second minus first, in points of a hundred. */
export function pointsTexts({ median, low, high, pairs, larger, smaller }) {
  const [middle, from, to] = [median, low, high].map((part) => 100 * part);
  const texts = describeInterval({ median: middle, low: from, high: to }, 1, signed);
  return { ...texts, pairs, larger, smaller };
}

/**
 * The sides that an interval of differences allows, where less than a bound is no difference.
 * @param {{low: number, high: number}} interval
 * @param {number} bound
 */
export function sidesBeyond({ low, high }, bound) {
  const sides = ["first", "neither", "second"];
  const placeOf = (difference) => [-bound, bound].filter((one) => difference >= one).length;
  return sides.slice(placeOf(low), placeOf(high) + 1);
}
