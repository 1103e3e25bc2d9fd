/** What the runs say of the orders: their floors at each learning rate, and how the floors follow it. */
import { group } from "d3-array";
import {
  compareRatios,
  isRounding,
  judgeRatio,
  namesWithin,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { ORDERS, ratesOf } from "./measurements.js";

/** What may be left of a floor when the learning rate is halved. */
export const PARTS = { half: 1 / 2, quarter: 1 / 4, eighth: 1 / 8 };

/**
 * @typedef {"floor" | "falling" | "zero" | "diverged"} Kind “falling”: the third quarter of the run is still clearly
 *   above the fourth; “zero”: nothing but rounding is left; “diverged”: most runs
 *
 * @typedef {object} Level the floor of an order at one learning rate, over seeds
 * @property {number} rate
 * @property {number[]} floors of each seed; infinite where the run diverged
 * @property {number} median
 * @property {number} low
 * @property {number} high
 * @property {number} infinite how many runs diverged
 * @property {number} count
 * @property {Kind} kind
 *
 * @typedef {object} OrderFloors
 * @property {string} order
 * @property {Level[]} levels from the largest learning rate
 * @property {Kind} kind “floor” only where it is one at every learning rate
 * @property {{median: number, low: number, high: number, count: number}} slope of the floor against the learning rate,
 *   both as logarithms, over those seeds that have all rates; infinite where runs diverged
 */

/** @type {(results: any[], settings: any) => OrderFloors[]} */
export const orderFloors = memoize(
  (results, settings) => {
    const rates = ratesOf(settings);
    const known = results.filter(Boolean);
    return ORDERS.map((order, row) => {
      const levels = rates.map((rate) => {
        const runs = known.filter(({ learningRate }) => learningRate === rate);
        return levelOf(rate, row, runs, settings.seeds);
      });
      const slope = summarize(slopesOf(rates, row, known));
      return { order, levels, kind: kindOf(levels), slope };
    });
  },
  (results, { seeds, learningRate }) => [results, seeds, learningRate],
);

/** @returns {Level} */
function levelOf(rate, row, runs, wanted) {
  const floors = runs.map(({ floor }) => orInfinity(floor[row], false));
  const earlier = runs.map((run) => orInfinity(run.earlier[row], false));
  const level = { rate, floors, ...summarize(floors) };
  const start = summarize(runs.map(({ startExcess }) => startExcess)).median;
  const isFalling = judgeRatio(compareRatios(earlier, floors, wanted)) === "smaller";
  // A distance of this part of that from the start is rounding; the excess is its square.
  const isZero = isRounding(Math.sqrt(level.median), Math.sqrt(start));
  const isLost = level.median === Number.POSITIVE_INFINITY;
  const kind = isLost ? "diverged" : isZero ? "zero" : isFalling ? "falling" : "floor";
  return { ...level, kind };
}

/** @param {Level[]} levels @returns {Kind} */
function kindOf(levels) {
  const kinds = /** @type {Kind[]} */ (["diverged", "zero", "falling"]);
  return kinds.find((kind) => levels.some((level) => level.kind === kind)) ?? "floor";
}

/** The slope of each seed that has a run at every rate; NaN where there is no floor at one of them. */
function slopesOf(rates, row, runs) {
  const bySeed = group(runs, ({ seed }) => seed);
  return Array.from(bySeed.values())
    .filter((ofSeed) => ofSeed.length === rates.length)
    .map((ofSeed) =>
      fitSlope(
        ofSeed.map(({ learningRate }) => learningRate),
        ofSeed.map(({ floor }) => orInfinity(floor[row], false)),
      ),
    );
}

/** The slope of the least-squares line through the logarithms. */
export function fitSlope(rates, floors) {
  if (floors.some((floor) => floor === Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  const [x, y] = [rates, floors].map((values) => values.map(Math.log));
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const centred = x.map((value) => value - mean);
  const dot = (other) => centred.reduce((sum, value, i) => sum + value * other[i], 0);
  const slope = dot(y) / dot(centred);
  return Number.isFinite(slope) ? slope : Number.NaN;
}

/** @param {OrderFloors[]} all @param {number} wanted seeds */
export const isComplete = (all, wanted) =>
  all.every(({ levels }) => levels.every(({ count }) => count >= wanted));

/** One order's floors. @param {OrderFloors[]} all @param {string} order */
export const floorsOf = (all, order) => all[ORDERS.indexOf(order)];

/**
 * What is left of a floor, on average, when the learning rate is halved; null where there is no slope.
 * @param {OrderFloors} floors
 */
export function partLeft({ kind, slope }) {
  if (kind !== "floor" || !Number.isFinite(slope.median)) return null;
  const { median, low, high } = slope;
  return { median: 2 ** -median, low: 2 ** -high, high: 2 ** -low };
}

/** Which of PARTS is left, if it is clear which. @param {{low: number, high: number}} part */
export function nameOfPart(part) {
  const names = namesWithin(part, PARTS);
  return names.length === 1 ? names[0] : null;
}

/**
 * The floor of one order compared with that of another, at one learning rate.
 * @param {OrderFloors[]} all
 * @param {string} order
 * @param {string} than
 * @param {number} place of the learning rate
 * @param {number} wanted seeds
 * @returns {import("../../figure/paired_evidence.js").PairedComparison | null} null where one of them is no floor
 */
export function compareFloors(all, order, than, place, wanted) {
  const [one, other] = [order, than].map((name) => floorsOf(all, name).levels[place]);
  if (one.kind !== "floor" || other.kind !== "floor") return null;
  return compareRatios(other.floors, one.floors, wanted);
}

/** The loss on the way at one learning rate, for each order: the median over seeds of each part of the run. */
export const ways = memoize((results, rate) => {
  const runs = results.filter((run) => run?.learningRate === rate);
  const start = summarize(runs.map(({ startExcess }) => startExcess)).median;
  return ORDERS.map((order, row) => ({
    order,
    points: runs.length
      ? [
          { x: 0, y: start },
          ...runs[0].epoch.map((x, i) => ({
            x,
            y: summarize(runs.map(({ excess }) => orInfinity(excess[row][i], false))).median,
          })),
        ]
      : [],
  }));
});
