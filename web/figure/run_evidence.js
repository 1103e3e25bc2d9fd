/** What one run allows to be said: whether it diverged, of its target, of what repeats, of a deviation that was sampled. */
import { divergenceFactor } from "./engine_schema.js";
import { CLOSE } from "./paired_evidence.js";

/** A series whose last two values differ by a smaller part than this repeats itself. */
const REPEATS = 1e-3;
/** What is smaller than this part of the largest value has come to rest. */
const RESTS = 1e-9;
/** A target that is offered lies above the lowest possible loss by this part of what can be removed. */
const OFFERED_PART = 0.01;
/** A measured value agrees with theory within so many standard errors: one of 400 is farther off by chance. */
const AGREES = 3;
/** A number that is so many times another is far larger. */
const FAR = 2;
/** What is expected to be this small is zero, but for rounding. */
export const ROUNDING = 1e-12;

/**
 * @typedef {"larger" | "smaller" | "close" | "equal" | "unknown"} Answer of the second number compared with the first;
 *   “unknown”: there is nothing to compare
 */

/**
 * Whether a run has diverged: not finite, or a loss above divergenceFactor times that of its start: no bad luck with a batch.
 * @param {{diverged?: boolean, loss: number, startLoss: number, usualLoss?: number}} run `usualLoss` where its start
 *   may lie so near the lowest point that the loss there is no measure of how far it goes astray
 */
export function isDiverging({ diverged = false, loss, startLoss, usualLoss = startLoss }) {
  return diverged || loss > divergenceFactor * usualLoss || !Number.isFinite(loss);
}

/**
 * Compares two numbers of runs that have nothing random but their one seed: what came out, not what holds in general.
 * @param {number} first infinite for a run that diverged
 * @param {number} second
 * @param {number} [negligible] two values that are no larger than this are equal: only rounding is left
 * @returns {Answer} how the second compares with the first
 */
export function compareNumbers(first, second, negligible = 0) {
  if (Number.isNaN(first) || Number.isNaN(second)) return "unknown";
  if (Math.max(Math.abs(first), Math.abs(second)) <= negligible) return "equal";
  if (first === second) return Number.isFinite(first) ? "equal" : "unknown";
  const ratio = first > 0 && second > 0 ? second / first : second > first ? Infinity : 0;
  if (ratio < CLOSE && ratio > 1 / CLOSE) return "close";
  return ratio > 1 ? "larger" : "smaller";
}

/** Whether the second of two numbers of one run is so much larger that nobody would call it a little. */
export function isFarLarger(first, second) {
  return second >= FAR * first;
}

/**
 * @typedef {object} TargetProgress where a run was below its target, by the places of its losses
 * @property {number | null} firstBelow a first touch, which may be luck
 * @property {number | null} reached from there on it was below for an epoch, at least
 * @property {number | null} confirmed the place at which that epoch was over
 * @property {boolean} isBelow at the last place
 */

/** Whether a run is below a target, and stays there, loss by loss. */
export class TargetTracker {
  #target;
  #epoch;
  /** losses so far */
  #count = 0;
  /** the first place from which on all have been below */
  #since = 0;
  /** @type {number | null} */
  #firstBelow = null;
  /** @type {number | null} */
  #confirmed = null;
  #isBelow = false;

  /**
   * @param {number} target
   * @param {number} epoch so many losses in a row
   */
  constructor(target, epoch) {
    this.#target = target;
    this.#epoch = epoch;
  }

