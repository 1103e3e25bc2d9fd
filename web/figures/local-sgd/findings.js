/** What the runs say: how far above the minimum each way to cut and to average ends, and how that compares. */
import {
  compareRatios,
  judgeRatio,
  namesWithin,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { averageEvery, SHARDS } from "./measurements.js";

/** How many times the excess loss may be, if workers average every 16 steps instead of after each. */
export const TIMES = { same: 1, ten: 10, hundred: 100 };

/**
 * @typedef {object} Ends of one way to cut the shards, with one number of steps between two averages
 * @property {number} every
 * @property {number} median excess loss at the end, over seeds; infinite where most runs diverged
 * @property {number} low
 * @property {number} high
 * @property {number} infinite how many runs diverged
 * @property {number} count
 * @property {import("../../figure/paired_evidence.js").PairedComparison} ratio to averaging after each step
 * @property {"larger" | "smaller" | "close" | "unclear" | "few"} size of that ratio: “close” is within a quarter
 */

/** @type {(results: any[], settings: any) => Record<"shuffled" | "sorted", Ends[]>} */
export const endsOf = memoize(
  (results, settings) => {
    const known = results.filter(Boolean);
    const every = averageEvery(settings);
    const [shuffled, sorted] = SHARDS.map((_, row) => {
      const columns = every.map((_, place) =>
        known.map(({ excess }) => orInfinity(excess[row][place], false)),
      );
      return columns.map((ends, place) => {
        const ratio = compareRatios(columns[0], ends, settings.seeds);
        return { every: every[place], ...summarize(ends), ratio, size: judgeRatio(ratio) };
      });
    });
    return { shuffled, sorted };
  },
  (results, settings) => [results, JSON.stringify(settings)],
);

/** @param {Record<string, Ends[]>} ends @param {number} wanted seeds */
export const isComplete = ({ sorted }, wanted) => sorted.every(({ count }) => count >= wanted);

/** Which of TIMES it is, if it is clear which. @param {Ends} ends */
export function nameOfTimes({ ratio }) {
  const names = namesWithin(ratio, TIMES);
  return names.length === 1 ? names[0] : null;
}
