/**
 * What the runs say: of the pairs and the protocols, of the swap, of the edge of stability, of the rescaled network.
 * A network that diverged counts as the worst there is: its losses as +∞, the share that it gets right as −∞.
 */
import {
  compareNumbers,
  comparePairs,
  compareRatios,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { SIDES, spreadsAt } from "./charts.js";
import { MOST_SWAPS, PROTOCOLS, pairsByProtocol, RATES, SHARPNESS } from "./measurements.js";

/** The measures that each seed has two dots for. */
export const MEASURES = [...SHARPNESS, "trainLoss", "trainAccuracy", "testAccuracy"];

export const isAccuracy = (name) => name.endsWith("Accuracy");

/** @param {Record<string, number>} solution its numbers are NaN if it diverged */
export function measureOf(solution, name) {
  return isAccuracy(name) ? -orInfinity(-solution[name], false) : orInfinity(solution[name], false);
}

const hasEnded = ({ topEigenvalue }) => Number.isFinite(topEigenvalue);
const haveEnded = ({ small, large }) => hasEnded(small) && hasEnded(large);
const isSharper = ({ small, large }) => large.topEigenvalue > small.topEigenvalue;
const isWorse = ({ small, large }) => large.testAccuracy < small.testAccuracy;
const count = (pairs, holds) => pairs.filter(holds).length;

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
    sharperOnAll: count(compared, (pair) => SHARPNESS.every((name) => isLarger(name)(pair))),
    sharperAndWorse: count(compared, (pair) => isSharper(pair) && isWorse(pair)),
    lossRatio: { answer, median, low, high, larger },
    accuracy,
  };
});

const isLarger =
  (name) =>
  ({ small, large }) =>
    large[name] > small[name];

/** @returns {[number[], number[]]} of the small and of the large batch, pair by pair */
function sidesOf(pairs, name) {
  const valuesOf = (side) => pairs.map((pair) => measureOf(pair[side], name));
  return [valuesOf("small"), valuesOf("large")];
}

/** How sharp the large batch's solution is compared with the small one's, and how often right on new points. */
function compareSides(pairs, wanted) {
  const topsOf = (side) => pairs.map((pair) => pair[side].topEigenvalue);
  // A network that diverged lies nowhere: it is neither sharp nor flat.
  const tops = comparePairs(topsOf("small"), topsOf("large"), wanted);
  const right = comparePairs(...sidesOf(pairs, "testAccuracy"), wanted);
  const [gaps, [median, low, high]] = [
    right.differences,
    [right.median, right.low, right.high],
  ].map((values) => values.map((value) => 100 * value));
  const finding = { larger: "better", smaller: "worse" }[right.answer] ?? right.answer;
  return {
    isComplete: tops.isComplete,
    sharper: tops.larger,
    compared: tops.pairs,
    width: widthOf(tops, pairs.filter(haveEnded)),
    diverged: {
      small: count(pairs, ({ small }) => !hasEnded(small)),
      large: count(pairs, ({ large }) => !hasEnded(large)),
    },
    accuracy: {
      gaps,
      finding: tops.pairs === 0 ? "diverged" : finding,
      better: right.larger,
      worse: right.smaller,
      median,
      low,
      high,
    },
  };
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

/** Each protocol that has results: who is sharper, and the gap in accuracy. */
export const summarizeProtocols = memoize(
  (measured, wanted) =>
    pairsByProtocol(measured).map(({ protocol, pairs: results }) => {
      const pairs = results.filter(Boolean);
      const { accuracy, diverged, ...sides } = compareSides(pairs, wanted);
      const [small, large] = sidesOf(pairs, "testAccuracy").map(summarize);
      return {
        protocol,
        place: PROTOCOLS.indexOf(protocol),
        count: pairs.length,
        ...sides,
        ...accuracy,
        diverged: count(pairs, (pair) => !haveEnded(pair)),
        divergedRuns: diverged,
        unmatched: protocol === "matched-loss" ? count(pairs, isLarger("trainLoss")) : 0,
        small,
        large,
      };
    }),
  ({ pairs, protocols }, wanted) => [pairs.results, protocols.results, wanted],
);

/**
 * What a protocol says of the claim that the wider network is the better one.
 * @param {{width: Width, finding: Finding}} compared
 * @returns {"supports" | "denies" | "undecided" | "unknown"} “undecided”: it is known who is wider, and neither is
 *   clearly better
 */
export function stanceOf({ width, finding }) {
  if (width !== "sharper" && width !== "flatter") return "unknown";
  if (finding === "unclear") return "undecided";
  if (finding !== "better" && finding !== "worse") return "unknown";
  return (width === "sharper") === (finding === "worse") ? "supports" : "denies";
}

/**
 * After the swap: λmax at each checkpoint, in both directions, and whether it has become larger; null before a
 * result.
 */
export const summarizeSwaps = memoize((results, { seeds }) => {
  const swaps = results.filter(Boolean);
  if (swaps.length === 0) return null;
  const sides = [0, 1].map((side) => {
    const firsts = swaps.map(({ first }) => first[side]);
    const lasts = swaps.map(({ after }) => after[side].at(-1));
    const compared = comparePairs(firsts, lasts, Math.min(seeds, MOST_SWAPS));
    const [first, last] = [firsts, lasts].map((values) =>
      summarize(values.map((value) => orInfinity(value, false))),
    );
    const after = spreadsAt(swaps[0].checkpoint, swaps, (swap, i) => swap.after[side][i]);
    return { first, after, last, compared };
  });
  return { count: swaps.length, sides };
});

/** The runs at the edge of stability that are done, with all samples and with small batches. */
export function edgeRuns(results) {
  return {
    whole: results.slice(0, RATES.length).filter(Boolean),
    small: results.slice(RATES.length).filter(Boolean),
  };
}

/**
 * Where λmax ends, compared with 2/η: the runs with one batch size, from the smallest learning rate.
 * @returns {Record<"near" | "below" | "above" | "diverged", any[]>}
 */
export function compareWithEdge(runs) {
  const sorted = [...runs].sort((a, b) => a.learningRate - b.learningRate);
  const answerOf = ({ threshold, topEigenvalue }) => compareNumbers(threshold, topEigenvalue);
  const those = (...answers) => sorted.filter((run) => answers.includes(answerOf(run)));
  return {
    near: those("close", "equal"),
    below: those("smaller"),
    above: those("larger"),
    diverged: those("unknown"),
  };
}

/**
 * Which measures of sharpness change with the factor of the rescaled layers, over all factors.
 * @param {any[]} rows
 * @returns {{changed: string[], same: string[]}}
 */
export function compareRescaled(rows) {
  const unscaled = rows.find(({ factor }) => factor === 1);
  const isSame = (name) =>
    rows.every((row) => ["close", "equal"].includes(compareNumbers(unscaled[name], row[name])));
  return {
    changed: SHARPNESS.filter((name) => !isSame(name)),
    same: SHARPNESS.filter(isSame),
  };
}
