/** What the runs say: which curvature ends at 2/η, for which batch size, on which problem. */
import {
  compareRatios,
  judgeRatio,
  namesWithin,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { count } from "../minima/findings.js";
import { PROBLEMS, SIZES } from "./measurements.js";

/** The two curvatures of each run. */
export const CURVATURES = ["batchSharpness", "topEigenvalue"];
/** The batch size that the reader guesses about. */
export const GUESSED_SIZE = 8;

/**
 * @typedef {"near" | "above" | "below" | "somewhatAbove" | "somewhatBelow" | "unclear" | "few" | "diverged"} Answer
 *   “somewhat”: certainly on that side of 2/η, but not certainly by more than a quarter
 *
 * @typedef {object} Ends of the runs of a batch size
 * @property {number} size
 * @property {any[]} runs
 * @property {number} diverged
 * @property {Record<string, {spread: any, ratio: any, answer: Answer}>} curvatures
 */

const hasEnded = ({ batchSharpness, topEigenvalue }) =>
  Number.isFinite(batchSharpness) && Number.isFinite(topEigenvalue);

/** @type {(results: any[], rate: number, wanted: number) => Ends[]} */
export const endsOf = memoize((results, rate, wanted) =>
  SIZES.map((size) => {
    const runs = results.filter((run) => run?.batchSize === size);
    const curvatures = CURVATURES.map((name) => [name, compareWithEdge(runs, name, rate, wanted)]);
    return {
      size,
      runs,
      diverged: count(runs, (run) => !hasEnded(run)),
      curvatures: Object.fromEntries(curvatures),
    };
  }),
);

function compareWithEdge(runs, name, rate, wanted) {
  const values = runs.map((run) => orInfinity(run[name], !hasEnded(run)));
  const spread = summarize(values);
  const ratio = compareRatios(Array(values.length).fill(2 / rate), values, wanted);
  const judged = judgeRatio(ratio);
  const clear = { larger: "above", smaller: "below", close: "near" }[judged];
  const somewhat = { larger: "somewhatAbove", smaller: "somewhatBelow" }[ratio.answer];
  const isLost = spread.median === Number.POSITIVE_INFINITY;
  return { spread, ratio, answer: isLost ? "diverged" : (clear ?? somewhat ?? judged) };
}

/** @param {Ends[]} ends @param {number} wanted seeds */
export const isComplete = (ends, wanted) => ends.every(({ runs }) => runs.length >= wanted);

/** The ends of both problems. @returns {Record<string, Ends[]>} */
export function allEnds(measured, { learningRate, seeds }) {
  return Object.fromEntries(
    PROBLEMS.map((problem) => [problem, endsOf(measured[problem].results, learningRate, seeds)]),
  );
}

/**
 * Where the batch sharpness of the guessed size ends on random labels: nearest to λmax, to 2/η, or between them.
 * @param {Ends[]} ends
 * @returns {{near: string | null, isFew: boolean, median: number, low: number, high: number, top: number} | null} null
 *   before all runs of that size are in, or where most diverged
 */
export function compareGuessed(ends, wanted) {
  const own = ends.find(({ size }) => size === GUESSED_SIZE);
  if (!own || own.runs.length < wanted) return null;
  const { ratio } = own.curvatures.batchSharpness;
  const top = own.curvatures.topEigenvalue.ratio.median;
  if (!Number.isFinite(ratio.median) || !Number.isFinite(top)) return null;
  // Where λmax itself is at 2/η, there is nothing to tell apart.
  const names =
    ratio.answer === "few" || top >= 1
      ? []
      : namesWithin(ratio, { top, between: Math.sqrt(top), edge: 1 });
  return {
    near: names.length === 1 ? names[0] : null,
    isFew: ratio.answer === "few",
    median: ratio.median,
    low: ratio.low,
    high: ratio.high,
    top,
  };
}
