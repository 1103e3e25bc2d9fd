/**
 * What measured numbers allow to be said. Every verdict, every answer to a guess and every number in a caption
 * goes through here: a figure asks, and makes its words of the answer and of nothing else. No other file decides
 * by a threshold of its own. run_evidence.js has what the course of one run allows to be said, evidence_texts.js how
 * numbers are written so that they do not deny it.
 */
import { divergenceFactor } from "./engine_schema.js";
import { sharedEngine } from "./loaded_engine.js";

export * from "./evidence_texts.js";
export * from "./run_evidence.js";

/** With fewer values no interval of 95 % reaches from the smallest to the largest. */
export const FEWEST_PAIRS = 6;
/** Two times whose ratio is closer to 1 than this are level; machines differ by as much from hour to hour. */
const LEVEL = 1.15;
export const LEVEL_PERCENT = Math.round(100 * (LEVEL - 1));
/** Two numbers of one run whose ratio is closer to 1 than this are about the same. */
const CLOSE = 1.25;
/** A number that is so many times another is far larger. */
const FAR = 2;
/** So many more sizes than one have to be level with the last, for a curve to have a level part. */
const LEVEL_PART = 2;

/**
 * @typedef {"larger" | "smaller" | "unclear" | "few"} PairedAnswer of the second compared with the first;
 *   “few”: too few pairs to say
 * @typedef {"larger" | "smaller" | "level" | "noisy" | "few"} TimingAnswer “noisy”: the scatter exceeds the effect
 * @typedef {"larger" | "smaller" | "close" | "equal" | "unknown"} Answer “unknown”: there is nothing to compare
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

/**
 * Whether a run has diverged: not finite, or a loss above divergenceFactor times that of its start: no bad luck with a batch.
 * @param {{diverged?: boolean, loss: number, startLoss: number, usualLoss?: number}} run `usualLoss` where its start
 *   may lie so near the lowest point that the loss there is no measure of how far it goes astray
 */
export function isDiverging({ diverged = false, loss, startLoss, usualLoss = startLoss }) {
  return diverged || loss > divergenceFactor * usualLoss || !Number.isFinite(loss);
}

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
  const answer = rounds < FEWEST_PAIRS ? "few" : ratioAnswer(low, high, LEVEL);
  if (answer === "close") return "level";
  return answer === "unclear" ? "noisy" : answer;
}

/** On which side of a bound, or within it, all of a ratio's interval lies. */
function ratioAnswer(low, high, bound) {
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
 * @typedef {"upturn" | "flat" | "falls" | "rises" | "level" | "uneven" | "noisy" | "few"} Shape of times against a
 *   size. “upturn”: both ends are larger than the least, a U; “flat”: falls, then is level, an L; “level”: all are as
 *   small as the least; “uneven”: none of these, as where both ends are small and something between is not
 */

/**
 * Which shape times have against a size.
 * @param {ArrayLike<number>[]} times of each size, ascending: one of each round
 * @returns {{shape: Shape, least: number, levelFrom: number, ratios: ReturnType<typeof compareTimes>[]}} least:
 *   the place of the smallest median; levelFrom: from this place on all are certainly level with it, as long as
 *   the sizes measured last are; ratios: each size / the least
 */
export function describeShape(times) {
  const medians = times.map((each) => medianInterval(each).median);
  const least = medians.indexOf(Math.min(...medians));
  const ratios = times.map((each) =>
    compareTimes(Array.from(each, (seconds, round) => ratioOf(seconds, times[least][round]))),
  );
  const answers = ratios.map(({ answer }) => answer);
  let levelFrom = answers.length;
  while (levelFrom > 0 && answers[levelFrom - 1] === "level") levelFrom -= 1;
  return { shape: shapeOf(answers, levelFrom), least, levelFrom, ratios };
}

/** 1 for two equal values, also where both are infinite. */
export function ratioOf(value, other) {
  return value === other ? 1 : value / other;
}

/** @returns {Shape} */
function shapeOf(answers, levelFrom) {
  const [first, last] = [answers[0], answers[answers.length - 1]];
  if (answers.includes("few")) return "few";
  if (first === "noisy" || last === "noisy") return "noisy";
  if (first === "larger" && last === "larger") return "upturn";
  if (last === "larger") return "rises";
  if (first !== "larger") return answers.includes("larger") ? "uneven" : levelOr(answers, "level");
  // A level part of one doubling may be the foot of a fall.
  const isLong = answers.length - levelFrom > LEVEL_PART;
  return isLong ? "flat" : levelOr(answers.slice(levelFrom - 1), "falls");
}

/** The shape, unless noise hides it. @param {Shape} shape @returns {Shape} */
function levelOr(answers, shape) {
  return answers.includes("noisy") ? "noisy" : shape;
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