  /** @param {number} loss after the next update, or the mean of a window of updates */
  add(loss) {
    const place = this.#count++;
    this.#isBelow = loss < this.#target;
    if (this.#isBelow) this.#firstBelow ??= place;
    if (this.#confirmed !== null) return;
    if (!this.#isBelow) this.#since = this.#count;
    if (this.#count - this.#since >= this.#epoch) this.#confirmed = place;
  }

  /** @returns {TargetProgress} */
  get progress() {
    const [confirmed, firstBelow] = [this.#confirmed, this.#firstBelow];
    const reached = confirmed === null ? null : this.#since;
    return { firstBelow, reached, confirmed, isBelow: this.#isBelow };
  }
}

/**
 * The same of all losses at once.
 * @param {ArrayLike<number>} losses
 * @param {number} target
 * @param {number} epoch
 * @returns {TargetProgress}
 */
export function compareWithTarget(losses, target, epoch) {
  const tracker = new TargetTracker(target, epoch);
  for (let i = 0; i < losses.length; i++) tracker.add(losses[i]);
  return tracker.progress;
}

/** Whether a loss can be below a target at all. */
export function isReachable(target, lowestLoss) {
  return target > lowestLoss;
}

/**
 * A target that can be reached, a little above the lowest possible loss.
 * @returns {number | null} of two significant digits; null where the start is as low as can be
 */
export function offerTarget(lowestLoss, startLoss) {
  const wanted = lowestLoss + OFFERED_PART * (startLoss - lowestLoss);
  if (!(wanted > lowestLoss)) return null;
  const unit = 10 ** (Math.floor(Math.log10(wanted)) - 1);
  return Number((Math.ceil(wanted / unit) * unit).toPrecision(2));
}

/**
 * @typedef {"rests" | "repeats" | "shrinks" | "grows" | "wanders" | "few"} Trend “rests”: is zero; “repeats”: the
 *   last two are equal; “shrinks”, “grows”: and still does; “wanders”: none of it
 */

/**
 * How a size that belongs to each epoch goes on, such as the swing of a parameter.
 * @param {ArrayLike<number>} sizes of epochs, not negative; without those that still belong to the start
 * @returns {{answer: Trend, early: number, late: number, part: number}} part: late / early
 */
export function describeTrend(sizes) {
  const [early, late] = [sizes[0] ?? Number.NaN, sizes[sizes.length - 1] ?? Number.NaN];
  return {
    answer: trendOf(Array.from(sizes)),
    early,
    late,
    part: early === 0 ? NaN : late / early,
  };
}

/** @param {number[]} sizes @returns {Trend} */
function trendOf(sizes) {
  const [before, previous, last] = sizes.slice(-3);
  if (sizes.length < 3) return "few";
  if (!sizes.every(Number.isFinite)) return "grows";
  if (last <= RESTS * Math.max(...sizes)) return "rests";
  if (Math.abs(last - previous) <= REPEATS * last) return "repeats";
  if (last < previous && previous < before && last < sizes[0]) return "shrinks";
  return last > previous && previous > before && last > sizes[0] ? "grows" : "wanders";
}

/**
 * The fourth moment of values about a known center, divided by the squared variance: 3 for normal ones.
 * @returns {number} NaN where all are at the center
 */
export function kurtosis(values, center) {
  let [squares, fourths] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const square = (values[i] - center) ** 2;
    squares += square;
    fourths += square * square;
  }
  return (fourths * values.length) / (squares * squares);
}

/**
 * The relative standard error of a standard deviation from independent draws: half of that of the variance,
 * (μ₄ − σ⁴)/m + 2σ⁴/(m (m − 1)) (Cramér, Mathematical methods of statistics, 27.4). The second part is all there is
 * where all values lie equally far from their mean.
 * @param {number} draws
 * @param {number} [peakedness] see kurtosis
 */
export function deviationError(draws, peakedness = 3) {
  return Math.sqrt(Math.max(0, peakedness - 1) / draws + 2 / (draws * (draws - 1))) / 2;
}

/** Whether a number is zero but for rounding. @param {number} scale the size of what it was made of */
export function isRounding(value, scale = 1) {
  return Math.abs(value) <= ROUNDING * scale;
}

/**
 * Compares what was sampled with what theory says.
 * @param {number} measured
 * @param {number} expected
 * @param {number} relativeError standard error of measured / expected; 0 for what is exact
 * @returns {{answer: "agrees" | "larger" | "smaller" | "unknown", ratio: number, margin: number}} “unknown”: theory
 *   says zero, or nothing. margin: the ratio agrees within 1 ± margin
 */
export function compareWithTheory(measured, expected, relativeError) {
  const margin = AGREES * relativeError + ROUNDING;
  const ratio = expected > ROUNDING ? measured / expected : Number.NaN;
  if (!Number.isFinite(ratio)) return { answer: "unknown", ratio: Number.NaN, margin };
  if (Math.abs(ratio - 1) <= margin) return { answer: "agrees", ratio, margin };
  return { answer: ratio > 1 ? "larger" : "smaller", ratio, margin };
}
