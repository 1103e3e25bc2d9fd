/**
 * What pairs of networks say. A network that diverged counts as the worst there is: its losses as +∞, the share that it
 * gets right as −∞.
 */
import {
  compareNumbers,
  comparePairs,
  compareRatios,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { SIDES } from "./charts.js";
import { SHARPNESS } from "./measurements.js";

/** The measures that each seed has two dots for. */
export const MEASURES = [...SHARPNESS, "trainLoss", "trainAccuracy", "testAccuracy"];

export const isAccuracy = (name) => name.endsWith("Accuracy");

/** @param {Record<string, number>} solution its numbers are NaN if it diverged */
export function measureOf(solution, name) {
  return isAccuracy(name) ? -orInfinity(-solution[name], false) : orInfinity(solution[name], false);
}

const hasEnded = ({ topEigenvalue }) => Number.isFinite(topEigenvalue);
export const haveEnded = ({ small, large }) => hasEnded(small) && hasEnded(large);
const isSharper = ({ small, large }) => large.topEigenvalue > small.topEigenvalue;
const isWorse = ({ small, large }) => large.testAccuracy < small.testAccuracy;
export const count = (pairs, holds) => pairs.filter(holds).length;

/**
 * @typedef {"sharper" | "flatter" | "alike" | "unclear" | "few"} Width of the large batch's solution
 * @typedef {"better" | "worse" | "unclear" | "few" | "diverged"} Finding about the large batch on new points;
 *   “diverged”: no pair has two networks that came to an end
 */

/**
 * The pairs so far: for each measure the median on both sides, and in how many of the compared pairs, whose
 * networks both came to an end, the large batch has the larger value; null before there is one.
 */
export const summarizePairs = memoize((results, wanted) => {
  const pairs = results.filter(Boolean);
  if (pairs.length === 0) return null;
  const compared = pairs.filter(haveEnded);
  const measures = MEASURES.map((name) => {
    const [small, large] = SIDES.map((side) =>
      summarize(pairs.map((pair) => measureOf(pair[side], name))),
    );
    return [name, { small, large, larger: count(compared, isLarger(name)) }];
  });
  const { sharper, width, isComplete, diverged, accuracy } = compareSides(pairs, wanted);
  const [smallLosses, largeLosses] = sidesOf(pairs, "trainLoss");
  const { answer, median, low, high, larger } = compareRatios(largeLosses, smallLosses, wanted);
  return {
    count: pairs.length,
    compared: compared.length,
    isComplete,
    diverged,
    measures: Object.fromEntries(measures),
    sharper,
    width,
    isByAll: isByAllMeasures(compared, width),
    sharperOnAll: count(compared, (pair) => SHARPNESS.every((name) => isLarger(name)(pair))),
    sharperAndWorse: count(compared, (pair) => isSharper(pair) && isWorse(pair)),
    lossRatio: { answer, median, low, high, larger },
    accuracy,
  };
});

/** Whether all measures of sharpness clearly say the same as λmax. @param {Width} width by λmax */
function isByAllMeasures(compared, width) {
  const direction = { sharper: "larger", flatter: "smaller" }[width];
  const answerOf = (name) => comparePairs(...sidesOf(compared, name)).answer;
  return !direction || SHARPNESS.every((name) => answerOf(name) === direction);
}

export const isLarger =
  (name) =>
  ({ small, large }) =>
    large[name] > small[name];

/** @returns {[number[], number[]]} of the small and of the large batch, pair by pair */
export function sidesOf(pairs, name) {
  const valuesOf = (side) => pairs.map((pair) => measureOf(pair[side], name));
  return [valuesOf("small"), valuesOf("large")];
}

/** How sharp the large batch's solution is compared with the small one's, and how often right on new points. */
export function compareSides(pairs, wanted) {
  const topsOf = (side) => pairs.map((pair) => pair[side].topEigenvalue);
  // A network that diverged lies nowhere: it is neither sharp nor flat.
  const tops = comparePairs(topsOf("small"), topsOf("large"), wanted);
  // Of two that diverged neither is better.
  const known = pairs.filter(({ small, large }) => hasEnded(small) || hasEnded(large));
  const right = comparePairs(...sidesOf(known, "testAccuracy"), tops.isComplete ? 0 : Infinity);
  const ended = pairs.filter(haveEnded);
  const rightOfEnded = comparePairs(...sidesOf(ended, "testAccuracy"));
  const [gaps, [median, low, high]] = [
    right.differences,
    [right.median, right.low, right.high],
  ].map((values) => values.map((value) => 100 * value));
  return {
    isComplete: tops.isComplete,
    sharper: tops.larger,
    compared: tops.pairs,
    width: widthOf(tops, ended),
    findingOfEnded: findingOf(rightOfEnded),
    diverged: {
      small: count(pairs, ({ small }) => !hasEnded(small)),
      large: count(pairs, ({ large }) => !hasEnded(large)),
    },
    accuracy: {
      gaps,
      finding: tops.pairs === 0 ? "diverged" : findingOf(right),
      better: right.larger,
      worse: right.smaller,
      median,
      low,
      high,
    },
  };
}

/** @returns {Finding} */
function findingOf({ answer }) {
  return { larger: "better", smaller: "worse" }[answer] ?? answer;
}

/** @returns {Width} */
function widthOf({ answer }, compared) {
  if (answer === "unclear" || answer === "few") return answer;
  const [small, large] = sidesOf(compared, "topEigenvalue").map(
    (values) => summarize(values).median,
  );
  if (["close", "equal"].includes(compareNumbers(small, large))) return "alike";
  return answer === "larger" ? "sharper" : "flatter";
}
