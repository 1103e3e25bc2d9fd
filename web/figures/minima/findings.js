/** What the runs say, in numbers: of the pairs, of the protocols, of the swap. */

import { createResultsMemoizer } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { average, spread } from "../../figure/spread.js";
import { byProtocol, PROTOCOLS } from "./measurements.js";

const keepOf = createResultsMemoizer();

/** The measures that each seed has two dots for. */
export const MEASURES = [
  "topEigenvalue",
  "boxSharpness",
  "perturbationRise",
  "trainLoss",
  "trainAccuracy",
  "testAccuracy",
];
export const SHARPNESS = MEASURES.slice(0, 3);

/** Above this the difference is more than chance, as far as so many seeds can tell. */
const CLEAR = 2;

/**
 * @param {object[]} results with holes, as a measurement has them
 * @returns {null | object} of the pairs so far: for each measure the spread on both sides, and in how
 *   many pairs the large batch has the larger value; null before there is one
 */
export function ofPairs(results) {
  const pairs = results.filter(Boolean);
  if (pairs.length === 0) return null;
  return keepOf(results, "pairs", () => describe(pairs));
}

function describe(pairs) {
  const whole = pairs.filter(isWhole);
  const measures = Object.fromEntries(
    MEASURES.map((name) => [
      name,
      {
        small: spread(pairs.map(({ small }) => small[name])),
        large: spread(pairs.map(({ large }) => large[name])),
        larger: whole.filter(({ small, large }) => large[name] > small[name]).length,
      },
    ]),
  );
  const isSharper = ({ small, large }) => large.topEigenvalue > small.topEigenvalue;
  const isWorse = ({ small, large }) => large.testAccuracy < small.testAccuracy;
  return {
    count: pairs.length,
    compared: whole.length,
    diverged: {
      small: pairs.filter(({ small }) => Number.isNaN(small.topEigenvalue)).length,
      large: pairs.filter(({ large }) => Number.isNaN(large.topEigenvalue)).length,
    },
    measures,
    sharper: whole.filter(isSharper).length,
    sharperOnAll: whole.filter(({ small, large }) =>
      SHARPNESS.every((name) => large[name] > small[name]),
    ).length,
    sharperAndWorse: whole.filter((pair) => isSharper(pair) && isWorse(pair)).length,
    accuracy: accuracyGap(pairs),
  };
}

/** Both runs came to an end: there is something to compare. */
function isWhole({ small, large }) {
  return Number.isFinite(small.topEigenvalue) && Number.isFinite(large.topEigenvalue);
}

/**
 * Test accuracy of the large batch minus that of the small one, in percentage points, seed by seed.
 * @returns {{gaps: number[], mean: number, standardError: number, finding: "better" | "worse" | "unclear"
 *   | "few"}} few: too few seeds to say
 */
export function accuracyGap(pairs) {
  const gaps = pairs
    .map(({ small, large }) => 100 * (large.testAccuracy - small.testAccuracy))
    .filter(Number.isFinite);
  const { mean, standardError } = average(gaps);
  if (gaps.length < 3) return { gaps, mean, standardError, finding: "few" };
  const isClear = Math.abs(mean) > CLEAR * standardError;
  return {
    gaps,
    mean,
    standardError,
    finding: isClear ? (mean > 0 ? "better" : "worse") : "unclear",
  };
}

/** Of each protocol that has results: the gap, and how often the large batch is sharper. */
export function ofProtocols(measured) {
  return keepOfBoth(measured, "protocols", () =>
    byProtocol(measured).map(({ protocol, pairs }) => ({
      protocol,
      place: PROTOCOLS.indexOf(protocol),
      count: pairs.length,
      ...accuracyGap(pairs),
      sharper: pairs.filter(({ small, large }) => large.topEigenvalue > small.topEigenvalue).length,
      diverged: pairs.filter((pair) => !isWhole(pair)).length,
      small: spread(pairs.map(({ small }) => small.testAccuracy)),
      large: spread(pairs.map(({ large }) => large.testAccuracy)),
    })),
  );
}

/** What is made of the pairs and of the protocols beside them: kept until there is more of either. */
export function keepOfBoth({ pairs, protocols }, key, make) {
  const ofThesePairs = keepOf(pairs.results, "protocols beside them", createResultsMemoizer);
  return ofThesePairs(protocols.results, key, make);
}

/** After the swap: the spread of λmax at each checkpoint, of both directions; null before a result. */
export function ofSwap({ results }) {
  const swaps = results.filter(Boolean);
  if (swaps.length === 0) return null;
  return keepOf(results, "swaps", () => ({
    count: swaps.length,
    sides: [0, 1].map((side) => ({
      first: spread(swaps.map(({ first }) => first[side])),
      after: swaps[0].checkpoint.map((update, i) => ({
        update,
        ...spread(swaps.map(({ after }) => after[side][i])),
      })),
    })),
  }));
}

/** Of the edge of stability: each run with its batch size, those that are done. */
export function ofEdge({ results }, count) {
  const runs = (offset) => results.slice(offset, offset + count).filter(Boolean);
  return { whole: runs(0), small: runs(count) };
}

/** The pair that is drawn as a map, as far as it is there. */
export function chosenPair(state, settings) {
  const pair = state.measured.pairs.results[settings.pair - 1];
  return pair ? { pair, seed: seedsOf(settings)[settings.pair - 1] } : null;
}
