/** The outcome of the runs of each cell, and what follows for stability and for scaling the rate with k. */
import { least, range } from "d3-array";
import { memoize } from "../../figure/memoize.js";
import { spread } from "../../figure/statistics.js";
import { BATCH_SIZES, indexOf, nearPlaces, PLACES, RATES } from "./grid.js";

/** A cell is worse than another one with this many times as much loss left. */
const WORSE = 1.5;

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
  // A run that diverged counts as infinite. null: before any run, or where the median is infinite.
  const medianOf = (key) => {
    const { median } = spread(runs.map((one) => (one.diverged ? Infinity : one[key])));
    return Number.isFinite(median) ? median : null;
  };
  return {
    ...place,
    seeds: runs.length,
    diverged: runs.filter(({ diverged }) => diverged).length,
    finalLoss: medianOf("finalLoss"),
    excessLeft: medianOf("excessLeft"),
    run,
  };
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

/** The largest rate up to which no run of a batch size diverged; null where cells are missing, or there is none. */
export function largestSafeRate(cells, column) {
  const rates = RATES.map((_, row) => cellAt(cells, column, row));
  if (rates.some(({ seeds }) => seeds === 0)) return null;
  const unsafe = rates.findIndex(({ diverged }) => diverged > 0);
  return rates[(unsafe < 0 ? rates.length : unsafe) - 1]?.learningRate ?? null;
}

/** The cells on either side of the limit that theory gives; null before map and limits are complete. */
export function compareWithLimits(cells, limits) {
  const isComplete = limits.filter(Boolean).length === BATCH_SIZES.length;
  if (!isComplete || cells.some(({ seeds }) => seeds === 0)) return null;
  const isBelow = ({ learningRate, column }) => learningRate < limits[column].learningRate;
  const below = cells.filter(isBelow);
  const above = cells.filter((cell) => !isBelow(cell));
  return {
    below: below.length,
    belowDiverged: below.filter(({ diverged }) => diverged > 0).length,
    above: above.length,
    aboveDiverged: above.filter(hasDiverged).length,
    aboveHigher: above.filter((cell) => !hasDiverged(cell) && isHigher(cell)).length,
  };
}

/**
 * The rate scaled with the batch, from the best rate of k = 1: the cells on the diagonal of the map, the last one
 * before a cell has much more loss left than k = 1, and that cell, if there is one. Null while k = 1 is not known.
 */
export function scaling(cells) {
  const single = RATES.map((_, row) => cellAt(cells, 0, row));
  if (single.some(({ seeds }) => seeds === 0)) return null;
  const left = (cell) => cell.excessLeft ?? Number.POSITIVE_INFINITY;
  const best = /** @type {Cell} */ (least(single, left));
  if (best.excessLeft === null) return null;
  const diagonal = BATCH_SIZES.map((_, i) => cellAt(cells, i, best.row + i)).filter(Boolean);
  const isBad = (cell) => cell.seeds > 0 && !(left(cell) < WORSE * left(best));
  // The best cell itself may have nothing left at all.
  const bad = diagonal.findIndex((cell, i) => i > 0 && isBad(cell));
  return {
    cells: diagonal,
    lastGood: diagonal[(bad < 0 ? diagonal.length : bad) - 1],
    firstBad: diagonal[bad] ?? null,
  };
}
