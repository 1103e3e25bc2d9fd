/** What the runs say, in numbers: of the pairs, of the protocols, of the swap, of the edge of stability. */
import { memoize } from "../../figure/memoize.js";
import { average, spread } from "../../figure/statistics.js";
import { spreadsAt } from "./charts.js";
import { PROTOCOLS, pairsByProtocol, RATES, SHARPNESS } from "./measurements.js";

/** The measures that each seed has two dots for. */
export const MEASURES = [...SHARPNESS, "trainLoss", "trainAccuracy", "testAccuracy"];

/** A mean that is this many standard errors away from 0 is not put down to chance. */
const CLEAR = 2;

const isComplete = ({ small, large }) =>
  Number.isFinite(small.topEigenvalue) && Number.isFinite(large.topEigenvalue);
const isSharper = ({ small, large }) => large.topEigenvalue > small.topEigenvalue;
const isWorse = ({ small, large }) => large.testAccuracy < small.testAccuracy;
const count = (pairs, holds) => pairs.filter(holds).length;

/**
 * The pairs so far: for each measure the spread on both sides, and in how many of the compared pairs, whose
 * networks both came to an end, the large batch has the larger value; null before there is one.
 */
export const summarizePairs = memoize((results) => {
  const pairs = results.filter(Boolean);
  if (pairs.length === 0) return null;
  const compared = pairs.filter(isComplete);
  const measures = MEASURES.map((name) => [
    name,
    {
      small: spread(pairs.map(({ small }) => small[name])),
      large: spread(pairs.map(({ large }) => large[name])),
      larger: count(compared, ({ small, large }) => large[name] > small[name]),
    },
  ]);
  const isSharperOnAll = ({ small, large }) => SHARPNESS.every((name) => large[name] > small[name]);
  return {
    count: pairs.length,
    compared: compared.length,
    diverged: {
      small: count(pairs, ({ small }) => Number.isNaN(small.topEigenvalue)),
      large: count(pairs, ({ large }) => Number.isNaN(large.topEigenvalue)),
    },
    measures: Object.fromEntries(measures),
    sharper: count(compared, isSharper),
    sharperOnAll: count(compared, isSharperOnAll),
    sharperAndWorse: count(compared, (pair) => isSharper(pair) && isWorse(pair)),
    accuracy: accuracyGap(pairs),
  };
});

/**
 * Test accuracy of the large batch minus that of the small one, in percentage points, seed by seed.
 * The finding is “few” where there are too few seeds to say.
 */
function accuracyGap(pairs) {
  const gaps = pairs
    .map(({ small, large }) => 100 * (large.testAccuracy - small.testAccuracy))
    .filter(Number.isFinite);
  const { mean, standardError } = average(gaps);
  const isClear = Math.abs(mean) > CLEAR * standardError;
  const clear = mean > 0 ? "better" : "worse";
  const finding = gaps.length < 3 ? "few" : isClear ? clear : "unclear";
  return { gaps, mean, standardError, finding };
}

/** Each protocol that has results: the gap in accuracy, and how often the large batch is sharper. */
export const summarizeProtocols = memoize(
  (measured) =>
    pairsByProtocol(measured).map(({ protocol, pairs: results }) => {
      const pairs = results.filter(Boolean);
      return {
        protocol,
        place: PROTOCOLS.indexOf(protocol),
        count: pairs.length,
        ...accuracyGap(pairs),
        sharper: count(pairs, isSharper),
        diverged: count(pairs, (pair) => !isComplete(pair)),
        small: spread(pairs.map(({ small }) => small.testAccuracy)),
        large: spread(pairs.map(({ large }) => large.testAccuracy)),
      };
    }),
  ({ pairs, protocols }) => [pairs.results, protocols.results],
);

/** After the swap: the spread of λmax at each checkpoint, in both directions; null before a result. */
export const summarizeSwaps = memoize((results) => {
  const swaps = results.filter(Boolean);
  if (swaps.length === 0) return null;
  const sides = [0, 1].map((side) => {
    const first = spread(swaps.map((swap) => swap.first[side]));
    const after = spreadsAt(swaps[0].checkpoint, swaps, (swap, i) => swap.after[side][i]);
    return { first, after, last: after[after.length - 1] };
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
