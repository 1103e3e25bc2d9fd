/**
 * What measured numbers allow to be said. Every verdict, every answer to a guess and every number in a caption
 * goes through here: a figure asks, and makes its words of the answer and of nothing else. No other file decides
 * by a threshold of its own.
 */
import { fixed } from "../charts/numbers.js";
import { sharedEngine } from "./shared_engine.js";

/** A run has diverged when its loss is this many times that of its start: no bad luck with a batch. */
const DIVERGENCE_FACTOR = 100;
/** With fewer values no interval of 95 % reaches from the smallest to the largest. */
export const FEWEST_PAIRS = 6;
/** Two times whose ratio is closer to 1 than this are level; machines differ by as much from hour to hour. */
const LEVEL = 1.15;
/** Two numbers of one run whose ratio is closer to 1 than this are about the same. */
const CLOSE = 1.25;
/** Digits that are added at most, to tell two numbers apart. */
const MOST_DECIMALS = 8;

/**
 * @typedef {"larger" | "smaller" | "unclear" | "few"} PairedAnswer of the second compared with the first;
 *   “few”: too few pairs to say
 * @typedef {"larger" | "smaller" | "level" | "noisy" | "few"} TimingAnswer “noisy”: the scatter exceeds the effect
 * @typedef {"larger" | "smaller" | "close" | "equal" | "unknown"} Answer “unknown”: there is nothing to compare
 *
 * @typedef {object} PairedComparison of the differences second − first, pair by pair
 * @property {PairedAnswer} answer
 * @property {number} pairs
 * @property {number} larger pairs with a larger second value
 * @property {number} smaller
 * @property {number} equal
 * @property {number} median of the differences; may be infinite
 * @property {number} low lower end of the median's interval of 95 %, by the sign test; NaN with “few”
 * @property {number} high
 * @property {number[]} differences
 */

/**
 * Whether a run has diverged: not finite, or a loss above DIVERGENCE_FACTOR times that of its start.
 * @param {{diverged?: boolean, loss: number, startLoss: number}} run
 */
export function isDiverging({ diverged = false, loss, startLoss }) {
  return diverged || loss > DIVERGENCE_FACTOR * startLoss || !Number.isFinite(loss);
}

/** A loss, or a count of updates, of a run: that of one which diverged counts as +∞, and is never left out. */
export function orInfinity(value, hasDiverged) {
  return hasDiverged || Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/**
 * Compares seed by seed. Both of a pair infinite: equal.
 * @param {ArrayLike<number>} first of each seed; infinite for a run that diverged, never NaN
 * @param {ArrayLike<number>} second
 * @returns {PairedComparison}
 */
export function comparePairs(first, second) {
  const differences = Array.from(first, (value, i) =>
    value === second[i] ? 0 : second[i] - value,
  );
  const { median, low, high } = medianInterval(differences);
  const count = (isCounted) => differences.filter(isCounted).length;
  return {
    answer: pairedAnswer(differences.length, low, high),
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
 * Compares times that were measured in turns, round by round.
 * @param {ArrayLike<number>} ratios second / first of each round
 * @returns {{answer: TimingAnswer, median: number, low: number, high: number}}
 */
export function compareTimes(ratios) {
  const { median, low, high } = medianInterval(ratios);
  return { answer: timingAnswer(ratios.length, low, high), median, low, high };
}

/** @returns {TimingAnswer} */
function timingAnswer(rounds, low, high) {
  if (rounds < FEWEST_PAIRS) return "few";
  if (low > 1 / LEVEL && high < LEVEL) return "level";
  if (low > LEVEL) return "larger";
  return high < 1 / LEVEL ? "smaller" : "noisy";
}

/**
 * Compares two numbers of runs that have nothing random but their one seed: what came out, not what holds in general.
 * @param {number} first infinite for a run that diverged
 * @param {number} second
 * @returns {Answer} how the second compares with the first
 */
export function compareNumbers(first, second) {
  if (Number.isNaN(first) || Number.isNaN(second)) return "unknown";
  if (first === second) return Number.isFinite(first) ? "equal" : "unknown";
  const ratio = first > 0 && second > 0 ? second / first : second > first ? Infinity : 0;
  if (ratio < CLOSE && ratio > 1 / CLOSE) return "close";
  return ratio > 1 ? "larger" : "smaller";
}

/**
 * A change, with as many digits as show it.
 * @param {number} before
 * @param {number} after
 * @param {number} decimals at least
 * @returns {{answer: "rises" | "falls" | "same", before: string, after: string}} “same” where even
 *   MOST_DECIMALS digits are equal; then the texts are, too
 */
export function describeChange(before, after, decimals) {
  for (let digits = decimals; digits <= MOST_DECIMALS; digits += 1) {
    const [from, to] = [fixed(before, digits), fixed(after, digits)];
    if (from !== to) return { answer: after > before ? "rises" : "falls", before: from, after: to };
  }
  return { answer: "same", before: fixed(before, decimals), after: fixed(after, decimals) };
}

function engine() {
  return /** @type {import("../engine/engine.js").Engine} */ (sharedEngine());
}
