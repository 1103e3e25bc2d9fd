/** What the runs say of what sets how sharp a minimum is: at the edge of stability, and after the swap. */
import {
  comparePairs,
  compareRatios,
  judgeRatio,
  namesWithin,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { SIDES, spreadsAt } from "../minima/charts.js";
import { SORTED_RATES } from "./measurements.js";

/** How λmax may follow a learning rate that is halved. */
const FOLLOWS = { half: 0.5, same: 1, twice: 2 };
const [FASTER, SLOWER] = [0.3, 0.15];

/**
 * @typedef {object} EdgeRuns of one batch size and learning rate
 * @property {number} rate
 * @property {number} threshold 2/η
 * @property {any[]} runs that are done, one for each seed
 * @property {number} median of λmax at their ends, infinite where runs diverged; NaN before there is one
 * @property {number} low
 * @property {number} high
 * @property {number} infinite how many of the runs diverged
 * @property {"near" | "above" | "somewhatAbove" | "below" | "somewhatBelow" | "unclear" | "few" | "diverged"} answer how
 *   λmax compares with 2/η; “somewhat”: certainly on that side, but not certainly by more than a quarter
 */

/**
 * The runs at the edge of stability, with small batches and with all samples, from the smallest learning rate.
 * @type {(results: any[], wanted: number) => Record<"small" | "whole", EdgeRuns[]>}
 */
export const edgeRuns = memoize((results, wanted) => {
  const known = results.filter(Boolean);
  const [small, whole] = [false, true].map((side) =>
    SORTED_RATES.map((rate) =>
      summarizeRate(
        rate,
        known.filter(({ isWhole, learningRate }) => isWhole === side && learningRate === rate),
        wanted,
      ),
    ),
  );
  return { small, whole };
});

/** @returns {EdgeRuns} */
function summarizeRate(rate, runs, wanted) {
  const threshold = 2 / rate;
  const tops = topsOf(runs);
  const { median, low, high, infinite } = summarize(tops);
  const ratio = compareRatios(Array(tops.length).fill(threshold), tops, wanted);
  const judged = judgeRatio(ratio);
  const clear = { larger: "above", smaller: "below", close: "near" }[judged];
  const somewhat = { larger: "somewhatAbove", smaller: "somewhatBelow" }[ratio.answer];
  const isLost = median === Number.POSITIVE_INFINITY;
  const answer = isLost ? "diverged" : (clear ?? somewhat ?? judged);
  return { rate, threshold, runs, median, low, high, infinite, answer };
}

const topsOf = (runs) => runs.map(({ topEigenvalue }) => orInfinity(topEigenvalue, false));

/** @param {EdgeRuns[]} all of one batch size @param {number} wanted seeds */
export const isComplete = (all, wanted) => all.every(({ runs }) => runs.length >= wanted);

/**
 * How λmax follows the learning rate with all samples, when that is halved.
 * @returns {{median: number, low: number, high: number, follows: string | null, isFew: boolean} | null} null before
 *   both rates have all of their runs, or where most of them diverged; follows: one of FOLLOWS, if it is clear which
 */
export function compareHalved({ whole }, wanted) {
  const [faster, slower] = [FASTER, SLOWER].map((rate) => whole.find((one) => one.rate === rate));
  if (!faster || !slower || !isComplete([faster, slower], wanted)) return null;
  if (!Number.isFinite(faster.median) || !Number.isFinite(slower.median)) return null;
  const ratio = compareRatios(topsOf(faster.runs), topsOf(slower.runs), wanted);
  const names = namesWithin(ratio, FOLLOWS);
  const { median, low, high, answer } = ratio;
  const follows = names.length === 1 ? names[0] : null;
  return { median, low, high, follows, isFew: answer === "few" };
}

/** λmax on the way at a learning rate, of both sides: the median over seeds at each checkpoint. */
export const climbs = memoize((results, wanted, rate) => {
  const { small, whole } = edgeRuns(results, wanted);
  const spreads = [small, whole].map((side) => {
    const { runs = [] } = side.find((one) => one.rate === rate) ?? {};
    const updates = (runs[0]?.path ?? []).map(({ update }) => update);
    return spreadsAt(updates, runs, ({ path }, i) => path[i].topEigenvalue);
  });
  return Object.fromEntries(SIDES.map((side, i) => [side, spreads[i]]));
});

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
    const compared = comparePairs(firsts, lasts, seeds);
    const [first, last] = [firsts, lasts].map((values) =>
      summarize(values.map((value) => orInfinity(value, false))),
    );
    const after = spreadsAt(swaps[0].checkpoint, swaps, (swap, i) => swap.after[side][i]);
    return { first, after, last, compared };
  });
  return { count: swaps.length, sides };
});
