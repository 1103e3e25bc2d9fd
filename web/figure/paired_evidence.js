/** What numbers of several seeds allow to be said: pair by pair, by the sign test. */
import { sharedEngine } from "./loaded_engine.js";

/** With fewer values no interval of 95 % reaches from the smallest to the largest. */
export const FEWEST_PAIRS = 6;
/** Two numbers of one run whose ratio is closer to 1 than this are about the same. */
export const CLOSE = 1.25;

/**
 * @typedef {"larger" | "smaller" | "unclear" | "few"} PairedAnswer of the second compared with the first;
 *   “few”: too few pairs to say
 *
 * @typedef {object} PairedComparison of the differences second − first, pair by pair
 * @property {PairedAnswer} answer
 * @property {boolean} isComplete all seeds that are wanted are in
 * @property {number} pairs that are compared
 * @property {number} larger pairs with a larger second value
 * @property {number} smaller
 * @property {number} equal
 * @property {number} median of the differences; infinite, or NaN between −∞ and ∞, where runs diverged
 * @property {number} low lower end of the median's interval of 95 %, by the sign test; NaN with “few”
 * @property {number} high
 * @property {number[]} differences
 */

/** A loss, or a count of updates, of a run: that of one which diverged counts as +∞, and is never left out. */
export function orInfinity(value, hasDiverged) {
  return hasDiverged || Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/**
 * Compares seed by seed. Both of a pair infinite: equal. A pair in which a run has no value is left out.
 * @param {ArrayLike<number>} first of each seed; infinite for a run that diverged; NaN for one that has no such value
 * @param {ArrayLike<number>} second
 * @param {number} [wanted] seeds; with fewer nothing is said yet
 * @returns {PairedComparison}
 */
export function comparePairs(first, second, wanted = first.length) {
  const differences = Array.from(first, (value, i) =>
    value === second[i] ? 0 : second[i] - value,
  ).filter((difference) => !Number.isNaN(difference));
  const { median, low, high } = medianInterval(differences);
  const count = (isCounted) => differences.filter(isCounted).length;
  const isComplete = first.length >= wanted;
  return {
    answer: isComplete ? pairedAnswer(differences.length, low, high) : "few",
    isComplete,
    pairs: differences.length,
    larger: count((difference) => difference > 0),
    smaller: count((difference) => difference < 0),
    equal: count((difference) => difference === 0),
    median,
    low,
    high,
    differences,
  };
}

/**
 * The same by ratios, for what is never negative: median, low and high are ratios second / first, whose
 * logarithms are compared. The ratio of two zeros, and of two infinite values, is 1.
 * @param {ArrayLike<number>} first
 * @param {ArrayLike<number>} second
 * @param {number} [wanted]
 * @returns {PairedComparison}
 */
export function compareRatios(first, second, wanted) {
  // Rounding may take an excess loss below zero.
  const logs = (values) => Array.from(values, (value) => Math.log(Math.max(value, 0)));
  const compared = comparePairs(logs(first), logs(second), wanted);
  const [median, low, high] = [compared.median, compared.low, compared.high].map(Math.exp);
  return { ...compared, median, low, high };
}

/**
 * Which class an interval belongs to.
 * @param {{low: number, high: number}} interval
 * @param {number[]} bounds ascending, between the classes
 * @returns {number | null} counted from 0; null where the interval reaches into two, or there is none
 */
export function classOf({ low, high }, bounds) {
  if (Number.isNaN(low) || Number.isNaN(high)) return null;
  const classAt = (value) => bounds.filter((bound) => value >= bound).length;
  return classAt(low) === classAt(high) ? classAt(low) : null;
}

/**
 * The contestants that need the least, over seeds: the one with the smallest median, and those that are not
 * clearly larger.
 * @param {ArrayLike<number>[]} contestants values by seed; infinite for what never arrived
 * @param {number} [wanted] seeds
 * @returns {{answer: "one" | "several" | "none" | "few", best: number[], medians: number[]}} “none”: no median is
 *   finite; best: places among the contestants, the smallest median first
 */
export function leastOf(contestants, wanted) {
  const medians = contestants.map((values) => summarize(values).median);
  const finite = medians.map((_, i) => i).filter((i) => Number.isFinite(medians[i]));
  if (finite.length === 0) return { answer: "none", best: [], medians };
  const byMedian = finite.sort((a, b) => medians[a] - medians[b]);
  const [first] = byMedian;
  const compared = byMedian.map((i) => comparePairs(contestants[first], contestants[i], wanted));
  if (compared[0].answer === "few") return { answer: "few", best: [], medians };
  const best = byMedian.filter((_, place) => compared[place].answer !== "larger");
  return { answer: best.length === 1 ? "one" : "several", best, medians };
}

/** @returns {PairedAnswer} */
function pairedAnswer(pairs, low, high) {
  if (pairs < FEWEST_PAIRS) return "few";
  if (low > 0) return "larger";
  return high < 0 ? "smaller" : "unclear";
}

/**
 * The median, and the interval that holds the true one with at least 95 % (sign test).
 * @param {ArrayLike<number>} values may be infinite
 * @returns {{median: number, low: number, high: number}} low and high are NaN with fewer than FEWEST_PAIRS values,
 *   all NaN with none
 */
export function medianInterval(values) {
  return engine().medianInterval(values);
}

/**
 * The middle of values over seeds with its interval, and how many values these are of.
 * @param {Iterable<number> | ArrayLike<number>} values infinite for a run that diverged; NaN, where a run has no such value, is left out
 * @returns {{median: number, low: number, high: number, count: number, infinite: number}} see medianInterval;
 *   count: of those that are in
 */
export function summarize(values) {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const infinite = known.filter((value) => !Number.isFinite(value)).length;
  return { ...medianInterval(known), count: known.length, infinite };
}

/** On which side of a bound, or within it, all of a ratio's interval lies. */
export function ratioAnswer(low, high, bound) {
  if (low > 1 / bound && high < bound) return "close";
  if (low > bound) return "larger";
  return high < 1 / bound ? "smaller" : "unclear";
}

/**
 * What a ratio over seeds allows to be said of its size: a difference may be certain, and yet too small to matter.
 * @param {PairedComparison} ratio by compareRatios
 * @returns {"larger" | "smaller" | "close" | "unclear" | "few"} “close”: about the same, and certainly so
 */
export function judgeRatio({ answer, low, high }) {
  return answer === "few" ? "few" : ratioAnswer(low, high, CLOSE);
}

/**
 * Which sign values have: all of them or, by the sign test, most.
 * @param {ArrayLike<number>} values
 * @returns {{answer: "positive" | "negative" | "mixed" | "none", isAll: boolean, positive: number,
 *   negative: number, count: number}} “none”: there is no value
 */
export function describeSigns(values) {
  const count = values.length;
  const [positive, negative] = [1, -1].map(
    (sign) => Array.from(values, Math.sign).filter((one) => one === sign).length,
  );
  const isAll = count > 0 && Math.max(positive, negative) === count;
  const numbers = { positive, negative, count, isAll };
  if (count === 0) return { answer: "none", ...numbers };
  // What is no number has no sign.
  const { low, high } = medianInterval(Array.from(values, (value) => Math.sign(value) || 0));
  if (positive === count || low > 0) return { answer: "positive", ...numbers };
  return { answer: negative === count || high < 0 ? "negative" : "mixed", ...numbers };
}

/**
 * The names whose numbers are nearest, by ratio, to some ratio of an interval.
 * @template {string} Name
 * @param {{low: number, high: number}} interval
 * @param {Record<Name, number>} named positive numbers
 * @returns {Name[]} ascending; none where there is no interval
 */
export function namesWithin({ low, high }, named) {
  if (Number.isNaN(low) || Number.isNaN(high)) return [];
  const names = /** @type {Name[]} */ (Object.keys(named)).sort((a, b) => named[a] - named[b]);
  const bounds = names.slice(1).map((name, i) => Math.sqrt(named[name] * named[names[i]]));
  const placeOf = (ratio) => bounds.filter((bound) => ratio >= bound).length;
  return names.slice(placeOf(low), placeOf(high) + 1);
}

function engine() {
  return /** @type {import("../engine/engine.js").Engine} */ (sharedEngine());
}
