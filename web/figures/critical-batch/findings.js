/** What the runs say: the critical batch size at each place, beside the noise scale, and how it grows. */
import {
  compareRatios,
  judgeRatio,
  namesWithin,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { PLACES, SIZES } from "./grid.js";

/** What the critical batch may be, as a multiple of the noise scale. */
const MULTIPLES = { quarter: 0.25, same: 1, four: 4 };

/**
 * @typedef {object} AtPlace
 * @property {number} place
 * @property {any[]} runs that are done, one for each seed
 * @property {Interval} critical batch size, over those seeds for which it could be fitted
 * @property {Interval} noiseScale
 * @property {Interval} fewest updates, with batches of any size
 * @property {Interval} ratio of the critical batch to the noise scale, seed by seed
 * @property {"larger" | "smaller" | "close" | "unclear" | "few"} answer to how the critical batch compares: about the
 *   same, or certainly off by more than a quarter
 * @property {"larger" | "smaller" | "unclear" | "few"} side on which it certainly is, if only a little
 * @property {Interval[]} updates for each batch size; infinite where no rate reached the target
 * @typedef {{median: number, low: number, high: number, count: number}} Interval
 */

/** @type {(results: any[], wanted: number) => AtPlace[]} */
export const placesOf = memoize((results, wanted) => {
  const known = results.filter(Boolean);
  return PLACES.map((place) => {
    const runs = known.filter((run) => run.place === place);
    const fitted = runs.filter(({ criticalBatch }) => Number.isFinite(criticalBatch));
    const valuesOf = (key) => fitted.map((run) => run[key]);
    const ratio = compareRatios(valuesOf("noiseScale"), valuesOf("criticalBatch"));
    const isIn = runs.length >= wanted;
    const { median, low, high, pairs: count } = ratio;
    return {
      place,
      runs,
      critical: summarize(valuesOf("criticalBatch")),
      noiseScale: summarize(runs.map(({ noiseScale }) => noiseScale)),
      fewest: summarize(valuesOf("fewestUpdates")),
      ratio: { median, low, high, count },
      answer: isIn ? judgeRatio(ratio) : "few",
      side: isIn ? ratio.answer : "few",
      updates: SIZES.map((_, i) =>
        summarize(runs.map(({ updates }) => orInfinity(updates[i], false))),
      ),
    };
  });
});

/**
 * How the critical batch of a place compares with the noise scale, by name.
 * @param {AtPlace} place
 * @returns {string | null} one of MULTIPLES, if it is clear which
 */
export function multipleOf({ ratio }) {
  const names = namesWithin(ratio, MULTIPLES);
  return names.length === 1 ? names[0] : null;
}

/** Whether all seeds of every place are in. */
export const isComplete = (places, wanted) => places.every(({ runs }) => runs.length >= wanted);

/**
 * How many times as large the critical batch is at the last place as at the first, seed by seed.
 * @returns {{median: number, low: number, high: number, count: number, answer: string} | null} null before
 *   both places have all of their seeds
 */
export function growthOf(results, wanted) {
  const places = placesOf(results, wanted);
  const [first, last] = [places[0], places[places.length - 1]];
  if (!isComplete([first, last], wanted)) return null;
  const pairs = first.runs.flatMap(({ seed, criticalBatch }) => {
    const other = last.runs.find((run) => run.seed === seed);
    const pair = [criticalBatch, other?.criticalBatch];
    return pair.every(Number.isFinite) ? [pair] : [];
  });
  const [before, after] = [0, 1].map((side) => pairs.map((pair) => pair[side]));
  const { median, low, high, answer } = compareRatios(before, after);
  return { median, low, high, count: pairs.length, answer };
}
