/** What the runs say: does the noise's average effect, without noise, lead where small batches lead? */
import { comparePairs, compareRatios, orInfinity, summarize } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { count, measureOf } from "../minima/findings.js";
import { FACTORS, SIDES } from "./measurements.js";

/** The numbers of each network, those with a chart first. */
export const MEASURES = [
  "topEigenvalue",
  "gradientNoise",
  "testAccuracy",
  "trainLoss",
  "trainAccuracy",
];

/** @typedef {Record<"small" | "whole" | "penalised", any>} Trio the three networks of a seed */
/**
 * @typedef {"open" | "few" | "noGap" | "diverged" | "effect" | "noise" | "unclear"} Conclusion
 *   “noGap”: small batches do not clearly end wider; “effect”: the penalty leads nearer to them than to all samples;
 *   “noise”: it does not
 */

const hasEnded = ({ topEigenvalue }) => Number.isFinite(topEigenvalue);
export const topOf = ({ topEigenvalue }) => orInfinity(topEigenvalue, false);

/** The seeds of which all three networks are trained. @type {(results: any[]) => Trio[]} */
export const triosOf = memoize((results) =>
  Array.from({ length: Math.ceil(results.length / SIDES.length) }, (_, i) =>
    Object.fromEntries(SIDES.map((side, place) => [side, results[SIDES.length * i + place]])),
  ).filter((trio) => SIDES.every((side) => trio[side])),
);

/** All that is said of the trios; null before there is one. */
export const summarizeTrios = memoize((results, wanted) => {
  const trios = triosOf(results);
  if (trios.length === 0) return null;
  const valuesOf = (name) =>
    Object.fromEntries(
      SIDES.map((side) => [side, trios.map((trio) => measureOf(trio[side], name))]),
    );
  const measures = Object.fromEntries(
    MEASURES.map((name) => [name, mapValues(valuesOf(name), summarize)]),
  );
  const tops = valuesOf("topEigenvalue");
  const right = valuesOf("testAccuracy");
  const compared = {
    // How much wider small batches end than all samples, and the penalty.
    gap: comparePairs(tops.whole, tops.small, wanted),
    wider: comparePairs(tops.whole, tops.penalised, wanted),
    ratio: compareRatios(tops.small, tops.penalised, wanted),
    near: comparePairs(...distances(trios), wanted),
    nearOfEnded: comparePairs(...distances(trios.filter(({ penalised }) => hasEnded(penalised)))),
  };
  return {
    count: trios.length,
    isComplete: trios.length >= wanted,
    measures,
    ...compared,
    right: {
      thanWhole: inPoints(comparePairs(right.whole, right.penalised, wanted)),
      thanSmall: inPoints(comparePairs(right.small, right.penalised, wanted)),
    },
    diverged: mapValues(tops, (values) => count(values, (value) => !Number.isFinite(value))),
    conclusion: conclusionOf(trios.length >= wanted, compared, measures.topEigenvalue.penalised),
  };
});

/**
 * How far, in orders of magnitude, the penalised network's λmax is from that of small batches, and of all samples. One that
 * diverged is near neither; where there is nothing to be near to, there is no distance.
 * @returns {[number[], number[]]}
 */
function distances(trios) {
  const pairs = trios.map(({ small, whole, penalised }) => {
    if (!hasEnded(small) || !hasEnded(whole)) return [Number.NaN, Number.NaN];
    if (!hasEnded(penalised)) return [Number.POSITIVE_INFINITY, 0];
    const orders = (other) => Math.abs(Math.log(penalised.topEigenvalue / other.topEigenvalue));
    return [orders(small), orders(whole)];
  });
  return [pairs.map(([toSmall]) => toSmall), pairs.map(([, toWhole]) => toWhole)];
}

/** @returns {Conclusion} */
function conclusionOf(isComplete, { gap, wider, near, nearOfEnded }, penalised) {
  if (!isComplete) return "open";
  if (gap.answer === "few") return "few";
  if (gap.answer !== "smaller") return "noGap";
  if (!Number.isFinite(penalised.median)) return "diverged";
  if (near.answer === "larger" && wider.answer === "smaller") return "effect";
  return nearOfEnded.answer === "smaller" ? "noise" : "unclear";
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** A comparison of parts, in percentage points. */
const inPoints = ({ median, low, high, ...rest }) => ({
  ...rest,
  ...mapValues({ median, low, high }, (value) => 100 * value),
});

/**
 * The penalised runs of each strength from none on: λmax and accuracy at their ends, and how many diverged.
 * @returns {{factor: number, runs: any[], top: any, accuracy: any, diverged: number}[]}
 */
export const summarizeDoses = memoize(
  ({ trios, doses }) => {
    const all = [...trios.results, ...doses.results].filter(Boolean);
    return [0, ...FACTORS].map((factor) => {
      const runs = all.filter((run) => run.factor === factor);
      return {
        factor,
        runs,
        top: summarize(runs.map(topOf)),
        accuracy: summarize(runs.map((run) => measureOf(run, "testAccuracy"))),
        diverged: count(runs, (run) => !hasEnded(run)),
      };
    });
  },
  ({ trios, doses }) => [trios.results, doses.results],
);

/**
 * Whether λmax falls from each strength of the penalty to the next, seed by seed, where both runs came to an end.
 * @returns {"falls" | "unclear" | "few" | "open"} “open”: not all runs are in
 */
export function trendOf(doses, wanted) {
  if (doses.some(({ runs }) => runs.length < wanted)) return "open";
  const answers = doses.slice(1).map(({ runs }, i) => {
    const before = new Map(doses[i].runs.map((run) => [run.seed, run]));
    const changes = runs
      .filter((run) => hasEnded(run) && hasEnded(before.get(run.seed)))
      .map((run) => run.topEigenvalue - before.get(run.seed).topEigenvalue);
    return comparePairs(Array(changes.length).fill(0), changes).answer;
  });
  if (answers.includes("few")) return "few";
  return answers.every((one) => one === "smaller") ? "falls" : "unclear";
}
