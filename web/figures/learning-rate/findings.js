/** The outcome of the runs of each cell, and what follows for stability and for scaling the rate with k. */
import { least, range } from "d3-array";
import {
  compareRatios,
  isRounding,
  judgeRatio,
  leastOf,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { BATCH_SIZES, indexOf, nearPlaces, PLACES, RATES } from "./grid.js";

/** @typedef {ReturnType<typeof cellFrom>} Cell */

/** At least half of the runs diverged. */
export const hasDiverged = ({ seeds, diverged }) => seeds > 0 && diverged >= seeds / 2;
/** The loss ended no lower than it began. */
export const isHigher = ({ excessLeft }) => excessLeft !== null && excessLeft >= 1;

/** @type {(results: any[]) => Cell[]} in the order of PLACES */
const cellsFrom = memoize((results) =>
  PLACES.map((place, i) => {
    const jobs = range(i, results.length, PLACES.length);
    const runs = jobs.map((job) => results[job]).filter(Boolean);
    return cellFrom(place, runs, results[i]);
  }),
);

export function cellsOf({ measured }) {
  return cellsFrom(measured.map.results);
}

/**
 * @param {import("./grid.js").Place} place
 * @param {import("./measurements.js").Run[]} runs
 * @param {import("./measurements.js").Run | undefined} run of the first seed
 */
function cellFrom(place, runs, run) {
  // A run that diverged counts as infinite.
  const valuesOf = (key) => runs.map((one) => orInfinity(one[key], one.diverged));
  const left = valuesOf("excessLeft");
  const excess = summarize(left);
  return {
    ...place,
    seeds: runs.length,
    diverged: runs.filter(({ diverged }) => diverged).length,
    lower: left.filter((part) => part < 1).length,
    finalLoss: finiteOr(summarize(valuesOf("finalLoss")).median),
    excessLeft: finiteOr(excess.median),
    low: finiteOr(excess.low),
    high: finiteOr(excess.high),
    each: left,
    run,
  };
}

/** null: before any run, or where runs diverged. */
function finiteOr(value) {
  return Number.isFinite(value) ? value : null;
}

/** @returns {Cell} inside the edges of the map */
export function cellAt(cells, column, row) {
  return cells[indexOf(column, row)];
}

/**
 * The chosen cell and its neighbours: from the map or, where that has none yet, from runs of their own.
 * @returns {{name: string, cell: Cell}[]} the chosen one first
 */
export function nearCells({ measured }, settings) {
  const cells = cellsOf({ measured });
  return nearPlaces(settings).map(({ name, place }, i) => {
    const cell = cellAt(cells, place.column, place.row);
    const own = measured.near.results[i];
    return { name, cell: cell.run || !own ? cell : cellFrom(place, [own], own) };
  });
}

/** Whether the map has the chosen cell and its neighbours. */
export function isNearKnown(state, settings) {
  const cells = cellsOf(state);
  return nearPlaces(settings).every(({ place }) => cellAt(cells, place.column, place.row).run);
}

/** The cells on either side of the limit that theory gives; null before map and limits are complete. */
export function compareWithLimits(cells, limits, wanted) {
  if (limits.length < BATCH_SIZES.length || !isComplete(cells, wanted)) return null;
  const isBelow = ({ learningRate, column }) => learningRate < limits[column].learningRate;
  const below = cells.filter(isBelow);
  const above = cells.filter((cell) => !isBelow(cell));
  return {
    below: below.length,
    belowDiverged: below.filter(({ diverged }) => diverged > 0).length,
    belowHigher: below.filter((cell) => cell.diverged === 0 && isHigher(cell)).length,
    above: above.length,
    aboveDiverged: above.filter(hasDiverged).length,
    aboveHigher: above.filter((cell) => !hasDiverged(cell) && isHigher(cell)).length,
  };
}

/**
 * The rate scaled with the batch, from the best rate of k = 1: the cells on the diagonal of the map, each compared
 * with the first one. Null while k = 1 is not known, and where all its runs diverge.
 */
export function scaling(cells) {
  const single = columnOf(cells, 0);
  if (single.some(({ seeds }) => seeds === 0)) return null;
  const best = least(single, (cell) => unlessRounding(cell.excessLeft ?? Infinity));
  if (!best || best.excessLeft === null) return null;
  const diagonal = BATCH_SIZES.map((_, i) => cellAt(cells, i, best.row + i)).filter(Boolean);
  return { cells: diagonal, best };
}

/**
 * How far the scaled rate carries: the last cell up to which all certainly have about as little left as k = 1, or
 * less, the first one that certainly has more, and those before it of which the seeds do not allow to say either.
 * @param {NonNullable<ReturnType<typeof scaling>>} scaled
 * @param {number} seeds that are wanted
 * @returns {{lastGood: Cell, firstBad: Cell | null, unclear: Cell[], isFew: boolean} | null} null before all seeds are in
 */
export function compareScaled({ cells, best }, seeds) {
  if (!isComplete(cells, seeds)) return null;
  const leftOf = ({ each }) => each.map(unlessRounding);
  const first = leftOf(best);
  const answers = cells.map((cell) => judgeRatio(compareRatios(first, leftOf(cell))));
  const isGood = (answer) => answer === "close" || answer === "smaller";
  const good = answers.findIndex((answer) => !isGood(answer));
  const bad = answers.indexOf("larger");
  return {
    lastGood: cells[(good < 0 ? cells.length : good) - 1] ?? best,
    firstBad: cells[bad] ?? null,
    unclear: cells.filter((_, i) => i < bad && answers[i] === "unclear"),
    isFew: answers.includes("few"),
  };
}

/**
 * Where the scaled rate ends to be as good, compared with the noise scales along a run.
 * @param {NonNullable<ReturnType<typeof compareScaled>>} scaled
 * @param {{low: number, high: number}} noise
 * @returns {"open" | "below" | "above" | "inside"} “open”: it does not end, or where it ends is not known
 */
export function compareEndWithNoise({ lastGood, firstBad }, { low, high }) {
  if (!firstBad) return "open";
  if (firstBad.batchSize <= low) return "below";
  return lastGood.batchSize >= high ? "above" : "inside";
}

/**
 * The best rate of each batch size; of those between which the seeds cannot decide, the one with the least left.
 * @type {(cells: Cell[], seeds: number) => Cell[]} only of columns in which all seeds are in, and some rate learns
 */
export const bestCells = memoize((cells, seeds) =>
  BATCH_SIZES.flatMap((_, column) => {
    const all = columnOf(cells, column);
    if (!isComplete(all, seeds)) return [];
    const { best } = leastOf(
      all.map(({ each }) => each),
      seeds,
    );
    return best
      .slice(0, 1)
      .map((row) => all[row])
      .filter((cell) => !isHigher(cell));
  }),
);

/** Whether all seeds of the smallest batch size are in, from whose best rate the others are scaled. */
export function isFirstComplete(cells, seeds) {
  return isComplete(columnOf(cells, 0), seeds);
}

const isComplete = (cells, wanted) => cells.every(({ seeds }) => seeds >= wanted);

function columnOf(cells, column) {
  return RATES.map((_, row) => cellAt(cells, column, row));
}

/** Of the excess loss at the start: what is only rounding is nothing. */
function unlessRounding(left) {
  return isRounding(left) ? 0 : left;
}
