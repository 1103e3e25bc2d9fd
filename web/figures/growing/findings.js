/** What the runs say of the four ways, over the seeds. */
import { compareRatios, judgeRatio, leastOf, summarize } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { WAYS } from "./schedules.js";

/** @typedef {import("../../figure/evidence.js").PairedComparison} PairedComparison */
/** @typedef {PairedComparison & {size: ReturnType<typeof judgeRatio>, isSame: boolean, isLost: boolean}} Comparison
 *   isSame: every pair is equal, and finite; isLost: every run diverged */

/** What is left after each epoch, over the seeds so far; null before there is one. */
export const summarizeRuns = memoize((results, wanted) => {
  const runs = results.filter(Boolean);
  if (runs.length === 0) return null;
  const endOf = (way) => runs.map(({ left }) => left[way].at(-1));
  const ways = WAYS.map((name) => {
    const { infinite, ...end } = summarize(endOf(name));
    return { name, ...end, diverged: infinite, updates: runs[0].updates[name].at(-1) };
  });
  const against = (first, second) => compared(endOf(first), endOf(second), wanted);
  return {
    count: runs.length,
    isComplete: runs.length >= wanted,
    ways,
    least: leastOf(WAYS.map(endOf), wanted),
    batchAgainstRate: against("rate", "batch"),
    rateAgainstConstant: against("constant", "rate"),
    averageAgainstRate: against("rate", "average"),
    averageAgainstBatch: against("batch", "average"),
    curves: WAYS.map((name) => ({ name, points: curveOf(runs, name) })),
  };
});

/** @returns {Comparison} */
function compared(first, second, wanted) {
  const ratio = compareRatios(first, second, wanted);
  const both = [...first, ...second];
  const isSame = ratio.equal === ratio.pairs && both.every(Number.isFinite);
  const isLost = !both.some(Number.isFinite);
  return { ...ratio, size: judgeRatio(ratio), isSame, isLost };
}

/** The median with its interval at the start and after each epoch. */
function curveOf(runs, name) {
  return runs[0].left[name].map((_, epoch) => ({
    epoch,
    updates: runs[0].updates[name][epoch],
    ...summarize(runs.map(({ left }) => left[name][epoch])),
  }));
}

/**
 * Who ends nearest to the lowest loss. The average and the run it is of are one, where they are equal.
 * @param {NonNullable<ReturnType<typeof summarizeRuns>>} found
 * @returns {string | undefined} a way, "level" for several, undefined where that cannot be said
 */
export function nearestOf({ least: { answer, best } }) {
  if (answer === "several") return "level";
  return answer === "one" ? WAYS[best[0]] : undefined;
}

/** @returns {string} empty until all seeds are in */
export function answer({ state, settings, words, guess }) {
  const found = summarizeRuns(state.measured.runs.results, settings.seeds);
  if (!found?.isComplete) return "";
  const { answer: kind, best } = found.least;
  const names = best.map((i) => WAYS[i]);
  return words.question.answer({ kind, names, guess, right: nearestOf(found) });
}
