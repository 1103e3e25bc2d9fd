/** What the runs say: the best rate of each batch size, how it grows, and how far a rule carries. */
import { least, mean, range } from "d3-array";
import { compareRatios, judgeRatio, namesWithin, summarize } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { EXPONENTS, RATES, rowsUp, SIZES } from "./grid.js";

/** @typedef {import("./measurements.js").Outcome} Outcome */

/**
 * One batch size with one optimiser.
 * @typedef {object} Column
 * @property {number} column its place on the map
 * @property {number} batchSize
 * @property {Outcome[]} runs that are done, one for each seed
 * @property {number[]} medians of the excess loss left, for each rate; infinite where runs diverged
 * @property {number | null} lowest the row with the lowest median; null before a run, and where all diverge
 * @property {{median: number, low: number, high: number, count: number}} best rate, over those seeds that have one
 */

/** @type {(results: (Outcome | undefined)[], optimizer: string) => Column[]} */
export const columnsOf = memoize((results, optimizer) => {
  const known = results.filter((one) => one?.optimizer === optimizer);
  return SIZES.map((batchSize, column) => {
    const runs = known.filter((one) => one.batchSize === batchSize);
    const medians = RATES.map((_, row) => summarize(runs.map(({ left }) => left[row])).median);
    const lowest = least(range(RATES.length), (row) => medians[row]);
    const hasLowest = lowest !== undefined && Number.isFinite(medians[lowest]);
    const best = summarize(runs.map(({ bestRate }) => bestRate));
    return { column, batchSize, runs, medians, lowest: hasLowest ? lowest : null, best };
  });
});

/** Whether all seeds of every batch size are in. */
export const isComplete = (columns, wanted) => columns.every(({ runs }) => runs.length >= wanted);

/** How much the best rate grows when the batch size is four times as large, by each rule. */
const GROWTHS = Object.fromEntries(
  Object.entries(EXPONENTS).map(([name, exponent]) => [name, 4 ** exponent]),
);

/**
 * How the best rate grows with k: the slope of its logarithm over that of k, fitted for each seed.
 * @typedef {object} Growth
 * @property {number} median of the exponents over the seeds; NaN before there is one
 * @property {number} low
 * @property {number} high
 * @property {number} count seeds that have a best rate for each of the batch sizes
 * @property {number} seeds that have been run
 * @property {number} rate of the fitted line at k = 1, median
 * @property {import("./grid.js").RuleName | null} nearest rule, if all of the interval is nearest to the same
 */

/** @type {(results: (Outcome | undefined)[], optimizer: string, fitEnd: number) => Growth} */
export const growthOf = memoize((results, optimizer, fitEnd) => {
  const columns = columnsOf(results, optimizer).filter(({ batchSize }) => batchSize <= fitEnd);
  const ratesOf = (seed) =>
    columns
      .flatMap(({ runs }) => runs.filter((run) => run.seed === seed))
      .map((run) => run.bestRate);
  const lines = columns[0].runs
    .map(({ seed }) => ratesOf(seed))
    .filter((rates) => rates.length === columns.length)
    .map(fittedLine);
  const { median, low, high, count } = summarize(lines.map(({ slope }) => slope));
  const { median: start } = summarize(lines.map(({ intercept }) => intercept));
  const [nearest, ...others] = namesWithin({ low: 4 ** low, high: 4 ** high }, GROWTHS);
  const isClear = nearest && others.length === 0;
  const rule = /** @type {import("./grid.js").RuleName} */ (nearest);
  const seeds = lines.length;
  return { median, low, high, count, seeds, rate: 2 ** start, nearest: isClear ? rule : null };
});

/** Least squares of log₂(rate) over log₂(k) = 0, 1, 2 … */
function fittedLine(rates) {
  const logs = rates.map(Math.log2);
  const middle = (rates.length - 1) / 2;
  const average = /** @type {number} */ (mean(logs));
  let [rise, squares] = [0, 0];
  for (const [i, log] of logs.entries()) {
    rise += (i - middle) * (log - average);
    squares += (i - middle) ** 2;
  }
  const slope = rise / squares;
  // A rate that is not known makes no average.
  const isKnown = logs.every(Number.isFinite);
  return isKnown ? { slope, intercept: average - slope * middle } : { slope: NaN, intercept: NaN };
}

/**
 * What following a rule costs at one batch size: the excess loss with its rate, as a multiple of that with the best
 * rate of the map.
 * @typedef {object} Cost
 * @property {number} batchSize
 * @property {number} median infinite where runs diverged
 * @property {number} low
 * @property {number} high
 * @property {"close" | "larger" | "smaller" | "unclear" | "few"} answer
 */

/**
 * From the best rate of k = 1 on, up to where the rates of the map end.
 * @type {(results: (Outcome | undefined)[], optimizer: string, rule: import("./grid.js").RuleName) => Cost[]}
 */
export const costsOf = memoize((results, optimizer, rule) => {
  const columns = columnsOf(results, optimizer);
  const base = columns[0].lowest;
  if (base === null) return [];
  return columns.flatMap(({ column, batchSize, runs, lowest }) => {
    const row = base + rowsUp(rule, column);
    if (lowest === null || row >= RATES.length) return [];
    const leftAt = (place) => runs.map(({ left }) => left[place]);
    const ratio = compareRatios(leftAt(lowest), leftAt(row));
    const { median, low, high } = ratio;
    return [{ batchSize, median, low, high, answer: judgeRatio(ratio) }];
  });
});

/**
 * How far a rule carries from k = 1 on.
 * @returns {{lastGood: number, firstBad: number | null, isFew: boolean, isAll: boolean} | null} lastGood: up to it all
 *   batch sizes are certainly about as good as with their best rates, but for a quarter; firstBad: there it is
 *   certainly worse; isAll: it carries for all batch sizes. Null before all seeds are in
 */
export function reachOf(results, optimizer, rule, wanted) {
  if (!isComplete(columnsOf(results, optimizer), wanted)) return null;
  const costs = costsOf(results, optimizer, rule);
  if (costs.length === 0) return null;
  const good = costs.findIndex(({ answer }) => answer !== "close" && answer !== "smaller");
  const lastGood = costs[(good < 0 ? costs.length : good) - 1]?.batchSize ?? SIZES[0];
  const firstBad = costs.find(({ answer }) => answer === "larger")?.batchSize ?? null;
  const isFew = costs.some(({ answer }) => answer === "few");
  return { lastGood, firstBad, isFew, isAll: good < 0 && costs.length === SIZES.length };
}
